namespace Leadwerk.Domain.HandOvers;

/// <summary>How a lead came to its rep.</summary>
public enum HandOverWay
{
    /// <summary>The rep pulled it from the queue.</summary>
    Pulled,

    /// <summary>It was assigned by free capacity.</summary>
    Assigned,

    /// <summary>The rep found it.</summary>
    OwnFind,

    /// <summary>An old list says so.</summary>
    Imported,
}
