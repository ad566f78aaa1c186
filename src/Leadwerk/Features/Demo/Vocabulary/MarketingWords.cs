using Leadwerk.Domain;

namespace Leadwerk.Features.Demo.Vocabulary;

/// <summary>What the demo company says in public, and how people came to it.</summary>
static class MarketingWords
{
    public static LocalText Imprint { get; } =
        new(
            "Lindhorst Energietechnik GmbH\n\nMusterweg 1, 89073 Ulm\n\nVertreten durch Renate Lindhorst\n\nDiese Firma ist erfunden.",
            "Lindhorst Energietechnik GmbH\n\nMusterweg 1, 89073 Ulm, Germany\n\nRepresented by Renate Lindhorst\n\nThis company is invented."
        );

    public static LocalText Privacy { get; } =
        new(
            "Was Sie in ein Formular schreiben, brauchen wir, um Ihnen zu antworten. Mails bekommen Sie nur, wenn Sie das ankreuzen und bestätigen; jede hat einen Link, mit dem Sie sie abbestellen. Gelesene Seiten merken wir uns nicht.",
            "What you write into a form we need to answer you. You get mails only if you tick the box and confirm; each has a link that stops them. We do not remember which pages you read."
        );

    public static LocalText Intro { get; } =
        new(
            "Wir schicken es an Ihre Adresse. Die Frage darunter ist freiwillig und hilft uns, Sie nicht zu langweilen.",
            "We send it to your address. The question below is up to you, and keeps us from boring you."
        );

    public static LocalText Consent { get; } =
        new(
            "Ja, ich möchte per Mail von Lindhorst Energietechnik hören, höchstens zweimal im Monat. Ich kann das jederzeit mit einem Klick beenden.",
            "Yes, I want to hear from Lindhorst Energietechnik by mail, at most twice a month. I can end that at any time with one click."
        );

    public static LocalText Question { get; } =
        new("Was würde es Ihnen bringen, das zu lösen?", "What would it bring you to solve this?");

    public static string FormTitle(string title) => $"{title} anfordern";

    public static string EnglishFormTitle(string title) => $"Ask for: {title}";

    public static string MailThatAsks { get; } =
        "Bitte bestätigen Sie, dass Sie das angefordert haben: https://lindhorst-energietechnik.example/confirm";

    public static string SaidByForm(string title) =>
        $"Formular „{FormTitle(title)}“ ausgefüllt und per Mail bestätigt.";

    public static LocalText Stop { get; } =
        new(
            "Ich möchte keine Mails von Lindhorst Energietechnik mehr.",
            "I want no more mails from Lindhorst Energietechnik."
        );

    /// <summary>In the order of the market's segments: name, topic, role, problem.</summary>
    public static IReadOnlyList<(string Name, LocalText Topic, string Role, string Problem)> Groups { get; } =
    [
        (
            "Werkleiter im Maschinenbau",
            new("Energie in der Produktion", "Energy in production"),
            "Werkleitung",
            "Der Strom frisst die Marge, und niemand sagt mir, welche Maschine es ist."
        ),
        (
            "Inhaber im Handwerk",
            new("Strom vom eigenen Dach", "Power from your own roof"),
            "Inhaber",
            "Jeder Vertreter verspricht mir etwas anderes."
        ),
        (
            "IT-Leiter mit eigenem Serverraum",
            new("Energie im Rechenzentrum", "Energy in the data centre"),
            "IT-Leitung",
            "Ich soll Zahlen liefern und habe einen einzigen Zähler."
        ),
        (
            "Lagerleiter im Großhandel",
            new("Kälte und Licht im Lager", "Cooling and light in storage"),
            "Lagerleitung",
            "Die Kälteanlage läuft auch am Sonntag."
        ),
        (
            "Geschäftsführer von Beratungen",
            new("Förderung und Bilanz", "Grants and balance"),
            "Geschäftsführung",
            "Unsere Kunden fragen nach unserer CO₂-Bilanz, und wir haben keine."
        ),
    ];

