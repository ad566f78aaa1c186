using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>What somebody did on purpose becomes evidence where the plan asks for it: on the lead of their company, or by one that begins to mature.</summary>
sealed class Ripening(LeadwerkDb db, Speech speech, Stamp stamp)
{
    static readonly Segment Other = new("Andere", "Andere");

    /// <param name="who">Whom it comes from.</param>
    /// <param name="form">What they filled in.</param>
    /// <param name="inbound">That they did, as a contact of theirs.</param>
    /// <param name="answers">What they answered.</param>
    /// <param name="bans">Those that hold now.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The lead that matures; null where the plan asks for nothing that they did.</returns>
    public async Task<Lead?> Of(
        Acquaintance who,
        CaptureForm form,
        InboundContact inbound,
        IReadOnlyList<Answer> answers,
        BanList bans,
        CancellationToken cancel
    )
    {
        var piece = await db.ContentPieces.SingleOrDefaultAsync(one => one.Id == form.Piece, cancel);
        var act = piece?.Criterion is { } criterion ? Act(criterion, piece, form, who.Person) : null;
        var plans = await db.PhasePlans.ToListAsync(cancel);
        if (plans.MaxBy(one => one.MadeAt) is not { } newest)
            return null;
        var leads = await db
            .Leads.WithFacts()
            .Where(lead => lead.Company == who.Company.Id && lead.WithdrawnAt == null)
            .ToListAsync(cancel);
        var lead = leads
            .Where(one => !one.IsOver(stamp.Today))
            .OrderByDescending(one => one.Offering == newest.Offering)
            .ThenBy(one => one.StartedAt)
            .FirstOrDefault();
        if (lead is not null)
        {
            var plan = plans.Single(one => one.Id == lead.Plan);
            if (act is not null)
                lead.Record(plan, act, stamp);
            Answered(lead, plan, answers, who.Person);
            return lead;
        }
        return act is null ? null : await Begin(who, form, inbound, act, answers, newest, leads, bans, cancel);
    }

    async Task<Lead?> Begin(
        Acquaintance who,
        CaptureForm form,
        InboundContact inbound,
        NewEvidence act,
        IReadOnlyList<Answer> answers,
        PhasePlan plan,
        List<Lead> earlier,
        BanList bans,
        CancellationToken cancel
    )
    {
        var group = await db.TargetGroups.SingleOrDefaultAsync(one => one.Id == form.Group, cancel);
        var segment = group?.Segment ?? Other;
        if (ExpiryRule.For(await db.ExpiryRules.ToListAsync(cancel), segment) is not { } rule)
            return null;
        var wanted = new NewLead
        {
            Plan = plan,
            Company = who.Company,
            Segment = segment,
            Rule = rule,
            Evidence = [act],
            Bans = bans,
            Earlier = [.. earlier.Where(one => one.Offering == plan.Offering).Select(EarlierLead.Of)],
            Inbound = inbound,
        };
        if (Lead.Start(wanted, stamp) is not StartResult.Started { Lead: var lead })
            return null;
        db.Leads.Add(lead);
        Answered(lead, plan, answers, who.Person);
        return lead;
    }

    NewEvidence Act(CriterionId criterion, ContentPiece piece, CaptureForm form, Person person) =>
        new(
            criterion,
            new EvidenceContent.Act(
                speech[
                    $"Hat „{piece.Current.Title.German}“ angefordert und per Mail bestätigt.",
                    $"Asked for “{piece.Current.Title.English}” and confirmed it by mail."
                ],
                speech[$"Formular „{form.Current.Title.German}“", $"Form “{form.Current.Title.English}”"],
                person.Id
            ),
            stamp.Today,
            person
        );

    /// <summary>In their own words; somebody of us has to confirm that they answer the question.</summary>
    void Answered(Lead lead, PhasePlan plan, IReadOnlyList<Answer> answers, Person person)
    {
        foreach (var answer in answers)
        {
            var id = CriterionId.From(answer.Criterion);
            EvidenceContent? content = plan.Find(id) switch
            {
                { } talk when talk.Accepts(EvidenceKinds.Conversation) => new EvidenceContent.Conversation(
                    person.Id,
                    answer.Text
                ),
                { } act when act.Accepts(EvidenceKinds.Act) => new EvidenceContent.Act(
                    answer.Text,
                    speech["Formular", "Form"],
                    person.Id
                ),
                _ => null,
            };
            if (content is not null)
                lead.Record(plan, new NewEvidence(id, content, stamp.Today, person) { Answered = true }, stamp);
        }
    }
}
