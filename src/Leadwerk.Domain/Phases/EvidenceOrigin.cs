namespace Leadwerk.Domain.Phases;

/// <summary>Where a piece of evidence comes from.</summary>
public enum EvidenceOrigin
{
    /// <summary>Recorded here.</summary>
    Recorded,

    /// <summary>Taken over from an old list, unproven: fulfils criteria, is never movement.</summary>
    Imported,

    /// <summary>
    /// Answered by the person in a form of ours. Counts once somebody of us has confirmed it, whatever its criterion asks
    /// for; is never movement.
    /// </summary>
    Answered,
}
