namespace Leadwerk.Features.Demo.Truth;

/// <summary>What a talk brings, by the place of the phase in which the lead stands: F, E, D, C, B.</summary>
static class Odds
{
    static readonly double[] Yes = [0.47, 0.47, 0.70, 0.52, 0.80];
    static readonly double[] No = [0.17, 0.10, 0.08, 0.11, 0.03];

    // After so many talks' time in one phase, half of the interest is gone: the best mature fast.
    const double HalfLife = 4;

    /// <summary>Minutes of a talk, by the place of the phase.</summary>
    static readonly (int Least, int Most)[] Minutes = [(5, 25), (15, 50), (20, 90), (30, 150), (15, 60)];

    public static double Moves(int position, double interest, int daysInPhase, int tempo, double skill) =>
        Math.Min(0.92, At(Yes, position) * Left(interest, daysInPhase, tempo) * skill);

    public static double SaysNo(int position, double interest, int daysInPhase, int tempo) =>
        Math.Min(0.6, At(No, position) / Math.Max(0.35, Left(interest, daysInPhase, tempo)));

    static double Left(double interest, int daysInPhase, int tempo) =>
        interest * Math.Pow(0.5, daysInPhase / (HalfLife * tempo));

    public static (int Least, int Most) MinutesAt(int position) => At(Minutes, position);

    static T At<T>(T[] table, int position) => table[Math.Clamp(position, 0, table.Length - 1)];
}
