namespace Leadwerk.Features.Demo;

/// <summary>The acts of one day in the order of their times, whoever does them.</summary>
sealed class Agenda(DateOnly day)
{
    readonly List<(TimeOnly At, Action Act)> acts = [];

    public DateOnly Day => day;

    public void Add(TimeOnly at, Action act) => acts.Add((at, act));

    /// <summary>Does them all; OrderBy keeps those of equal time as they were added.</summary>
    public void Run(SimulatedClock clock)
    {
        foreach (var (at, act) in acts.OrderBy(item => item.At))
        {
            clock.GoTo(day, at);
            act();
        }
    }
}
