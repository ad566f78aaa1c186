namespace Leadwerk.Statistics.Risks;

/// <summary>Partial pooling: a segment's rate is shrunk to the company's by so many pseudo-leads as the segments are alike.</summary>
public static class SegmentPooling
{
    /// <summary>Fewest pseudo-leads: segments that differ widely are still held together a little.</summary>
    public const double Fewest = 2;

    /// <summary>Most pseudo-leads: segments that look alike may still differ.</summary>
    public const double Most = 200;

    /// <summary>Used when the spread between segments cannot be estimated.</summary>
    public const double Unknown = 10;

    /// <summary>
    /// <c>m = p(1-p)/tau^2 - 1</c> with the between-segment variance <c>tau^2</c> by moments.
    /// </summary>
    /// <param name="shares">Rate per segment, each in [0, 1].</param>
    /// <param name="sizes">Leads per segment, same length.</param>
    /// <returns>Pseudo-leads in [<see cref="Fewest"/>, <see cref="Most"/>].</returns>
    public static double PseudoLeads(ReadOnlySpan<double> shares, ReadOnlySpan<int> sizes)
    {
        double leads = 0,
            squares = 0,
            mean = 0;
        var used = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            if (sizes[i] == 0)
                continue;
            used++;
            leads += sizes[i];
            squares += (double)sizes[i] * sizes[i];
            mean += sizes[i] * shares[i];
        }
        if (used < 2)
            return Unknown;
        mean /= leads;
        var spread = mean * (1 - mean);
        if (spread <= 0)
            return Unknown;
        var between = 0.0;
        for (var i = 0; i < shares.Length; i++)
            between += sizes[i] * (shares[i] - mean) * (shares[i] - mean);
        var variance = (between - ((used - 1) * spread)) / (leads - (squares / leads));
        return variance <= 0 ? Most : Math.Clamp((spread / variance) - 1, Fewest, Most);
    }

    /// <summary>The pooled rate.</summary>
    /// <param name="share">The segment's own rate, in [0, 1].</param>
    /// <param name="size">Leads of the segment.</param>
    /// <param name="company">The company's rate, in [0, 1].</param>
    /// <param name="pseudoLeads">From <see cref="PseudoLeads"/>.</param>
    /// <returns>Between the two rates.</returns>
    public static double Shrunk(double share, int size, double company, double pseudoLeads) =>
        ((size * share) + (pseudoLeads * company)) / (size + pseudoLeads);
}
