namespace Leadwerk.Statistics.Risks;

/// <summary>Share that still moves on, of those who have already stayed some days.</summary>
/// <param name="Estimate">In [0, 1].</param>
/// <param name="StandardError">At least 0.</param>
/// <param name="SupportedDay">The day it answers for: the asked one, or the nearest supported below.</param>
/// <param name="Cases">Stays that were observed at least until that day.</param>
public readonly record struct ConditionalIncidence(double Estimate, double StandardError, int SupportedDay, int Cases);
