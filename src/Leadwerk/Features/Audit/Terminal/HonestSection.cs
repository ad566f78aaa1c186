using Spectre.Console;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>The plain sum of the open leads beside what measurement leaves of it.</summary>
static class HonestSection
{
    public static void Write(TerminalPage page, AuditReport report)
    {
        if (report.Leads.Open == 0)
            return;
        var (words, labels, sums) = (page.Words, page.Words.Labels, report.Pipeline);
        var measured = !report.TooFewDecided;
        var table = page.Table().Wrapping("").Numbers("").Text("");
        if (sums.Naive > 0)
        {
            Row(labels.Naive, words.Money(sums.Naive, report.Currency), "", Ink.Plain);
            if (sums.ZombieValue > 0)
            {
                var share = words.Percent((double)(sums.ZombieValue / sums.Naive));
                Row(labels.OnZombies, words.Money(sums.ZombieValue, report.Currency), share, Ink.Grey);
            }
            if (sums.Weighted is { } weighted)
                Row(labels.Weighted, words.Money((decimal)weighted, report.Currency), "", Ink.Title);
        }
        if (measured && report.Forecast.FinalValue is { } value)
            Row(labels.FinalValue, words.MoneyRange(value, report.Currency), "P10–P90", Ink.Plain);
        if (measured && report.Forecast.FinalOrders is { } orders)
            Row(labels.FinalOrders, words.OrdersRange(orders), "P10–P90", Ink.Green);
        if (table.Rows == 0)
            return;
        page.Heading(labels.Honest);
        page.Write(table.WithoutHeaders());
        if (sums.Naive > 0 && measured && words.BeforeFactor(report.Forecast) is { } correction)
            page.Aside(correction);
        if (sums.Naive > 0 && sums.OpenWithoutValue > 0)
            page.Aside(words.WithoutValue(sums.OpenWithoutValue));

        void Row(string what, string amount, string aside, Style ink) =>
            table.Row(new(what, Ink.Plain), new(amount, ink), new(aside, Ink.Grey));
    }
}
