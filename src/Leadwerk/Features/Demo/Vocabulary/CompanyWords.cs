namespace Leadwerk.Features.Demo.Vocabulary;

/// <summary>What companies of an industry are called.</summary>
static class CompanyWords
{
    public static readonly string[] LegalForms =
    [
        "GmbH",
        "GmbH",
        "GmbH & Co. KG",
        "KG",
        "AG",
        "e. K.",
        "OHG",
        "UG (haftungsbeschränkt)",
    ];

    /// <summary>What stands behind the name, by industry.</summary>
    public static readonly Dictionary<string, string[]> Trades = new(StringComparer.Ordinal)
    {
        ["Maschinenbau"] =
        [
            "Maschinenbau",
            "Präzisionstechnik",
            "Werkzeugbau",
            "Fördertechnik",
            "Hydraulik",
            "Kunststofftechnik",
        ],
        ["Handwerk und Bau"] = ["Bau", "Haustechnik", "Metallbau", "Holzbau", "Fassaden", "Bäckerei", "Elektrotechnik"],
        ["Software und IT"] = ["Systemhaus", "Software", "Datentechnik", "Netzwerke", "Rechenzentrum"],
        ["Großhandel"] = ["Großhandel", "Technischer Handel", "Lebensmittelhandel", "Baustoffe", "Kältelogistik"],
        ["Beratung und Dienstleistung"] =
        [
            "Beratung",
            "Gebäudedienste",
            "Personalservice",
            "Ingenieurbüro",
            "Pflegedienste",
        ],
    };

    public static readonly string[] Places =
    [
        .. "Überlingen Köln Nürnberg Görlitz Lübeck Tübingen Münster Göttingen Würzburg Saarbrücken Fürth Osnabrück".Split(
            ' '
        ),
        .. "Böblingen Bremen Rheine Cottbus Passau Gießen Zwickau Emden Kempten Hof Siegen Worms Plön Jena Aalen".Split(
            ' '
        ),
    ];

    /// <summary>Beginnings of numbers that the Bundesnetzagentur keeps free for films and examples.</summary>
    public static readonly string[] FreeNumbers = ["030 23125", "069 90009", "040 66969", "0221 4710", "089 99998"];
}
