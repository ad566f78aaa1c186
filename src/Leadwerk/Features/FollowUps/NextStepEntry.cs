using Leadwerk.Domain.FollowUps;

namespace Leadwerk.Features.FollowUps;

/// <summary>What somebody typed about the next step, and what the last one cost.</summary>
public sealed class NextStepEntry
{
    /// <summary>What is to be done.</summary>
    public string? What { get; set; }

    /// <summary>When it is due.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Minutes spent.</summary>
    public int? Minutes { get; set; }

    /// <summary>True where the open follow-up ends with this.</summary>
    public bool Ends { get; set; }

    /// <summary>As the rules want it: what nobody named is missing there too.</summary>
    internal NextStep Step => new(What ?? "", DueOn ?? default);
}
