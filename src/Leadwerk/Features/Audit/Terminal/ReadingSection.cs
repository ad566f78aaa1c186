using Leadwerk.Features.Import;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>What was taken for what, and which rows and cells were left out.</summary>
static class ReadingSection
{
    const string Entry = "entered:";
    const int MostBad = 5;
    const int MostNames = 16;

    public static void Write(TerminalPage page, AuditReport report)
    {
        var (words, reading) = (page.Words, report.Reading);
        page.Heading(words.Labels.Reading);
        page.Prose(words.HowRead(report));
        if (string.Join("; ", Columns(page, reading)) is { Length: > 0 } columns)
            page.Aside(columns + ".");
        var unused = reading.Columns.Where(column => column.Field is null).Select(column => column.Column);
        if (Names(page, [.. unused]) is { Length: > 0 } rest)
            page.Aside($"{words.Labels.Unused}: {rest}.");
        var stages = reading.Stages.Where(stage => stage.Stage != stage.TakenFor).Select(stage => Stage(page, stage));
        if (Names(page, [.. stages]) is { Length: > 0 } ladder)
            page.Aside(ladder + ".");
        foreach (var note in reading.Notes)
            page.Item("!", new Span(words.Note(note), Ink.Amber));
        Bad(page, reading);
    }

    static IEnumerable<string> Columns(TerminalPage page, ReadingReport reading)
    {
        var used = reading.Columns.Where(column => column.Field is not null).ToArray();
        foreach (var field in used.Where(column => !IsEntry(column)).GroupBy(column => column.Field!))
            yield return $"{page.Words.FieldName(field.Key)}: {string.Join(", ", field.Select(column => Column(page, column)))}";
        var entries = used.Where(IsEntry).ToArray();
        if (entries.Length > 0)
            yield return $"{page.Words.EntryDates}: {Names(page, [.. entries.Select(column => column.Field![Entry.Length..])])}"
                + Style(page, entries[0]);
    }

    static bool IsEntry(ColumnReading column) => column.Field!.StartsWith(Entry, StringComparison.Ordinal);

    static string Column(TerminalPage page, ColumnReading column) => column.Column + Style(page, column);

    /// <summary>Named only where the cells could have been read in another way.</summary>
    static string Style(TerminalPage page, ColumnReading column) =>
        column.Style is null or "iso" or "1234" ? "" : $" ({page.Words.StyleName(column.Style)})";

    static string Stage(TerminalPage page, StageReading stage) =>
        $"{stage.Stage}\u00A0→\u00A0{page.Words.StageMeaning(stage.TakenFor)}";

    static string Names(TerminalPage page, string[] names)
    {
        var first = string.Join(", ", names.Take(MostNames));
        return names.Length > MostNames
            ? $"{first} {page.Words.AndMore(names.Length - MostNames).TrimEnd('.')}"
            : first;
    }

    static void Bad(TerminalPage page, ReadingReport reading)
    {
        if (reading.BadCount == 0)
            return;
        page.Prose(page.Words.BadCells(reading.BadCount));
        foreach (var cell in reading.Bad.Take(MostBad))
            page.Item("-", new Span(page.Words.Bad(cell, reading), Ink.Plain));
        if (reading.BadCount > Math.Min(MostBad, reading.Bad.Count))
            page.Item(
                "-",
                new Span(page.Words.AndMore(reading.BadCount - Math.Min(MostBad, reading.Bad.Count)), Ink.Grey)
            );
    }
}
