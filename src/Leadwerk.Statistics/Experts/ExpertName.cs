namespace Leadwerk.Statistics.Experts;

/// <summary>The estimators that take part, by the letters of the method page.</summary>
public enum ExpertName
{
    /// <summary>(c) Competing risks by age since the start.</summary>
    RisksByAge,

    /// <summary>(c90) What happened in the last 90 days only.</summary>
    RisksByAge90,

    /// <summary>(c180) What happened in the last 180 days only.</summary>
    RisksByAge180,

    /// <summary>(c360) What happened in the last 360 days only.</summary>
    RisksByAge360,

    /// <summary>(d) Landmark competing risks by phase and time in it.</summary>
    LandmarkRisks,

    /// <summary>(d180) The same from the last 180 days only.</summary>
    LandmarkRisks180,

    /// <summary>(e) The same by segment, pooled towards the company.</summary>
    SegmentLandmarkRisks,

    /// <summary>(f) Shares ordered among those open at past origins.</summary>
    EmpiricalLandmarks,

    /// <summary>(f180) The same, older origins fading with a half-life of 180 days.</summary>
    EmpiricalLandmarks180,

    /// <summary>(f90) The same, half-life 90 days.</summary>
    EmpiricalLandmarks90,

    /// <summary>(f45) The same, half-life 45 days.</summary>
    EmpiricalLandmarks45,
}

/// <summary>Names as the command line prints them.</summary>
public static class ExpertNames
{
    /// <summary>The mixture of all experts.</summary>
    public const string Mixture = "mixture";

    /// <summary>(a) One rate for all, outside the mixture.</summary>
    public const string BaseRate = "base-rate";

    /// <summary>(b) Won among the closed that reached the phase, outside the mixture.</summary>
    public const string ClosedOnly = "closed-only";

    /// <summary>The printed name of an expert.</summary>
    /// <param name="expert">The expert.</param>
    /// <returns>A name in kebab case.</returns>
    public static string Text(this ExpertName expert) =>
        expert switch
        {
            ExpertName.RisksByAge => "risks-by-age",
            ExpertName.RisksByAge90 => "risks-by-age-90",
            ExpertName.RisksByAge180 => "risks-by-age-180",
            ExpertName.RisksByAge360 => "risks-by-age-360",
            ExpertName.LandmarkRisks => "landmark-risks",
            ExpertName.LandmarkRisks180 => "landmark-risks-180",
            ExpertName.SegmentLandmarkRisks => "segment-landmark-risks",
            ExpertName.EmpiricalLandmarks => "empirical-landmarks",
            ExpertName.EmpiricalLandmarks180 => "empirical-landmarks-180",
            ExpertName.EmpiricalLandmarks90 => "empirical-landmarks-90",
            ExpertName.EmpiricalLandmarks45 => "empirical-landmarks-45",
            _ => throw new ArgumentOutOfRangeException(nameof(expert)),
        };
}
