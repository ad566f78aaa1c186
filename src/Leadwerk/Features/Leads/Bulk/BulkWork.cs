using Leadwerk.Domain;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Triage;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Leads.Acts;
using Leadwerk.Features.Leads.Facts;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Leads.Bulk;

/// <summary>
/// The same act on several leads: each by the rules of the domain, in a transaction and a journal entry of its own. What is refused
/// is refused for that lead alone, and told.
/// </summary>
/// <param name="db">The context of the request.</param>
/// <param name="work">Opens and saves one lead.</param>
/// <param name="caller">Who acts.</param>
/// <param name="speech">Their language.</param>
sealed class BulkWork(LeadwerkDb db, Work work, Caller caller, Speech speech)
{
    /// <summary>So many can be done at once; nobody waits longer for a page.</summary>
    public const int Most = 200;

    /// <summary>The leads that a form has ticked, each once.</summary>
    public static IReadOnlyList<Guid> Ticked(HttpRequest request) =>
        [
            .. request
                .Form["lead"]
                .Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty)
                .Distinct()
                .Take(Most),
        ];

    /// <summary>Another rep works them. That is no new hand-over; the expiry dates stay.</summary>
    public Task<IReadOnlyList<BulkLine>> Reassign(IReadOnlyList<Guid> leads, UserId rep, CancellationToken cancel) =>
        Each(
            leads,
            Operation.ReassignLead,
            "reassign-lead",
            async file =>
            {
                // Until the commit nobody else fills the same rep.
                await db.Hold(rep, cancel);
                if (await db.Users.SingleOrDefaultAsync(user => user.Id == rep, cancel) is not { } to)
                    return (new HandOverResult.NotARep().Text, false);
                var active = await db.Leads.Active(caller.Today).OwnedBy(rep).CountAsync(cancel);
                var result = file.Lead.Reassign(to, active, caller.Stamp);
                return (result.Text, result is HandOverResult.Reassigned);
            },
            cancel
        );

    /// <summary>We move their next dates, which counts as such for each of them.</summary>
    public Task<IReadOnlyList<BulkLine>> Postpone(
        IReadOnlyList<Guid> leads,
        DateOnly dueOn,
        string reason,
        CancellationToken cancel
    ) =>
        Each(
            leads,
            Operation.WorkLead,
            "postpone",
            file =>
            {
                var open = file.Lead.OpenFollowUp;
                var next = new NextStep(open?.What ?? "", dueOn, open?.Criterion, open?.With);
                var result = file.Lead.Postpone(file.Escalation, next, reason, file.Bans, caller.Stamp);
                return Task.FromResult((result.Text, result is not FollowUpResult.Refused));
            },
            cancel
        );

    /// <summary>Into the crop with them, for good.</summary>
    public Task<IReadOnlyList<BulkLine>> Bury(
        IReadOnlyList<Guid> leads,
        LostReason reason,
        string? note,
        CancellationToken cancel
    ) =>
        Each(
            leads,
            Operation.WorkLead,
            "bury-lead",
            file =>
            {
                var result = file.Lead.Discard(reason, note, caller.Stamp);
                return Task.FromResult((result.Text, result is TriageResult.Discarded));
            },
            cancel
        );

    async Task<IReadOnlyList<BulkLine>> Each(
        IReadOnlyList<Guid> leads,
        Operation operation,
        string action,
        Func<LeadFile, Task<(LocalText Said, bool Done)>> act,
        CancellationToken cancel
    )
    {
        var lines = new List<BulkLine>();
        foreach (var id in leads)
        {
            // What one lead left behind must not be saved with the next.
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            lines.Add(await One(id, operation, action, act, cancel));
            if (lines[^1].Done)
                await transaction.CommitAsync(cancel);
        }
        db.ChangeTracker.Clear();
        return lines;
    }

    async Task<BulkLine> One(
        Guid id,
        Operation operation,
        string action,
        Func<LeadFile, Task<(LocalText Said, bool Done)>> act,
        CancellationToken cancel
    )
    {
        if (await work.Open(id, Operation.ReadLeads, cancel) is not { } file)
            return new BulkLine(
                id,
                null,
                speech["Diesen Lead gibt es für Sie nicht.", "There is no such lead for you."],
                false
            );
        var name = file.Company.Name;
        if (!caller.May(operation, file.Lead.Owner))
            return new BulkLine(
                id,
                name,
                speech["Das dürfen Sie mit diesem Lead nicht.", "You may not do that with this lead."],
                false
            );
        var (said, done) = await act(file);
        if (!done)
            return new BulkLine(id, name, speech[said], false);
        return await work.Save(action, cancel) is { } unsaved
            ? new BulkLine(id, name, unsaved, false)
            : new BulkLine(id, name, speech[said], true);
    }
}
