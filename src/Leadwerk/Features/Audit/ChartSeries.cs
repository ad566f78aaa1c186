using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Audit;

/// <summary>Series that only the pictures need.</summary>
static class ChartSeries
{
    const int AgeBins = 16;
    static readonly int[] BinWidths = [7, 14, 30, 60, 90, 180, 365];

    public static AuditCharts Of(KnownLeads known, OpenPipeline open, BackTest backTest, IReadOnlyList<int> horizons)
    {
        int[] ages = [.. open.WorstFirst.Where(lead => lead.DaysOpen is not null).Select(lead => lead.DaysOpen!.Value)];
        int[] won =
        [
            .. Enumerable
                .Range(0, known.History.Count)
                .Where(lead => known.History.Outcome(lead) == LeadOutcome.Won)
                .Select(known.History.Age),
        ];
        Array.Sort(ages);
        Array.Sort(won);
        var horizon = horizons.LastOrDefault(days => days <= 90, horizons[^1]);
        var marks = backTest.Summary.FirstOrDefault(marks =>
            marks.Name == ExpertNames.Mixture && marks.HorizonDays == horizon
        );
        return new AuditCharts
        {
            Ages = Ages(ages, won),
            AgeBins = Bins(ages, won),
            Calibration =
                marks is null || marks.Scores.Cases == 0
                    ? []
                    :
                    [
                        .. marks
                            .Scores.Calibration()
                            .Select(p => new CalibrationBin(p.Said, p.Came, p.Low, p.High, (int)p.Cases)),
                    ],
            CalibrationHorizonDays = horizon,
        };
    }

    static List<AgePoint> Ages(int[] open, int[] won)
    {
        var longest = Math.Max(open.LastOrDefault(), won.LastOrDefault());
        var points = new List<AgePoint>();
        var step = Math.Max(1, longest / 120);
        for (var day = 0; day <= longest; day += step)
            points.Add(new AgePoint(day, Above(open, day), Above(won, day)));
        return points;
    }

    static List<AgeBin> Bins(int[] open, int[] won)
    {
        var longest = Math.Max(open.LastOrDefault(), won.LastOrDefault());
        var width = Array.Find(BinWidths, width => longest / width < AgeBins);
        if (width == 0)
            width = (longest / AgeBins) + 1;
        var bins = new List<AgeBin>();
        for (var from = 0; from <= longest; from += width)
            bins.Add(new AgeBin(from, from + width - 1, Between(open, from, width), Between(won, from, width)));
        return bins;
    }

    static double Above(int[] sorted, int day) =>
        sorted.Length == 0 ? 0 : (double)(sorted.Length - UpTo(sorted, day)) / sorted.Length;

    static int Between(int[] sorted, int from, int width) => UpTo(sorted, from + width - 1) - UpTo(sorted, from - 1);

    /// <summary>How many are at most so old.</summary>
    static int UpTo(int[] sorted, int day)
    {
        int low = 0,
            high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= day)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