    public static IReadOnlyList<(string Source, string Medium, string Campaign)> Campaigns { get; } =
    [
        ("newsletter", "mail", "herbst"),
        ("linkedin", "social", "lastgang"),
        ("messe", "flyer", "energietage"),
        ("ihk", "partner", "foerderwochen"),
    ];

    /// <summary>What a campaign costs, and in which months its bill comes.</summary>
    public static IReadOnlyList<(string Campaign, int Euros, IReadOnlyList<int> Months)> Bills { get; } =
    [
        ("lastgang", 380, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
        ("herbst", 160, [9, 10, 11]),
        ("energietage", 4_800, [6]),
        ("foerderwochen", 650, [3, 10]),
    ];

    /// <summary>What a source costs, whatever comes of it.</summary>
    public static IReadOnlyList<(string Source, int Euros, IReadOnlyList<int> Months)> Fees { get; } =
    [("ihk", 420, [1, 7]), ("messe", 1_100, [5])];

    /// <summary>Where the invented company would be found.</summary>
    public const string Home = "https://lindhorst-energietechnik.example";

    public const string SequenceName = "Nach der ersten Anfrage";

    /// <summary>Mails of the sequence: days after the one before, subject and text.</summary>
    public static IReadOnlyList<(int Days, LocalText Subject, LocalText Body)> Steps { get; } =
    [
        (
            4,
            new("{name}, was eine Bäckerei gemessen hat", "{name}, what a bakery has measured"),
            new(
                "Guten Tag, {name},\n\nZahlen von anderen sind selten die eigenen. Diese hier sind wenigstens ehrlich: [Bericht aus der Praxis](https://lindhorst-energietechnik.example/p/baeckerei).\n\nZwei Öfen, eine Kälteanlage, ein Zähler. Auch das steht darin, was **nichts** gebracht hat.\n\nZeynep Kaya, {eigenefirma}",
                "Good day, {name},\n\nthe figures of others are rarely one's own. These are honest at least: [from practice](https://lindhorst-energietechnik.example/p/baeckerei).\n\nTwo ovens, one cooling plant, one meter. It also says what brought **nothing**.\n\nZeynep Kaya, {eigenefirma}"
            )
        ),
        (
            12,
            new("Ein Audit für {firma} in zwei Tagen", "An audit for {firma} in two days"),
            new(
                "Guten Tag, {name},\n\nder erste Bericht braucht 14 Zeilen, nicht 140 Seiten. Hier ist die [Vorlage](https://lindhorst-energietechnik.example/p/energieaudit):\n\n- Tag eins: Zähler, Laufzeiten, Verträge\n- Tag zwei: die fünf größten Posten\n\nBleibt eine Zeile leer, antworten Sie einfach auf diese Mail.\n\nZeynep Kaya, {eigenefirma}",
                "Good day, {name},\n\nthe first report needs 14 rows, not 140 pages. Here is the [template](https://lindhorst-energietechnik.example/p/energieaudit):\n\n- Day one: meters, hours, contracts\n- Day two: the five largest items\n\nIf a row stays empty, just reply to this mail.\n\nZeynep Kaya, {eigenefirma}"
            )
        ),
        (
            20,
            new("Welche Maschine macht Ihre Rechnung?", "Which machine makes your bill?"),
            new(
                "Guten Tag, {name},\n\nim [Webinar](https://lindhorst-energietechnik.example/p/lastspitzen) lesen wir drei echte Lastgänge. Bringen Sie gern Ihren mit.\n\nDas war die letzte Mail dieser Reihe. Mehr kommt nur, wenn Sie danach fragen.\n\nZeynep Kaya, {eigenefirma}",
                "Good day, {name},\n\nin the [webinar](https://lindhorst-energietechnik.example/p/lastspitzen) we read three real load curves. Bring yours if you like.\n\nThis was the last mail of this sequence. More comes only if you ask for it.\n\nZeynep Kaya, {eigenefirma}"
            )
        ),
    ];

    public static IReadOnlyList<string> Referrers { get; } =
    ["https://www.suchmaschine.example/", "https://www.ihk-ulm.example/energie", "https://www.fachblatt.example/"];
}
