namespace Leadwerk.Domain.Efforts;

/// <summary>Minutes that a user spent on a lead on a day.</summary>
public sealed partial class Effort
{
    Effort() { }

    /// <summary>Names the entry.</summary>
    public EffortId Id { get; private set; }

    /// <summary>The lead.</summary>
    public LeadId Lead { get; private set; }

    /// <summary>Who spent them.</summary>
    public UserId User { get; private set; }

    /// <summary>The company's day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Minutes, 1 to 1,440.</summary>
    public int Minutes { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }
}
