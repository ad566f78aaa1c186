using System.Globalization;
using System.Text;
using MathNet.Numerics.Random;

namespace Leadwerk.Benchmarks.Audit;

/// <summary>An export as a German company writes it: semicolons, day.month.year, 1.234,56, 15 columns, seeded.</summary>
static class GermanExport
{
    public const string Stages =
        "Bedarf vermutet=F,Nutzen geklärt=E,Entscheider will=D,Verhandlung=C,Mündlich bestellt=B,Gewonnen=won,Verloren=lost";

    const int Days = 1_095;
    const double NeverClosed = 0.25;
    static readonly DateOnly AsOf = new(2026, 6, 30);
    static readonly string[] Phases =
    [
        "Bedarf vermutet",
        "Nutzen geklärt",
        "Entscheider will",
        "Verhandlung",
        "Mündlich bestellt",
    ];
    static readonly double[] Advance = [0.45, 0.6, 0.6, 0.7, 0.92];
    static readonly double[] DaysToAdvance = [20, 15, 25, 20, 7];
    static readonly double[] DaysToFail = [45, 40, 45, 35, 20];
    static readonly string[] Names =
    [
        "Müller",
        "Öztürk",
        "Groß",
        "Huber",
        "Weiß",
        "Schäfer",
        "Krüger",
        "Jäger",
        "Yıldız",
    ];
    static readonly string[] Forms = ["GmbH", "GmbH & Co. KG", "KG", "e. K.", "AG", "& Söhne OHG"];
    static readonly string[] Trades = ["Bäckerei", "Gärtnerei", "Autohaus", "Maschinenbau", "Spedition", "Schreinerei"];
    static readonly string[] Sources = ["Webseite", "Messe", "Empfehlung", "Kaltakquise", "Anzeige"];
    static readonly string[] Segments = ["Gewerbe", "Industrie", "Landwirtschaft", "Privat"];
    static readonly string[] Owners = ["Jürgen Weiß", "Anna Schäfer", "Mehmet Yıldız", "Sophie Krüger", "Ole Jäger"];

    /// <summary>The options that tell the reader which column is the entry into which phase.</summary>
    public static IEnumerable<string> EntryColumns =>
        Phases.Zip("FEDCB", (name, code) => $"entered:{code}=Eintritt {name}");

    /// <summary>Writes the file.</summary>
    /// <param name="file">Path; overwritten.</param>
    /// <param name="leads">Data rows.</param>
    public static void Write(string file, int leads)
    {
        var random = new Xoshiro256StarStar(7);
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(true), bufferSize: 1 << 16);
        writer.Write("Nr.;Titel;Firma;Verantwortlich;Quelle;Segment;Phase;Angelegt am;Abgeschlossen am;Auftragswert");
        foreach (var phase in Phases)
            writer.Write($";Eintritt {phase}");
        writer.Write("\r\n");
        var entered = new DateOnly?[Phases.Length];
        for (var lead = 1; lead <= leads; lead++)
            WriteLead(writer, random, lead, entered);
    }

    static void WriteLead(StreamWriter writer, Xoshiro256StarStar random, int lead, DateOnly?[] entered)
    {
        var company = $"{Pick(Trades, random)} {Pick(Names, random)} {Pick(Forms, random)}";
        var start = AsOf.AddDays(-random.Next(Days));
        var (stage, closed) = Live(random, start, entered);
        var value = random.Next(20) == 0 ? "" : Amount(random.Next(5_000, 12_000_000) / 100m);
        writer.Write(
            $"L-{lead:0000000};\"Photovoltaik {random.Next(10, 990)} kWp; Dach\";{company};{Pick(Owners, random)};"
                + $"{Pick(Sources, random)};{Pick(Segments, random)};{stage};{Day(start)};{Day(closed)};{value}"
        );
        foreach (var day in entered)
            writer.Write($";{Day(day)}");
        writer.Write("\r\n");
    }

    static (string Stage, DateOnly? Closed) Live(Xoshiro256StarStar random, DateOnly start, DateOnly?[] entered)
    {
        Array.Clear(entered);
        var day = start;
        for (var phase = 0; ; phase++)
        {
            entered[phase] = day;
            var advances = random.NextDouble() < Advance[phase];
            var mean = (advances ? DaysToAdvance : DaysToFail)[phase];
            day = day.AddDays((int)(-Math.Log(1 - random.NextDouble()) * mean));
            if (day > AsOf || (!advances && random.NextDouble() < NeverClosed))
                return (Phases[phase], null);
            if (!advances)
                return ("Verloren", day);
            if (phase == Phases.Length - 1)
                return ("Gewonnen", day);
        }
    }

    static string Pick(string[] of, Xoshiro256StarStar random) => of[random.Next(of.Length)];

    static string Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "";

    static string Amount(decimal amount) => amount.ToString("#,0.00", CultureInfo.GetCultureInfo("de-DE"));
}
