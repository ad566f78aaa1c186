using Leadwerk.Domain;

namespace Leadwerk.Features.Demo.Truth;

/// <summary>A piece that earns contacts. The one that brings most does not bring the best.</summary>
/// <param name="Slug">Its public address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">What it says, in Markdown.</param>
/// <param name="Segment">Place in <see cref="MarketSegment.All"/> of those whom it was written for.</param>
/// <param name="Weight">How many contacts it brings.</param>
/// <param name="Warmth">How willing those are; 1 is usual.</param>
/// <param name="Act">What they do there on purpose.</param>
/// <param name="Cost">What it cost to make, in euros.</param>
sealed record ContentPiece(
    string Slug,
    LocalText Title,
    LocalText Body,
    int Segment,
    double Weight,
    double Warmth,
    string Act,
    int Cost
)
{
    public static IReadOnlyList<ContentPiece> All { get; } =
    [
        new(
            "abwaerme",
            new("Ratgeber: Was Abwärme wirklich spart", "Guide: what waste heat really saves"),
            new(
                "Jeder Kompressor heizt die Halle, ob sie es braucht oder nicht.\n\n## Drei Zahlen, die Sie schon haben\n\n- Betriebsstunden im Jahr\n- Leistung am Typenschild\n- Preis Ihrer Wärme\n\nAus ihnen folgt auf einer Seite, ob sich ein Wärmetauscher lohnt, und ab wann **nicht**.",
                "Every compressor heats the hall, whether it needs it or not.\n\n## Three figures that you have already\n\n- Hours of operation in a year\n- Power on the name plate\n- Price of your heat\n\nFrom them follows on one page whether a heat exchanger pays, and when it does **not**."
            ),
            0,
            0.18,
            1.2,
            "hat den Ratgeber angefordert und nach einem Rückruf gefragt",
            1900
        ),
        new(
            "speicher-rechner",
            new("Rechner: Amortisation eines Speichers", "Calculator: when a battery pays"),
            new(
                "Ein Speicher rechnet sich über Lastspitzen, nicht über Sonnentage.\n\n1. Lastgang des letzten Jahres herunterladen\n2. Höchste Viertelstunde suchen\n3. Leistungspreis einsetzen\n\nDas Blatt rechnet mit Ihren Zahlen und zeigt jede Annahme.",
                "A battery pays by cutting peaks, not by sunny days.\n\n1. Download last year's load curve\n2. Find the highest quarter of an hour\n3. Put in the price of power\n\nThe sheet uses your figures and shows every assumption."
            ),
            1,
            0.12,
            1.6,
            "hat den Rechner mit eigenen Zahlen ausgefüllt und auf die Rückfrage geantwortet",
            3600
        ),
        new(
            "foerderung",
            new("Checkliste: Förderung für den Mittelstand", "Checklist: grants for mid-sized companies"),
            new(
                "Die meisten Anträge scheitern an einem Datum: Der Auftrag war vor dem Bescheid unterschrieben.\n\n## Zwölf Fragen vor dem Antrag\n\nWelches Programm, welche Frist, wer unterschreibt, was schadet. Mit Verweisen auf die Richtlinien.",
                "Most applications fail by one date: the order was signed before the decision came.\n\n## Twelve questions before you apply\n\nWhich programme, which deadline, who signs, what does harm. With references to the rules."
            ),
            4,
            0.34,
            0.6,
            "hat die Checkliste geladen und kam eine Woche später wieder",
            1200
        ),
        new(
            "baeckerei",
            new(
                "Bericht aus der Praxis: Bäckerei senkt Stromkosten um 38 %",
                "From practice: a bakery cuts its power bill by 38 %"
            ),
            new(
                "Zwei Öfen, eine Kälteanlage, ein Zähler. Was die Bäckerei gemessen hat, was sie geändert hat, und **was nichts gebracht hat**: die neue Beleuchtung.",
                "Two ovens, one cooling plant, one meter. What the bakery measured, what it changed, and **what brought nothing**: the new lights."
            ),
            1,
            0.14,
            1.0,
            "hat auf den Bericht geantwortet und um Unterlagen gebeten",
            950
        ),
        new(
            "lastspitzen",
            new("Webinar: Lastspitzen kappen", "Webinar: cutting the peaks"),
            new(
                "45 Minuten, drei Betriebe, echte Lastgänge. Danach wissen Sie, welche Maschine Ihre Rechnung macht.\n\nFragen sind der Hauptteil; schicken Sie Ihre gern vorher.",
                "45 minutes, three companies, real load curves. Afterwards you know which machine makes your bill.\n\nQuestions are the main part; send yours before if you like."
            ),
            0,
            0.14,
            1.1,
            "hat im Webinar nach den Kosten je Kilowattstunde gefragt",
            2800
        ),
        new(
            "energieaudit",
            new("Vorlage: Energieaudit in zwei Tagen", "Template: an energy audit in two days"),
            new(
                "Tag eins: Zähler, Laufzeiten, Verträge. Tag zwei: die fünf größten Posten.\n\nDie Vorlage ist eine Tabelle mit 14 Zeilen. Mehr braucht der erste Bericht nicht.",
                "Day one: meters, hours, contracts. Day two: the five largest items.\n\nThe template is a table of 14 rows. The first report needs no more."
            ),
            3,
            0.08,
            0.8,
            "hat die Vorlage angefordert und einen Termin gesucht",
            700
        ),
    ];

    /// <summary>What marketing hears when a rep has sent a lead back.</summary>
    public static IReadOnlyList<string> SecondActs { get; } =
    ["hat auf die Nachfrage geantwortet und den Bedarf beschrieben", "hat einen Termin für ein Gespräch vorgeschlagen"];
}
