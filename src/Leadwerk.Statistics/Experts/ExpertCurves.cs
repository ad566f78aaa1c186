namespace Leadwerk.Statistics.Experts;

/// <summary>What a row of an expert's curves stands for.</summary>
enum CurveRows
{
    /// <summary>Days since the start.</summary>
    Age,

    /// <summary>Phase and band of time in it; the same for all segments.</summary>
    PhaseCell,

    /// <summary>Segment, phase and band.</summary>
    SegmentCell,
}

/// <summary>One expert's curves at every origin, made from what was known then.</summary>
sealed record ExpertCurves(ExpertName Name, CurveRows Rows, CurveTable[] ByOrigin);
