namespace Leadwerk.Domain.Marketing;

/// <summary>Why a content piece fits somebody who waits; the best reason first.</summary>
public enum WarmFit
{
    /// <summary>It is for the target group by whose form they came.</summary>
    Group,

    /// <summary>It is for a target group of their industry and business model.</summary>
    Segment,

    /// <summary>It is for nobody in particular.</summary>
    Anybody,
}

/// <summary>What is known of the people of a lead that waits.</summary>
/// <param name="Segment">Industry and business model of the lead.</param>
/// <param name="Groups">Target groups by whose forms they came.</param>
/// <param name="Seen">What they have asked for, or read before they asked.</param>
/// <param name="Muted">Target groups about whose topics none of them wants to hear.</param>
public sealed record WaitingReaders(
    Segment Segment,
    IReadOnlySet<TargetGroupId> Groups,
    IReadOnlySet<ContentPieceId> Seen,
    IReadOnlySet<TargetGroupId> Muted
);

/// <summary>A content piece for somebody who waits.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Fit">Why it.</param>
public sealed record WarmPiece(ContentPiece Piece, WarmFit Fit);

/// <summary>
/// Leads that wait for a rep do not rot: the content piece that fits them best and that they have not seen yet. Whether
/// anybody may be written to is another question, and decided where something is sent.
/// </summary>
public static class KeepingWarm
{
    /// <summary>After so many days somebody who still waits may be sent another piece.</summary>
    public const int RestDays = 14;

    /// <summary>Whether those who wait are warm enough for now.</summary>
    /// <param name="sent">The day on which they were last sent a piece; null when they never were.</param>
    /// <param name="today">The company's day.</param>
    /// <returns>True while nothing more is sent.</returns>
    public static bool Rests(DateOnly? sent, DateOnly today) => sent?.AddDays(RestDays) > today;

    /// <summary>Proposes a piece.</summary>
    /// <param name="readers">Who waits.</param>
    /// <param name="pieces">All that there are; drafts are passed over.</param>
    /// <param name="groups">All target groups.</param>
    /// <returns>The best fit, of equal ones the latest published; null where they have seen all that fits.</returns>
    public static WarmPiece? For(
        WaitingReaders readers,
        IEnumerable<ContentPiece> pieces,
        IReadOnlyCollection<TargetGroup> groups
    ) =>
        pieces
            .Where(piece => piece.PublishedAt is not null && !readers.Seen.Contains(piece.Id))
            .Select(piece => (Piece: piece, Fit: Fit(piece, readers, groups)))
            .Where(one => one.Fit is not null)
            .OrderBy(one => one.Fit)
            .ThenByDescending(one => one.Piece.PublishedAt)
            .ThenByDescending(one => one.Piece.Id.Value)
            .Select(one => new WarmPiece(one.Piece, one.Fit!.Value))
            .FirstOrDefault();

    static WarmFit? Fit(ContentPiece piece, WaitingReaders readers, IEnumerable<TargetGroup> groups) =>
        piece.Group is not { } group ? WarmFit.Anybody
        : readers.Muted.Contains(group) ? null
        : readers.Groups.Contains(group) ? WarmFit.Group
        : groups.Any(one => one.Id == group && one.Segment == readers.Segment) ? WarmFit.Segment
        : null;
}
