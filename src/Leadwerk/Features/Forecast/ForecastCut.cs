using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Measured;
using Leadwerk.Features.Settings.Rules;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Forecast;

/// <summary>By what the forecast is taken apart.</summary>
public enum ForecastBy
{
    /// <summary>Not at all.</summary>
    All,

    /// <summary>By the rep who works a lead.</summary>
    Rep,

    /// <summary>By industry and business model.</summary>
    Segment,

    /// <summary>By what is sold.</summary>
    Plan,
}

/// <summary>A part of the open leads.</summary>
/// <param name="Key">Names it in an address.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Leads">Numbers in the leads of the forecast.</param>
public sealed record ForecastPart(string Key, string Name, IReadOnlyList<int> Leads);

/// <summary>A part with what it brings within 12 months.</summary>
/// <param name="Part">The part.</param>
/// <param name="Naive">Sum of its recorded values in major units.</param>
/// <param name="Orders">Orders.</param>
/// <param name="Value">Value in major units; null where no amount is known.</param>
public sealed record ForecastPartRow(ForecastPart Part, double Naive, Band Orders, Band? Value)
{
    internal static ForecastPartRow Of(ForecastPart part, OpenForecast parts)
    {
        var (orders, value) = parts.InAll(part.Leads);
        return new ForecastPartRow(part, part.Leads.Sum(lead => (double)(parts.Leads[lead].Value ?? 0)), orders, value);
    }
}

/// <summary>The open leads in parts. Every lead is in exactly one, so that expectations of the parts add up to that of all.</summary>
/// <param name="measured">What is measured.</param>
/// <param name="parts">Its forecast.</param>
/// <param name="caller">Who looks: a rep sees own sums, and those of all others as one.</param>
/// <param name="speech">Their language.</param>
sealed class ForecastCut(Measurements measured, OpenForecast parts, Caller caller, Speech speech)
{
    const string Everything = "all";
    const string Nobody = "none";
    const string Others = "others";

    /// <summary>All open leads as one part.</summary>
    public ForecastPart Whole => new(Everything, speech["alle", "all"], parts.All);

    /// <summary>The parts, the largest first.</summary>
    public async Task<IReadOnlyList<ForecastPart>> Parts(ForecastBy by, LeadwerkDb db, CancellationToken cancel)
    {
        if (by == ForecastBy.All)
            return [Whole];
        var name = await Names(by, db, cancel);
        return
        [
            .. Enumerable
                .Range(0, parts.Leads.Count)
                .GroupBy(lead => Key(by, measured.Traits.GetValueOrDefault(IdOf(parts.Leads[lead]))))
                .Select(part => new ForecastPart(part.Key, name(part.Key), [.. part]))
                .OrderByDescending(part => part.Leads.Count)
                .ThenBy(part => part.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>The lead that is meant.</summary>
    public static LeadId IdOf(OpenLead lead) => new(Guid.Parse(lead.Id));

    string Key(ForecastBy by, OpenTrait? trait) =>
        trait is null
            ? Nobody
            : by switch
            {
                ForecastBy.Rep => trait.Owner is not { } owner ? Nobody
                : SeesSumsOf(owner) ? owner.Value.ToString("N")
                : Others,
                ForecastBy.Segment => SegmentName.Of(trait.Segment, speech),
                _ => trait.Offering.Value.ToString("N"),
            };

    // What single colleagues will bring is for those who see their leads too.
    bool SeesSumsOf(UserId owner) => caller.May(Operation.ReadLeads, owner);

    async Task<Func<string, string>> Names(ForecastBy by, LeadwerkDb db, CancellationToken cancel)
    {
        var names = by switch
        {
            ForecastBy.Rep => await db
                .Users.AsNoTracking()
                .ToDictionaryAsync(user => user.Id.Value.ToString("N"), user => user.Name, cancel),
            ForecastBy.Plan => (await db.PhasePlans.AsNoTracking().ToListAsync(cancel))
                .GroupBy(plan => plan.Offering)
                .ToDictionary(
                    versions => versions.Key.Value.ToString("N"),
                    versions => versions.MaxBy(plan => plan.MadeAt)!.Name
                ),
            _ => [],
        };
        return key =>
            key switch
            {
                Nobody => speech["noch bei niemandem", "with nobody yet"],
                Others => speech["alle anderen", "all others"],
                _ => names.GetValueOrDefault(key, key),
            };
    }
}
