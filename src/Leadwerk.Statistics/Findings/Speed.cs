namespace Leadwerk.Statistics.Findings;

/// <summary>Win share by quartile of the time to decision: whether the best mature fast.</summary>
public sealed record Speed : WinsByTime
{
    Speed(IReadOnlyList<(int Time, bool Won)> decided)
        : base(decided) { }

    /// <summary>Measures it.</summary>
    /// <param name="decided">Days to decision, at least 0, and whether it was won.</param>
    /// <returns>The result; null with fewer than 40 decided leads or without a single loss.</returns>
    public static Speed? From(IReadOnlyList<(int Days, bool Won)> decided) =>
        CanSay(decided) ? new Speed(decided) : null;
}
