using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>How old the open leads are against the age at which leads were won.</summary>
static class AgeSection
{
    public static void Write(Page page)
    {
        var (_, report, _, labels) = page;
        var bins = report.Charts.AgeBins;
        if (report.Leads is { Open: 0, Won: 0 })
        {
            page.Say("age", labels.Age, labels.NeitherOpenNorWon);
            return;
        }
        if (bins.Count == 0 || bins.All(bin => bin.Open + bin.Won == 0))
        {
            page.Say("age", labels.Age, labels.NoAges);
            return;
        }
        var lastWon = LastWon(report);
        page.Open("age", labels.Age, [Older(page, lastWon), .. OldestDecisions(page)]);
        page.Write(Figure(page, lastWon));
        page.Close();
    }

    /// <summary>A day after which no lead was ever won; null when nothing was won.</summary>
    static int? LastWon(AuditReport report)
    {
        if (report.Charts.AgeBins.All(bin => bin.Won == 0))
            return null;
        foreach (var point in report.Charts.Ages)
        {
            if (point.WonLater == 0)
                return point.Days;
        }
        return null;
    }

    static string? Older(Page page, int? lastWon)
    {
        var dated = page.Report.OpenLeads.Where(lead => lead.DaysOpen is not null).ToArray();
        if (lastWon is not { } last)
            return dated.Length == 0
                ? null
                : page.Labels.MedianAge(Median([.. dated.Select(lead => lead.DaysOpen!.Value)]));
        return dated.Length == 0
            ? page.Labels.LastWonSentence(last)
            : page.Labels.AgeLead(last, dated.Count(lead => lead.DaysOpen > last), dated.Length);
    }

    static int Median(int[] ages)
    {
        Array.Sort(ages);
        return ages[ages.Length / 2];
    }

    static IEnumerable<string> OldestDecisions(Page page) =>
        page
            .Report.OpenLeads.SelectMany(lead => lead.Reasons)
            .Where(reason => reason.Code == "older-than-any-decision")
            .GroupBy(reason => (reason.Phase, Limit: (int)reason.Numbers.GetValueOrDefault("limit")))
            .OrderByDescending(group => group.Count())
            .Take(3)
            .Select(group =>
                page.Labels.OldestDecision(
                    group.Key.Limit,
                    group.Count(),
                    page.Report.Phases.Count <= 1 || group.Key.Phase == Unsplit.Code || group.Key.Phase is null
                        ? null
                        : page.PhaseTitle(group.Key.Phase)
                )
            );

    static Figure Figure(Page page, int? lastWon)
    {
        var (_, report, words, labels) = page;
        var chart = new AgeChart(
            report.Charts.AgeBins,
            lastWon,
            labels.AgeWon,
            labels.AgeOpen,
            lastWon is { } last ? labels.LastWon(last) : "",
            labels.DaysSinceStart,
            number => words.Whole(number)
        );
        return new Figure(
            "age-figure",
            labels.AgeFigure,
            Older(page, lastWon) ?? labels.AgeFigure,
            chart.Draw,
            AgeChart.Height,
            new DataTable(
                labels.AgeFigure,
                [new(labels.DaysSinceStart, false), new(labels.Won), new(labels.OpenLeads)],
                report.Charts.AgeBins.Select(bin =>
                    (string[])
                        [
                            $"{words.Whole(bin.FromDays)}–{words.Whole(bin.ToDays)}",
                            words.Whole(bin.Won),
                            words.Whole(bin.Open),
                        ]
                )
            )
        )
        {
            Legend = [("won", labels.Won), ("open", labels.OpenLeads), ("too-old", labels.OpenTooOld)],
        };
    }
}
