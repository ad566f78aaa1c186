using System.Globalization;

namespace Leadwerk.Tests.Docs.Samples;

/// <summary>A software house from Kassel on HubSpot: with a date for every phase, the best that an export can be.</summary>
static class Kornfeld
{
    const string Pipeline = "Vertriebspipeline";

    static readonly string[] Names =
    [
        "Adler",
        "Brückner",
        "Clausen",
        "Dörfler",
        "Engelhardt",
        "Förster",
        "Gühring",
        "Hülsmann",
        "Iversen",
        "Jüngling",
        "Küster",
        "Lüders",
        "Mönch",
        "Nöll",
        "Ostermann",
        "Plöger",
        "Rüdiger",
        "Sörensen",
    ];
    static readonly string[] Kinds =
    [
        "{0} Logistik GmbH",
        "{0} Maschinenbau AG",
        "{0} Großhandel KG",
        "Stadtwerke {0}feld",
        "{0} Kliniken gGmbH",
    ];
    static readonly string[] Products = ["Lagersteuerung", "Tourenplanung", "Kundenportal", "Schnittstelle ERP"];

    public static SampleCompany Company { get; } =
        new()
        {
            Seed = 8,
            Leads = 380,
            FirstDay = new(2024, 9, 2),
            AsOf = new(2026, 6, 30),
            Phases =
            [
                new("Termin vereinbart", 0.62, 12, 45, 20, ["Kein Bedarf", "Nicht erreichbar"]),
                new("Bedarf geklärt", 0.64, 20, 60, 40, ["Kein Budget", "Keine Entscheidung", "Kein Bedarf"]),
                new("Angebot gesendet", 0.6, 30, 75, 60, ["Keine Entscheidung", "Preis", "Wettbewerber"]),
                new("Vertrag in Prüfung", 0.82, 18, 50, 80, ["Keine Entscheidung", "Wettbewerber"]),
            ],
            Buyer = Buyer,
            Owners = ["Lena Brandt", "Özlem Kaya", "Felix Stöhr", "Marc Weidner"],
            Sources = ["Organische Suche", "Direkter Traffic", "Offline-Quellen"],
            NeverClosed = 0.2,
            BigValue = 45_000,
        };

    public static byte[] Csv()
    {
        var table = new SampleTable(',', byteOrderMark: true, quoteAll: true);
        table.Row([
            "Datensatz-ID",
            "Dealname",
            "Dealphase",
            "Pipeline",
            "Betrag",
            "Erstelldatum",
            "Abschlussdatum",
            "Zuständiger Mitarbeiter für Deal",
            "Zugeordnetes Unternehmen",
            .. Company.Phases.Select(phase => $"Datum des Eintritts in \"{phase.Name} ({Pipeline})\""),
            "Grund für verlorenen Deal",
            "Ursprüngliche Quelle",
            "Datum der letzten Aktivität",
        ]);
        foreach (var lead in Company.Simulate())
            table.Row(Row(lead));
        return table.Bytes();
    }

    static SampleBuyer Buyer(Random random)
    {
        var company = string.Format(
            CultureInfo.InvariantCulture,
            SampleCompany.Pick(random, Kinds),
            SampleCompany.Pick(random, Names)
        );
        var value = 500 * (int)(12 + (160 * random.NextDouble() * random.NextDouble()));
        return new SampleBuyer($"{SampleCompany.Pick(random, Products)} – {company}", company, "", value, 1, 1);
    }

    static string[] Row(SampleLead lead) =>
        [
            (18_340_000_000L + (lead.Number * 7919L)).ToString(CultureInfo.InvariantCulture),
            lead.Buyer.Title,
            lead.IsOpen ? Company.Phases[lead.Phase].Name
            : lead.Won ? "Abgeschlossen und gewonnen"
            : "Abgeschlossen und verloren",
            Pipeline,
            lead.Value is { } value ? value.ToString("F2", CultureInfo.InvariantCulture) : "",
            Moment(lead.Created, lead.Number),
            // HubSpot writes a planned date here until the deal is closed.
            Moment(lead.IsOpen ? lead.Entered[^1] + 45 : lead.Closed, lead.Number),
            lead.Owner,
            lead.Buyer.Company,
            .. Company.Phases.Select((_, p) => p < lead.Entered.Count ? Moment(lead.Entered[p], lead.Number + p) : ""),
            lead.LostReason,
            lead.Source,
            Moment(lead.LastActivity, lead.Number + 5),
        ];

    static string Moment(int day, int number) =>
        DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + $" {8 + (number % 9):00}:{number * 11 % 60:00}";
}
