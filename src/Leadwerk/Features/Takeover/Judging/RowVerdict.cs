using Leadwerk.Domain;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Features.Takeover.Judging;

/// <summary>What becomes of a row.</summary>
abstract record RowVerdict
{
    private protected RowVerdict() { }

    /// <summary>It becomes a lead.</summary>
    /// <param name="Lead">The lead, in no database yet.</param>
    public sealed record Taken(Lead Lead) : RowVerdict;

    /// <summary>It is a lead here, and says nothing new.</summary>
    /// <param name="FromThisImport">True where this import brought it before it was interrupted.</param>
    public sealed record KnownAlready(bool FromThisImport) : RowVerdict;

    /// <summary>It is a lead here, and says something else than before.</summary>
    /// <param name="Facts">How many facts were added; what was worked here stays as it is.</param>
    public sealed record Changed(int Facts) : RowVerdict;

    /// <summary>It is not taken over.</summary>
    /// <param name="Kind">Why, to be counted.</param>
    /// <param name="Why">Why, to be read.</param>
    public sealed record Refused(RefusalKind Kind, LocalText Why) : RowVerdict;
}

/// <summary>Why a row is not taken over.</summary>
enum RefusalKind
{
    NoCompany,
    NoStart,
    NoEnd,
    Ban,
    MaybeBan,
    CoolingTime,
    ImpossibleDay,
    OtherLead,
    Unkept,
}
