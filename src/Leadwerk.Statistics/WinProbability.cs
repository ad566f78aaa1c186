namespace Leadwerk.Statistics;

/// <summary>
/// A measured chance that never travels alone: with its 80 % interval and the number of cases it rests on.
/// </summary>
/// <param name="Estimate">Point estimate in [0, 1]; null when fewer than 10 cases were decided ("too few cases").</param>
/// <param name="Low">Lower 80 % bound in [0, 1]; never above <paramref name="Estimate"/>.</param>
/// <param name="High">Upper 80 % bound in [0, 1]; never below <paramref name="Estimate"/>.</param>
/// <param name="Cases">Leads that the estimate rests on; at least 0.</param>
public readonly record struct WinProbability(double? Estimate, double Low, double High, int Cases)
{
    /// <summary>Decided cases below which no estimate is printed.</summary>
    public const int FewestDecided = 10;

    /// <summary>Nothing observed: no estimate, the whole interval, no cases.</summary>
    public static WinProbability Unknown => new(null, 0, 1, 0);

    /// <summary>True when too few cases were decided for an estimate.</summary>
    public bool TooFewCases => Estimate is null;
}
