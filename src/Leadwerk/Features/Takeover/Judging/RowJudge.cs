using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Takeover.Companies;
using Leadwerk.Features.Takeover.Rows;
using Leadwerk.Storage.Imports;

namespace Leadwerk.Features.Takeover.Judging;

/// <summary>Decides the rows of one batch by the rules of the domain; nothing is written here.</summary>
sealed class RowJudge(
    BatchFacts facts,
    CompanyBook companies,
    PersonBook people,
    OwnerBook owners,
    Foundation foundation,
    ImportId import,
    TakeoverWish wish,
    Stamp stamp
)
{
    readonly BanList bans = new(facts.Bans);

    /// <summary>Companies that are in no database yet.</summary>
    public List<Company> NewCompanies { get; } = [];

    /// <summary>People who are in no database yet.</summary>
    public List<Person> NewPeople { get; } = [];

    /// <summary>Decides a row.</summary>
    public RowVerdict Of(OldRow row) =>
        facts.Rows.TryGetValue(row.ExternalId, out var known) ? OfKnown(row, known) : OfNew(row);

    RowVerdict OfKnown(OldRow row, ListRow known)
    {
        if (known.Content.SequenceEqual(row.Content))
            return new RowVerdict.KnownAlready(known.Import == import);
        var lead = facts.Leads[known.Lead];
        if (known.StartedOn != row.StartedOn && companies.Of(row)?.Known?.Id != lead.Company)
            return RefusalTexts.OtherLead;
        return new RowVerdict.Changed(
            lead.Plan == foundation.Plan.Id
                ? lead.AddFromOldList(foundation.Plan, import, row.Phases, row.Claim, stamp)
                : 0
        );
    }

    RowVerdict OfNew(OldRow row)
    {
        if (companies.Of(row) is not { } company)
            return RefusalTexts.NoCompany;
        if (row.StartedOn is not { } startedOn)
            return RefusalTexts.NoStart;
        if (row is { Outcome: not null, EndedOn: null })
            return RefusalTexts.NoEnd;
        if (row.Outcome is null && company.MaybeBanned is { } banned)
            return RefusalTexts.MaybeBan(banned.Name);
        if (row.Outcome is null && people.IsBanned(row.Contact))
            return RefusalTexts.BannedPerson;
        return CompanyOf(company) is { } record
            ? Take(row, startedOn, company, record)
            : RefusalTexts.Unkept(company.Refused!);
    }

    // The record is made with the first row that is taken; where none is, none is needed.
    Company? CompanyOf(ListedCompany listed)
    {
        if (listed.Known is { } known)
            return facts.Companies[known.Id];
        if (listed.Made is not null || listed.Refused is not null)
            return listed.Made;
        var data = new CompanyData(listed.Name, listed.Domain, listed.Phone, listed.Industry);
        var result = Company.Record(data, stamp, import);
        if (result is ContactResult<Company>.Kept { Value: var company })
            return company;
        listed.Refused = result.Text;
        return null;
    }

    RowVerdict Take(OldRow row, DateOnly startedOn, ListedCompany listed, Company company)
    {
        var person = people.Of(row, company, stamp);
        var segment = SegmentText.Read(row.Segment ?? listed.Industry);
        var rule = ExpiryRule.For(foundation.Rules, segment)!;
        var result = Lead.FromOldList(
            new OldListLead
            {
                Import = import,
                Plan = foundation.Plan,
                Company = company,
                Segment = segment,
                Rule = rule,
                Owner = row.Outcome is null ? owners.Of(row.Owner) : foundation.List.Id,
                StartedOn = startedOn,
                Claim = row.Claim,
                Phases = row.Phases,
                End = row.Outcome is { } outcome ? new OldListEnd(outcome, row.EndedOn!.Value, row.LostReason) : null,
                Next = NextSteps.Of(row, rule.ExpiryDate(startedOn.AddDays(wish.GraceDays)), person, stamp.Today, wish),
                Value = row.Value,
                People = person is null ? [] : [person],
                GraceDays = wish.GraceDays,
                Bans = bans,
                Earlier = [.. facts.Earlier[company.Id]],
            },
            stamp
        );
        if (result is not ImportResult.Imported taken)
            return RefusalTexts.Of(result);
        if (listed is { Known: null, Made: null })
        {
            listed.Made = company;
            NewCompanies.Add(company);
        }
        if (person is not null && people.Keep(person))
            NewPeople.Add(person);
        if (taken.Expired)
            taken.Lead.WriteDownExpiry(stamp);
        return new RowVerdict.Taken(taken.Lead);
    }
}
