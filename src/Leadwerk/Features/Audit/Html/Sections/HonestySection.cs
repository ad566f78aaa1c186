using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>The plain sum of the list against what the measured chances leave of it.</summary>
static class HonestySection
{
    public static void Write(Page page)
    {
        var (_, report, words, labels) = page;
        var sums = report.Pipeline;
        if (report.Leads.Open == 0 || sums.Naive <= 0)
        {
            page.Say("honesty", labels.Honesty, report.Leads.Open == 0 ? labels.NoOpenLeads : labels.NoMoney);
            return;
        }
        if (sums.Weighted is not { } weighted)
        {
            var naive = page.Money((double)sums.Naive);
            page.Say("honesty", labels.Honesty, labels.NaiveOnly(naive), labels.TooEarly(report.DecidedDated));
            return;
        }
        page.Open(
            "honesty",
            labels.Honesty,
            labels.HonestyLead(page.Money((double)sums.Naive), words.HonestSum(report)),
            sums.ZombieValue == 0
                ? null
                : labels.HonestyZombies(
                    page.Money((double)sums.ZombieValue),
                    words.Percent((double)(sums.ZombieValue / sums.Naive))
                ),
            words.BeforeFactor(report.Forecast),
            sums.OpenWithoutValue == 0 ? null : words.WithoutValue(sums.OpenWithoutValue)
        );
        page.Write(Figure(page, weighted));
        page.Close();
    }

    static Figure Figure(Page page, double weighted)
    {
        var (_, report, words, labels) = page;
        var sums = report.Pipeline;
        var final = report.Forecast.FinalValue;
        var chart = new HonestyChart(
            (double)sums.Naive,
            (double)sums.ZombieValue,
            weighted,
            final is null ? null : (final.P10, final.P90),
            new(labels.NaiveSum, page.Money((double)sums.Naive)),
            new(labels.WeightedSum, page.Money(weighted)),
            final is null ? new("", "") : new(labels.FinalBand, words.MoneyRange(final, report.Currency)),
            labels.Short
        );
        return new Figure(
            "honesty-figure",
            labels.HonestyFigure,
            labels.HonestyLead(page.Money((double)sums.Naive), words.HonestSum(report)),
            chart.Draw,
            chart.Height,
            Table(page, weighted)
        )
        {
            Legend =
            [
                ("open", labels.OnOthers),
                ("zombie", labels.OnZombies),
                ("won", labels.WeightedSum),
                .. final is null ? Array.Empty<(string, string)>() : [("fan", labels.FinalBand)],
            ],
        };
    }

    static DataTable Table(Page page, double weighted)
    {
        var (_, report, words, labels) = page;
        var rows = new List<string[]>
        {
            new[] { labels.NaiveSum, words.Money(report.Pipeline.Naive, report.Currency) },
            new[] { labels.OnZombies, words.Money(report.Pipeline.ZombieValue, report.Currency) },
            new[] { labels.WeightedSum, words.Money((decimal)weighted, report.Currency) },
        };
        if (report.Forecast.FinalValue is { } final)
        {
            rows.Add([labels.FinalBand + ", P10", words.Money((decimal)final.P10, report.Currency)]);
            rows.Add([labels.FinalBand + ", P50", words.Money((decimal)final.P50, report.Currency)]);
            rows.Add([labels.FinalBand + ", P90", words.Money((decimal)final.P90, report.Currency)]);
        }
        return new DataTable(labels.HonestyFigure, [new(labels.What, false), new(labels.Amount)], rows);
    }
}
