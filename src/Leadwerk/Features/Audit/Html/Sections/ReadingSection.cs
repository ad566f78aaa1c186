using Leadwerk.Features.Audit.Html.Labels;
using Leadwerk.Features.Audit.Html.Markup;
using Leadwerk.Features.Import;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>How the files were understood: columns, stages, what could not be read, and the house-keeping days.</summary>
static class ReadingSection
{
    const int MostStages = 100;
    const int MostColumns = 100;
    const int MostBad = 50;
    const int MostUnusedNamed = 40;
    const int MostHouseKeepingDays = 20;

    public static void Write(Page page)
    {
        var (html, report, words, labels) = page;
        var reading = report.Reading;
        page.Open(
            "reading",
            labels.Reading,
            [words.HowRead(report), words.HouseKeepingSentence(report.Method), .. reading.Notes.Select(words.Note)]
        );
        WriteColumns(page, reading);
        if (reading.Stages.Count > 0)
            Stages(page, reading).Write(html);
        if (report.Method.HouseKeepingDays.Count > 0)
            HouseKeeping(page).Write(html);
        WriteBad(page, reading);
        page.Close();
    }

    static void WriteColumns(Page page, ReadingReport reading)
    {
        var (html, _, words, labels) = page;
        var used = reading.Columns.Where(column => column.Field is not null).ToArray();
        var unused = reading.Columns.Where(column => column.Field is null).ToArray();
        var files = reading.Files.Count > 1;
        Column[] columns =
        [
            new(labels.ColumnName, false),
            new(labels.FieldName, false),
            new(labels.ReadAs, false),
            .. files ? [new Column(labels.FileName, false)] : Array.Empty<Column>(),
        ];
        new DataTable(
            labels.ColumnsTaken,
            columns,
            used.Take(MostColumns)
                .Select(column =>
                    (string[])
                        [
                            VisibleText.Beginning(column.Column, 60),
                            words.FieldName(column.Field!),
                            column.Style is { } style
                                ? VisibleText.Beginning(words.StyleName(style), 60)
                                : HtmlWords.Nothing,
                            .. files ? [VisibleText.Beginning(column.File, 60)] : Array.Empty<string>(),
                        ]
                )
        ).Write(html);
        if (used.Length > MostColumns)
            page.Note(words.AndMore(used.Length - MostColumns));
        if (unused.Length > 0)
            page.Note(labels.UnusedColumns(Names(unused)));
    }

    static string Names(ColumnReading[] unused) =>
        string.Join(", ", unused.Take(MostUnusedNamed).Select(column => VisibleText.Beginning(column.Column, 40)))
        + (unused.Length > MostUnusedNamed ? ", …" : "");

    static DataTable Stages(Page page, ReadingReport reading)
    {
        var (_, _, words, labels) = page;
        return new DataTable(
            labels.StagesTaken,
            [new(labels.StageName, false), new(labels.TakenFor, false), new(labels.Rows)],
            reading
                .Stages.Take(MostStages)
                .Select(stage =>
                    (string[])
                        [
                            VisibleText.Beginning(stage.Stage, 60),
                            VisibleText.Beginning(words.StageMeaning(stage.TakenFor), 60),
                            words.Whole(stage.Rows),
                        ]
                )
        );
    }

    static DataTable HouseKeeping(Page page)
    {
        var (_, report, words, labels) = page;
        return new DataTable(
            labels.HouseKeeping,
            [new(labels.Day, false), new(labels.Losses)],
            report
                .Method.HouseKeepingDays.OrderByDescending(day => day.Losses)
                .Take(MostHouseKeepingDays)
                .Select(day => (string[])[words.Date(day.Day), words.Whole(day.Losses)])
        );
    }

    static void WriteBad(Page page, ReadingReport reading)
    {
        var (html, _, words, labels) = page;
        if (reading.Bad.Count == 0)
            return;
        var shown = Math.Min(MostBad, reading.Bad.Count);
        html.Write($"<details><summary>{labels.BadCells} ({words.Whole(reading.BadCount)})</summary>\n");
        new DataTable(
            labels.BadCells,
            [
                new(labels.Row),
                new(labels.ColumnName, false),
                new(labels.CellValue, false),
                new(labels.Expected, false),
                new(labels.LeftOut, false),
            ],
            reading
                .Bad.Take(shown)
                .Select(bad =>
                    (string[])
                        [
                            reading.Files.Count > 1
                                ? $"{VisibleText.Beginning(bad.File, 60)} {words.Whole(bad.Row)}"
                                : words.Whole(bad.Row),
                            VisibleText.Beginning(bad.Column, 40),
                            VisibleText.Beginning(bad.Value, 60),
                            words.Expected(bad, reading),
                            bad.RowRejected ? labels.WholeRow : labels.OnlyCell,
                        ]
                )
        ).Write(html);
        if (reading.BadCount > shown)
            page.Note(words.AndMore(reading.BadCount - shown));
        html.Write("</details>\n");
    }
}
