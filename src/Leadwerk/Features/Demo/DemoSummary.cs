using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Demo;

/// <summary>What is in the store now, counted there.</summary>
sealed record DemoSummary
{
    public required DateOnly First { get; init; }
    public required DateOnly Last { get; init; }
    public required int Leads { get; init; }
    public required int Won { get; init; }
    public required int Lost { get; init; }
    public required int Expired { get; init; }
    public required int Active { get; init; }
    public required int Waiting { get; init; }
    public required int Maturing { get; init; }
    public required int Companies { get; init; }
    public required int Evidence { get; init; }
    public required int FollowUps { get; init; }
    public required int Deferrals { get; init; }
    public required int Bans { get; init; }
    public required int BansLifted { get; init; }
    public required int Requests { get; init; }
    public required int Followers { get; init; }
    public required int EffortHours { get; init; }

    /// <summary>How often the rules said no, and somebody had to do something else.</summary>
    public required int Refusals { get; init; }
    public required int JournalEntries { get; init; }

    public static DemoSummary Of(LeadwerkDb db, Seasons seasons, int refusals, DateOnly today)
    {
        var leads = db.Leads.AsNoTracking();
        var open = leads.Where(lead => lead.Outcome == null && !(lead.ExpiresOn <= today));
        return new DemoSummary
        {
            First = seasons.First,
            Last = seasons.Last,
            Leads = leads.Count(),
            Won = leads.Count(lead => lead.Outcome == LeadOutcome.Won),
            Lost = leads.Count(lead => lead.Outcome == LeadOutcome.Lost),
            // Also those whose date is today and that no job has written down yet.
            Expired = leads.Count(lead =>
                lead.Outcome == LeadOutcome.Expired || (lead.Outcome == null && lead.ExpiresOn <= today)
            ),
            Active = open.Count(lead => lead.Status == LeadStatus.Active),
            Waiting = open.Count(lead => lead.Status == LeadStatus.Waiting),
            Maturing = open.Count(lead => lead.Status == LeadStatus.Maturing),
            Companies = db.Companies.Count(),
            Evidence = leads.SelectMany(lead => lead.Evidence).Count(),
            FollowUps = leads.SelectMany(lead => lead.FollowUps).Count(),
            Deferrals = leads
                .SelectMany(lead => lead.FollowUps)
                .Count(followUp => followUp.Outcome == FollowUpOutcome.Deferred),
            Bans = db.Bans.Count(ban => ban.LiftedAt == null),
            BansLifted = db.Bans.Count(ban => ban.LiftedAt != null),
            Requests = db.Touches.Count(),
            Followers = db.Followers.Count(follower => follower.EndedAt == null),
            EffortHours = db.Efforts.Sum(effort => effort.Minutes) / 60,
            Refusals = refusals,
            JournalEntries = db.Journal.Count(),
        };
    }
}
