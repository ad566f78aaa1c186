namespace Leadwerk.Features.Takeover.Pages;

/// <summary>How far something is that is done beside the pages.</summary>
abstract class Errand
{
    double share;

    /// <summary>Ends with it.</summary>
    public Task Work { get; set; } = Task.CompletedTask;

    /// <summary>0 to 1.</summary>
    public double Progress => Volatile.Read(ref share);

    /// <summary>It was interrupted; what was done by then is kept.</summary>
    public bool Failed { get; set; }

    public void Tell(double done) => Volatile.Write(ref share, done);
}

/// <summary>Taking a list over.</summary>
sealed class Takeover : Errand
{
    /// <summary>What it brought; null before it has ended.</summary>
    public TakeoverReport? Report { get; set; }
}

/// <summary>Taking it back.</summary>
sealed class TakeBack : Errand
{
    /// <summary>What went and what stays; null before it has ended.</summary>
    public UndoReport? Report { get; set; }
}
