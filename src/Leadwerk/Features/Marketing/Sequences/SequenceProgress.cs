using Leadwerk.Domain;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Sequences;

/// <summary>How far everybody is with a sequence, counted and not guessed: a fixed number of questions, however many there are.</summary>
sealed class SequenceProgress
{
    /// <summary>Names of a list at most.</summary>
    public const int Shown = 50;

    /// <summary>Those who wait for their turn to begin.</summary>
    public int Waiting { get; private init; }

    /// <summary>Those who have begun and not ended.</summary>
    public int OnTheWay { get; private init; }

    /// <summary>How many it ended for, and why.</summary>
    public required IReadOnlyDictionary<EnrolmentEnd, int> Ended { get; init; }

    /// <summary>How many have begun since Monday.</summary>
    public int BegunThisWeek { get; private init; }

    /// <summary>How many mails of each step are in which state.</summary>
    public required IReadOnlyDictionary<(int Step, MailState State), int> Mails { get; init; }

    /// <summary>Who has waited longest for their turn.</summary>
    public required IReadOnlyList<SequenceRow> First { get; init; }

    /// <summary>Who gets the next mails, and who waits for something that they do.</summary>
    public required IReadOnlyList<SequenceRow> Next { get; init; }

    public int Sent(int step) => Mails.GetValueOrDefault((step, MailState.Sent));

    public int Of(MailState state) => Mails.Where(one => one.Key.State == state).Sum(one => one.Value);

    public static async Task<SequenceProgress> Of(
        LeadwerkDb db,
        SequenceId sequence,
        DateOnly monday,
        CancellationToken cancel
    )
    {
        var ways = db.Enrolments.AsNoTracking().Where(one => one.Sequence == sequence);
        var states = await ways.GroupBy(one => new { one.End, Begun = one.StartedOn != null })
            .Select(group => new
            {
                group.Key.End,
                group.Key.Begun,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        var mails = await db
            .Mails.Where(mail => ways.Any(one => one.Id == mail.Enrolment))
            .GroupBy(mail => new { mail.Step, mail.State })
            .Select(group => new
            {
                group.Key.Step,
                group.Key.State,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        return new SequenceProgress
        {
            Waiting = states.Where(one => one is { End: null, Begun: false }).Sum(one => one.Count),
            OnTheWay = states.Where(one => one is { End: null, Begun: true }).Sum(one => one.Count),
            Ended = states
                .Where(one => one.End is not null)
                .GroupBy(one => one.End!.Value)
                .ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            BegunThisWeek = await ways.CountAsync(one => one.StartedOn >= monday, cancel),
            Mails = mails.ToDictionary(one => (one.Step!.Value, one.State), one => one.Count),
            First = await Named(db, ways.Waiting(sequence).Take(Shown), cancel),
            Next = await Named(
                db,
                ways.Where(one => one.StartedOn != null && one.EndedAt == null)
                    // Whoever waits for something that they do has no day, and comes last on both databases.
                    .OrderBy(one => one.DueOn == null)
                    .ThenBy(one => one.DueOn)
                    .ThenBy(one => one.Id)
                    .Take(Shown),
                cancel
            ),
        };
    }

    static async Task<List<SequenceRow>> Named(LeadwerkDb db, IQueryable<Enrolment> ways, CancellationToken cancel)
    {
        var rows = await (
            from way in ways
            join person in db.People on way.Person equals person.Id
            join company in db.Companies on person.Company equals company.Id
            join follower in db.Followers.IgnoreAutoIncludes() on person.Id equals follower.Person
            select new
            {
                way.Id,
                Row = new SequenceRow(follower.Id.Value, person.Name, company.Name, way.Since, way.DueOn, way.NextStep),
            }
        ).ToListAsync(cancel);
        // A join keeps no order.
        return
        [
            .. rows.OrderBy(one => one.Row.DueOn ?? DateOnly.MaxValue)
                .ThenBy(one => one.Row.Since)
                .ThenBy(one => one.Id.Value)
                .Select(one => one.Row),
        ];
    }
}

/// <summary>Somebody on their way.</summary>
/// <param name="Follower">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Company">Name of their company.</param>
/// <param name="Since">When they did what it follows upon, UTC.</param>
/// <param name="DueOn">The first day on which the next mail can leave; null while it waits.</param>
/// <param name="Step">Place of the next mail, from 0.</param>
public sealed record SequenceRow(Guid Follower, string Name, string Company, DateTime Since, DateOnly? DueOn, int Step);
