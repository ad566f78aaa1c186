namespace Leadwerk.Features.Audit.Terminal;

/// <summary>Whether the best mature fast here, by quartile of the time to decision.</summary>
static class SpeedSection
{
    const int LongestBar = 24;

    public static void Write(TerminalPage page, AuditReport report)
    {
        if (report.Speed is not { } speed)
            return;
        var (words, labels) = (page.Words, page.Words.Labels);
        page.Heading(labels.Speed);
        page.Prose(words.SpeedVerdict(speed));
        page.Gap();
        var table = page.Table()
            .Text(labels.Decided)
            .Numbers(labels.Won)
            .Numbers(labels.Sure)
            .Numbers(labels.CaseCount);
        if (!page.IsNarrow)
            table.Text("");
        var best = Math.Max(double.Epsilon, speed.Quartiles.Max(quartile => quartile.WinShare));
        foreach (var quartile in speed.Quartiles)
        {
            var bar = new string('█', (int)Math.Round(LongestBar * quartile.WinShare / best));
            table.Row([
                new Span(words.UpToDays(quartile.UpToDays), Ink.Plain),
                new Span(words.Percent(quartile.WinShare), Ink.Green),
                new Span(words.Interval(quartile.Low, quartile.High), Ink.Plain),
                new Span(words.Whole(quartile.Cases), Ink.Plain),
                .. page.IsNarrow ? [] : new[] { new Span(bar, Ink.Green) },
            ]);
        }
        page.Write(table);
    }
}
