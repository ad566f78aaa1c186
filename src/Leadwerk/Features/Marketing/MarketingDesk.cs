using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Marketing.Public;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing;

/// <summary>What the pages of marketing do alike.</summary>
sealed class MarketingDesk(LeadwerkDb db, Caller caller, Speech speech, IOutputCacheStore kept)
{
    static readonly Segment Other = new("Andere", "Andere");

    public string Late =>
        speech[
            "Jemand anderes hat das gerade geändert, oder diese Adresse gibt es schon. Nichts wurde gespeichert, Ihre Eingaben stehen noch da.",
            "Somebody else has just changed this, or this address exists already. Nothing was saved, what you typed is still here."
        ];

    /// <returns>Why not; null when it is saved.</returns>
    public async Task<string?> Save(string action, CancellationToken cancel)
    {
        if (await caller.Acts(db, action).TrySave(cancel) is not SaveOutcome.Saved)
            return Late;
        await PublicCache.Forget(kept, cancel);
        return null;
    }

    /// <summary>The questions of the newest plan, in its order.</summary>
    public async Task<IReadOnlyList<(PhaseCode Phase, Criterion Criterion)>> Criteria(CancellationToken cancel) =>
        (await db.PhasePlans.AsNoTracking().ToListAsync(cancel)).MaxBy(plan => plan.MadeAt) is { } newest
            ? [.. newest.Phases.SelectMany(phase => phase.Criteria.Select(criterion => (phase.Code, criterion)))]
            : [];

    /// <summary>The segments that a rule holds for, and the one for all others.</summary>
    public async Task<IReadOnlyList<Segment>> Segments(CancellationToken cancel) =>
        [
            .. (await db.ExpiryRules.AsNoTracking().ToListAsync(cancel))
                .Select(rule => rule.Segment)
                .OfType<Segment>()
                .OrderBy(segment => segment.Industry, StringComparer.CurrentCulture)
                .Append(Other),
        ];

    public static LocalText Both(string? german, string? english) => new(german?.Trim() ?? "", english?.Trim() ?? "");
}
