using System.Globalization;

namespace Leadwerk.Tests.Docs.Samples;

/// <summary>A solar installer from the south of Germany with a list that has not been told the truth for two years.</summary>
static class Solarwerk
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    static readonly string[] Names =
    [
        "Albrecht",
        "Bäuerle",
        "Demir",
        "Eberle",
        "Fröhlich",
        "Göppert",
        "Häfner",
        "Jäger",
        "Kölbl",
        "Lößl",
        "Maier",
        "Nägele",
        "Öhler",
        "Pfister",
        "Rößler",
        "Schäuble",
        "Thoma",
        "Übele",
        "Vogt",
        "Weiß",
        "Yılmaz",
        "Zeller",
    ];
    static readonly string[] Trades =
    [
        "Schreinerei {0} GmbH",
        "Autohaus {0}",
        "{0} & Söhne KG",
        "Bäckerei {0}",
        "Metallbau {0} GmbH & Co. KG",
        "Spedition {0}",
        "Druckerei {0} OHG",
        "Möbelhaus {0}",
    ];
    static readonly string[] Farms = ["Hof {0}", "Weingut {0}", "Obsthof {0} GbR", "Milchhof {0}", "Gärtnerei {0}"];
    static readonly string[] Places =
    [
        "Lindental",
        "Oberwiesing",
        "Sankt Annen",
        "Mühlbach",
        "Großhausen",
        "Niederaich",
        "Kürnfeld",
        "Rothenweiler",
    ];

    public static SampleCompany Company { get; } =
        new()
        {
            Seed = 3,
            Leads = 900,
            FirstDay = new(2024, 7, 1),
            AsOf = new(2026, 6, 30),
            Phases =
            [
                new("F Bedarf vermutet", 0.56, 14, 105, 20, ["nicht erreichbar", "nicht erreichbar", "kein Bedarf"]),
                new("E Nutzen geklärt", 0.68, 20, 95, 40, ["keine Entscheidung", "kein Bedarf", "Dach ungeeignet"]),
                new(
                    "D Entscheider will",
                    0.74,
                    30,
                    85,
                    60,
                    ["keine Entscheidung", "keine Entscheidung", "Finanzierung"]
                ),
                new("C Verhandlung", 0.8, 30, 75, 80, ["Preis", "Preis", "Wettbewerber", "keine Entscheidung"]),
                new("B mündlich bestellt", 0.95, 9, 30, 90, ["keine Entscheidung", "Finanzierung"]),
            ],
            Buyer = Buyer,
            Owners = ["Anna Schäfer", "Jürgen Weiß", "Mehmet Yıldız", "Sophie Krüger", "Tobias Öttl"],
            Sources = ["Webseite", "Webseite", "Empfehlung", "Messe", "Anzeige", "Altkunde"],
            NeverClosed = 0.17,
            BigValue = 70_000,
            HouseKeeping = new(2025, 12, 19),
            HouseKeepingReason = "keine Rückmeldung",
        };

    public static byte[] Csv()
    {
        var table = new SampleTable(';', byteOrderMark: true);
        table.Row([
            "Nr.",
            "Titel",
            "Firma",
            "Phase",
            "Angelegt am",
            .. Company.Phases.Select(phase => $"Eintritt in {phase.Name}"),
            "Abgeschlossen am",
            "Status",
            "Verlustgrund",
            "Auftragswert",
            "Verantwortlich",
            "Quelle",
            "Branche",
            "Wahrscheinlichkeit",
            "Letzte Aktivität",
            "Vertröstungen",
        ]);
        foreach (var lead in Company.Simulate())
            table.Row(Row(lead));
        return table.Bytes();
    }

    static SampleBuyer Buyer(Random random)
    {
        var name = SampleCompany.Pick(random, Names);
        return random.Next(20) switch
        {
            < 11 => Plant(random, 7, 18, 1_650, $"Familie {name}", "Privat", 1.05, 0.8),
            < 16 => Plant(random, 30, 220, 1_080, Named(random, Trades, name), "Gewerbe", 0.97, 1.1),
            < 19 => Plant(random, 25, 160, 1_120, Named(random, Farms, name), "Landwirtschaft", 1, 1),
            _ => Plant(random, 60, 300, 1_150, $"Gemeinde {SampleCompany.Pick(random, Places)}", "Kommune", 0.85, 1.5),
        };
    }

    static SampleBuyer Plant(
        Random random,
        int smallest,
        int largest,
        int eurosPerKwp,
        string company,
        string segment,
        double luck,
        double pace
    )
    {
        // Small plants are more frequent than large ones.
        var share = random.NextDouble() * random.NextDouble();
        var kwp = smallest + (int)(share * (largest - smallest));
        var value = kwp * eurosPerKwp * (90 + random.Next(21)) / 1000 * 10;
        return new SampleBuyer($"PV-Anlage {kwp} kWp", company, segment, value, luck, pace);
    }

    static string Named(Random random, string[] patterns, string name) =>
        string.Format(German, SampleCompany.Pick(random, patterns), name);

    static string[] Row(SampleLead lead)
    {
        string[] cells =
        [
            $"SW-{lead.Number:0000}",
            lead.Buyer.Title,
            lead.Buyer.Company,
            Company.Phases[lead.Phase].Name,
            Date(lead.Created),
            .. Company.Phases.Select((_, phase) => phase < lead.Entered.Count ? Date(lead.Entered[phase]) : ""),
            lead.IsOpen ? "" : Date(lead.Closed),
            lead.IsOpen ? "offen"
            : lead.Won ? "gewonnen"
            : "verloren",
            lead.LostReason,
            lead.Value is { } value ? value.ToString("N2", German) + " €" : "",
            lead.Owner,
            lead.Source,
            lead.Buyer.Segment,
            $"{lead.Guess} %",
            Date(lead.LastActivity),
            lead.Deferrals.ToString(German),
        ];
        Spoil(lead.Number, cells);
        return cells;
    }

    // The traps that samples/README.md names.
    static void Spoil(int number, string[] cells)
    {
        switch (number)
        {
            case 261:
                cells[4] = "31.02.2025";
                break;
            case 288:
                cells[14 - 1] = "nach Aufwand";
                break;
            case 512:
                cells[10] = cells[10].Length == 0 ? "" : "32.13.2025";
                break;
            case 690:
                cells[17] = "hoch";
                break;
        }
    }

    static string Date(int day) => DateOnly.FromDayNumber(day).ToString("dd.MM.yyyy", German);
}
