using System.Runtime.CompilerServices;
using Leadwerk.Domain;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Mails;

/// <summary>The mails that wait, as rows that nodes claim. The database decides; no node has to know another one.</summary>
/// <param name="db">A context; claiming and ending need its transaction.</param>
sealed class MailQueue(LeadwerkDb db)
{
    /// <summary>Service mails that ended are of no use to anybody after so long.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    /// <summary>Takes the next mail that is due and that nobody else is taking.</summary>
    /// <param name="node">Who takes it.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="until">Until when it is this node's.</param>
    /// <param name="only">This one and no other; null for the one that has waited longest.</param>
    /// <param name="cancel">Stops it; nothing is taken then.</param>
    /// <returns>Null where none is due.</returns>
    public async Task<OutgoingMail?> Claim(
        string node,
        DateTime now,
        DateTime until,
        Guid? only,
        CancellationToken cancel
    )
    {
        // One that somebody waits for is nobody else's business: it is not due by itself.
        if (only is not null)
            return await Take("id = {3}", node, now, until, only, cancel);
        // Whoever waits for a link does not wait behind advertising.
        return await Take("purpose <> 'Advertising' AND next_attempt_at <= {2}", node, now, until, only, cancel)
            ?? await Take("next_attempt_at <= {2}", node, now, until, only, cancel);
    }

    async Task<OutgoingMail?> Take(
        string which,
        string node,
        DateTime now,
        DateTime until,
        Guid? only,
        CancellationToken cancel
    )
    {
        // Asked for "= 'Queued'", SQLite would take the index of states and sort all that waits, for each mail again.
        var sql = $$"""
            UPDATE outgoing_mail SET claimed_by = {0}, claimed_until = {1}, sending_since = {2}, attempts = attempts + 1
            WHERE id = (
                SELECT id FROM outgoing_mail
                WHERE ended_at IS NULL AND state <> 'Sending' AND {{which}}
                ORDER BY next_attempt_at, id LIMIT 1 {{db.SkipLocked}})
            RETURNING *
            """;
        var found = await db
            .Mails.FromSql(FormattableStringFactory.Create(sql, node, until, now, only ?? Guid.Empty))
            .AsNoTracking()
            .ToListAsync(cancel);
        return found.SingleOrDefault();
    }

