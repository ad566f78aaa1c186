using System.Globalization;
using System.Text;
using CsCheck;
using Leadwerk.Features.Import;

namespace Leadwerk.Tests.Import;

public class ReadingProperties
{
    static readonly string[] Stages = ["Neu", "Angebot", "Verhandlung", "Gewonnen", "Verloren"];

    sealed record Row(int Id, int Stage, int Start, int Length, int Cents, int Owner);

    sealed record Style(string Culture, string Delimiter, string Date, string Money, string Decimal);

    static readonly Style[] Styles =
    [
        new("de-DE", ";", "dd.MM.yyyy", "{0} €", "N2"),
        new("de-DE", ";", "d.M.yy", "{0} EUR", "N2"),
        new("de-DE", "\t", "d. MMMM yyyy", "EUR {0}", "F2"),
        new("en-GB", ",", "dd/MM/yyyy", "€{0}", "N2"),
        new("en-US", ",", "M/d/yyyy", "{0} EUR", "N2"),
        new("en-US", ";", "MMM d, yyyy", "{0} EUR", "F2"),
        new("en-US", ",", "yyyy-MM-ddTHH:mm:ss", "{0}€", "F2"),
        new("de-CH", ";", "dd-MM-yyyy", "EUR {0}", "N2"),
    ];

    // The 13th to 28th day of a month stands in every file, so that each column can decide its order.
    static readonly Gen<Row[]> Rows = Gen.Select(
            Gen.Int[0, 4],
            Gen.Int[0, 700],
            Gen.Int[0, 300],
            Gen.Int[0, 9_999_999],
            Gen.Int[0, 3]
        )
        .Array[30, 60]
        .Select(rows =>
            rows.Select((row, i) => new Row(i, row.Item1, row.Item2, row.Item3, row.Item4, row.Item5)).ToArray()
        );

    [Fact]
    public void The_order_of_rows_changes_nothing() =>
        Check.Sample(
            Gen.Select(Rows, Gen.Int),
            (rows, seed) =>
            {
                var shuffled = rows.ToArray();
                new Random(seed).Shuffle(shuffled);
                Assert.Equal(Story(rows, Styles[0]), Story(shuffled, Styles[0]));
            },
            iter: 60
        );

    [Fact]
    public void The_same_leads_in_any_style_are_the_same_pipeline() =>
        Check.Sample(
            Rows,
            rows =>
            {
                var expected = Story(rows, Styles[0]);
                foreach (var style in Styles)
                    Assert.Equal(expected, Story(rows, style));
            },
            iter: 25
        );

    static string Story(Row[] rows, Style style) => Exported.Read(Text(rows, style), Ordered).Story();

    static ImportOptions Ordered => Exported.Stages([.. Stages.Take(3).Select(stage => (stage, stage))]);

    static string Text(Row[] rows, Style style)
    {
        var culture = CultureInfo.GetCultureInfo(style.Culture);
        var text = new StringBuilder()
            .AppendJoin(
                style.Delimiter,
                "Nr",
                "Phase",
                "Angelegt am",
                "Abgeschlossen",
                "Auftragswert",
                "Verantwortlich"
            )
            .Append('\n');
        foreach (var row in rows)
        {
            var start = new DateTime(2022, 1, 13).AddDays(row.Start);
            var end = row.Stage >= 3 ? start.AddDays(row.Length).ToString(style.Date, culture) : "";
            var value = string.Format(culture, style.Money, (row.Cents / 100m).ToString(style.Decimal, culture));
            text.AppendJoin(
                style.Delimiter,
                new[]
                {
                    $"L{row.Id}",
                    Stages[row.Stage],
                    start.ToString(style.Date, culture),
                    end,
                    value,
                    $"Owner {row.Owner}",
                }.Select(cell => cell.Contains(style.Delimiter, StringComparison.Ordinal) ? $"\"{cell}\"" : cell)
            );
            text.Append('\n');
        }
        return text.ToString();
    }
}
