using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Queue;

/// <summary>Hands a rep the first lead of the queue that nobody else is taking, as long as the rep has room for it.</summary>
/// <param name="db">A fresh context that says who acts.</param>
/// <param name="stamp">Who and when.</param>
/// <param name="first">The first step for a lead.</param>
sealed class QueuePull(LeadwerkDb db, Stamp stamp, Func<Lead, NextStep> first)
{
    /// <summary>Pulled by the rep, or assigned to them.</summary>
    public HandOverWay Way { get; init; } = HandOverWay.Pulled;

    /// <summary>One transaction: two reps never get the same lead, and two pulls of one rep never exceed the capacity.</summary>
    /// <param name="rep">Who gets it.</param>
    /// <param name="order">The leads that wait, best first.</param>
    /// <param name="cancel">Stops it; nothing is handed over then.</param>
    public async Task<PullOutcome> Next(UserId rep, IEnumerable<LeadId> order, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Hold(rep, cancel);
        var user = await db.Users.SingleAsync(user => user.Id == rep, cancel);
        var active = await db.Leads.Active(stamp.Today).OwnedBy(rep).CountAsync(cancel);
        // Asked before a lead is claimed: who cannot take it must not make others pass the best one over.
        if (RepRoom.Refusal(user, active, stamp.Today) is { } noRoom)
            return new PullOutcome.Refused(noRoom);
        foreach (var id in order)
        {
            if (!await db.Claim(id, cancel) || await Waiting(id, cancel) is not { } lead)
                continue;
            var terms = await Terms(lead, user, active, cancel);
            switch (Way == HandOverWay.Assigned ? lead.Assign(terms, stamp) : lead.Pull(terms, stamp))
            {
                case HandOverResult.HandedOver done:
                    await db.SaveChangesAsync(cancel);
                    await transaction.CommitAsync(cancel);
                    return new PullOutcome.Pulled(lead, done);
                case HandOverResult.Refused why when Way == HandOverWay.Assigned:
                    return new PullOutcome.Refused(why);
            }
        }
        return new PullOutcome.NothingWaits();
    }

    Task<Lead?> Waiting(LeadId id, CancellationToken cancel) =>
        db.Leads.Waiting(stamp.Today).WithFacts().SingleOrDefaultAsync(lead => lead.Id == id, cancel);

    async Task<HandOverTerms> Terms(Lead lead, User rep, int active, CancellationToken cancel)
    {
        var people = lead.Contacts.Select(contact => (PersonId?)contact.Person).ToList();
        var rules = await db.ExpiryRules.ToListAsync(cancel);
        return new HandOverTerms
        {
            Plan = await db.PhasePlans.SingleAsync(plan => plan.Id == lead.Plan, cancel),
            Rule =
                ExpiryRule.For(rules, lead.Segment)
                ?? throw new InvalidOperationException("No expiry rule holds for all other segments."),
            Rep = rep,
            ActiveLeads = active,
            First = first(lead),
            Bans = new BanList(
                await db
                    .Bans.Where(ban => ban.LiftedAt == null)
                    .Where(ban => ban.Company == lead.Company || people.Contains(ban.Person))
                    .ToListAsync(cancel)
            ),
            Earlier =
            [
                .. (
                    await db
                        .Leads.AsNoTracking()
                        .Where(other => other.Company == lead.Company && other.Offering == lead.Offering)
                        .Where(other => other.Id != lead.Id && other.WithdrawnAt == null)
                        .ToListAsync(cancel)
                ).Select(EarlierLead.Of),
            ],
        };
    }
}