    /// <summary>It was not its time: as if nobody had claimed it.</summary>
    public Task PutOff(OutgoingMail mail, DateTime until, string why, CancellationToken cancel)
    {
        var said = Cut(why);
        return Held(mail, MailState.Queued)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.NextAttemptAt, until)
                        .SetProperty(one => one.ClaimedUntil, (DateTime?)null)
                        .SetProperty(one => one.Attempts, one => one.Attempts - 1)
                        .SetProperty(one => one.LastAnswer, one => one.ErasedAt == null ? said : one.LastAnswer),
                cancel
            );
    }

    /// <summary>What waits of a sequence waits on, until <see cref="LetGo"/>.</summary>
    public Task HoldBack(SequenceId sequence, CancellationToken cancel) =>
        Waiting(sequence)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.NextAttemptAt, one => one.GiveUpAt), cancel);

    /// <summary>What waits of a sequence can leave.</summary>
    public Task LetGo(SequenceId sequence, DateTime now, CancellationToken cancel) =>
        Waiting(sequence).ExecuteUpdateAsync(row => row.SetProperty(one => one.NextAttemptAt, now), cancel);

    IQueryable<OutgoingMail> Waiting(SequenceId sequence) =>
        db.Mails.Where(one =>
            one.State == MailState.Queued
            && db.Enrolments.Any(way => way.Id == one.Enrolment && way.Sequence == sequence)
        );

    /// <summary>
    /// The server will never take anything for this address, whatever it is about. By a condition of the database's own:
    /// who edits the person at this moment is either before it or after it.
    /// </summary>
    public async Task MarkAddress(OutgoingMail mail, string answer, DateTime now, CancellationToken cancel)
    {
        if (mail.Person is not { } person)
            return;
        var said = Cut(answer);
        // The answer can come when the record was merged: the one that stayed may have the same address.
        var stays = await db
            .People.Where(one => one.Id == person)
            .Select(one => one.MergedInto ?? one.Id)
            .SingleAsync(cancel);
        foreach (var record in new[] { person, stays }.Distinct())
        {
            var marked = await db
                .People.Where(one => one.Id == record && one.Mail == mail.Recipient && one.MailRefusedAt == null)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(one => one.MailRefusedAt, now)
                            .SetProperty(one => one.MailRefusal, said)
                            .SetProperty(one => one.MailRefusalLiftedFor, (string?)null)
                            .SetProperty(one => one.Version, Guid.NewGuid()),
                    cancel
                );
            if (marked == 1)
                db.Note(
                    "person",
                    record.Value,
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["mail_refused_at"] = now }
                );
        }
    }

    /// <summary>Says in the same transaction that the server is going to be asked.</summary>
    public Task Begin(OutgoingMail mail, CancellationToken cancel) =>
        Held(mail, MailState.Queued)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.State, MailState.Sending), cancel);

    /// <summary>It waits for another attempt.</summary>
    /// <returns>False where it is no longer this node's.</returns>
    public async Task<bool> PutBack(OutgoingMail mail, DateTime next, string answer, CancellationToken cancel)
    {
        var said = Cut(answer);
        return await Held(mail, MailState.Sending)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(one => one.State, MailState.Queued)
                            .SetProperty(one => one.NextAttemptAt, next)
                            .SetProperty(one => one.ClaimedUntil, (DateTime?)null)
                            .SetProperty(one => one.LastAnswer, one => one.ErasedAt == null ? said : one.LastAnswer),
                    cancel
                ) == 1;
    }

    /// <summary>Writes down how it ended; what a mail to a user said is gone with that.</summary>
    /// <param name="mail">As it was claimed.</param>
    /// <param name="from">The state that it is in.</param>
    /// <param name="state">A final one.</param>
    /// <param name="answer">What was said.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False where it is no longer this node's.</returns>
    public async Task<bool> End(
        OutgoingMail mail,
        MailState from,
        MailState state,
        string answer,
        DateTime now,
        CancellationToken cancel
    )
    {
        var said = Cut(answer);
        var ended = await Held(mail, from)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.State, state)
                        .SetProperty(one => one.EndedAt, now)
                        .SetProperty(one => one.ClaimedUntil, (DateTime?)null)
                        // An answer may repeat the address, which may have been erased meanwhile.
                        .SetProperty(one => one.LastAnswer, one => one.ErasedAt == null ? said : one.LastAnswer)
                        .SetProperty(one => one.SealedLink, (string?)null)
                        .SetProperty(one => one.Text, one => one.Person == null ? null : one.Text)
                        .SetProperty(one => one.Html, one => one.Person == null ? null : one.Html),
                cancel
            );
        if (ended == 1)
            Note(mail, state);
        return ended == 1;
    }

    /// <summary>The server cannot be spoken with: everything that is due waits, and says why.</summary>
    public Task Delay(DateTime now, DateTime next, string why, CancellationToken cancel)
    {
        var said = Cut(why);
        return Due(now)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.NextAttemptAt, next).SetProperty(one => one.LastAnswer, said),
                cancel
            );
    }

    /// <summary>Those that could be sent at a moment.</summary>
    public IQueryable<OutgoingMail> Due(DateTime now) =>
        db.Mails.Where(one => one.EndedAt == null && one.State == MailState.Queued && one.NextAttemptAt <= now);

    /// <summary>Those that no node is speaking about any more although they say so, and those that came too late.</summary>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="alone">True for whoever owns the database alone: nobody else can be speaking.</param>
    public IQueryable<OutgoingMail> LeftBehind(DateTime now, bool alone) =>
        db.Mails.Where(one =>
            one.EndedAt == null
            && (
                (one.State == MailState.Sending && (alone || one.ClaimedUntil <= now))
                || (one.State == MailState.Queued && one.GiveUpAt <= now)
            )
        );

    /// <summary>Removes mails to users that ended long ago.</summary>
    public static Task<int> Tidy(LeadwerkDb db, DateTime before, CancellationToken cancel) =>
        db.Mails.Where(one => one.Person == null && one.EndedAt < before).ExecuteDeleteAsync(cancel);

    IQueryable<OutgoingMail> Held(OutgoingMail mail, MailState state) =>
        db.Mails.Where(one => one.Id == mail.Id && one.Attempts == mail.Attempts && one.State == state);

    /// <summary>Journals it with the next save.</summary>
    public void Note(OutgoingMail mail, MailState state)
    {
        if (WasSent(mail, state) is { } note)
            db.Note(note);
    }

    /// <summary>That a customer was written to stands in the journal: to whom and what about, by ids alone.</summary>
    /// <returns>Null where it was no customer.</returns>
    public static JournalDraft? WasSent(OutgoingMail mail, MailState state) =>
        mail.Person is { } person
            ? JournalDraft.OfEvent(
                OutgoingMailMapping.Table,
                mail.Id,
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["state"] = state.ToString(),
                    ["purpose"] = mail.Purpose.ToString(),
                    ["person"] = person.Value,
                    ["lead"] = mail.Lead?.Value,
                }
            )
            : null;

    static string Cut(string answer) =>
        answer.Length <= OutgoingMail.MostAnswer ? answer : answer[..OutgoingMail.MostAnswer];
}
