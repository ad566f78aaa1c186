using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Audit;

/// <summary>All open leads, judged, with their curves for the forecast.</summary>
sealed class OpenPipeline
{
    readonly double[] curves;

    OpenPipeline(
        IReadOnlyList<OpenLead> worstFirst,
        OpenLead[] datedLeads,
        double[] curves,
        double[] amounts,
        PipelineSums sums
    )
    {
        WorstFirst = worstFirst;
        DatedLeads = datedLeads;
        this.curves = curves;
        Amounts = amounts;
        Sums = sums;
    }

    public IReadOnlyList<OpenLead> WorstFirst { get; }

    public PipelineSums Sums { get; }

    /// <summary>The dated ones, in the order of their curves.</summary>
    public IReadOnlyList<OpenLead> DatedLeads { get; }

    /// <summary>Recorded value of each dated open lead, NaN where none.</summary>
    public double[] Amounts { get; }

    public int Dated => Amounts.Length;

    public ReadOnlySpan<double> Curve(int dated) => curves.AsSpan(dated * HorizonCurve.Points, HorizonCurve.Points);

    public static OpenPipeline Judge(
        KnownLeads known,
        PipelineHistory dated,
        LeadValues values,
        ExpertPanel panel,
        AuditOptions options
    )
    {
        var judge = new OpenLeadJudge(known, dated, values, panel, options);
        var leads = new OpenLead[known.Counts.Open];
        var datedLeads = new OpenLead[known.Counts.OpenDated];
        var curves = new double[known.Counts.OpenDated * HorizonCurve.Points];
        var amounts = new double[known.Counts.OpenDated];
        int judged = 0,
            dates = 0;
        Span<double> curve = stackalloc double[HorizonCurve.Points];
        for (var row = 0; row < known.Rows; row++)
        {
            if (known.Lead(row) == KnownLeads.Dropped || known.Outcome(row) != LeadOutcome.Open)
                continue;
            var lead = judge.Judge(row, curve);
            leads[judged++] = lead;
            if (known.Lead(row) == KnownLeads.Undated)
                continue;
            curve.CopyTo(curves.AsSpan(dates * HorizonCurve.Points));
            datedLeads[dates] = lead;
            amounts[dates++] = lead.Value is { } value ? (double)value : double.NaN;
        }
        var sums = Sum(leads, curves, amounts, known.Counts.TooFewDecided);
        SortWorstFirst(leads);
        return new OpenPipeline(leads, datedLeads, curves, amounts, sums);
    }

    static PipelineSums Sum(OpenLead[] leads, double[] curves, double[] amounts, bool tooFewDecided)
    {
        decimal naive = 0,
            zombieValue = 0;
        int zombies = 0,
            withoutValue = 0;
        foreach (var lead in leads)
        {
            naive += lead.Value ?? 0;
            withoutValue += lead.Value is null ? 1 : 0;
            if (!lead.Zombie)
                continue;
            zombies++;
            zombieValue += lead.Value ?? 0;
        }
        var weighted = 0.0;
        for (var i = 0; i < amounts.Length; i++)
        {
            if (!double.IsNaN(amounts[i]))
                weighted += amounts[i] * curves[(i * HorizonCurve.Points) + HorizonCurve.Final];
        }
        return new PipelineSums(naive, tooFewDecided ? null : weighted, zombieValue, zombies, withoutValue);
    }

    // Zombies first, then the oldest, undated last, then as in the file: one number per lead sorts faster than a comparison.
    static void SortWorstFirst(OpenLead[] leads)
    {
        var keys = new ulong[leads.Length];
        for (var i = 0; i < leads.Length; i++)
        {
            var lead = leads[i];
            var youth = (ulong)(int.MaxValue - (lead.DaysOpen ?? -1L));
            keys[i] = (lead.Zombie ? 0 : 1UL << 63) | (youth << 31) | (uint)lead.Row;
        }
        Array.Sort(keys, leads);
    }
}
