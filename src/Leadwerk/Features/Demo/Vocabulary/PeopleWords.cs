namespace Leadwerk.Features.Demo.Vocabulary;

/// <summary>Names of people as one meets them in German companies.</summary>
static class PeopleWords
{
    public static readonly string[] FirstNames =
    [
        .. "Anna Jürgen Mehmet Sabine Thomas Katharina Björn Ayşe Michael Petra Jörg Claudia Stefan Zeynep Andreas Heike Uwe".Split(
            ' '
        ),
        .. "Julia Kerstin Matthias Özlem Ralf Susanne Tobias Miriam Günther Laura Rüdiger Silke Piotr Nadine Jannik Ursula".Split(
            ' '
        ),
        .. "Christian Elena Frank Ines Lukas Renate Sören Tanja Walter Yvonne Florian Dörte Hakan Birgit Moritz Agnieszka".Split(
            ' '
        ),
    ];

    public static readonly string[] LastNames =
    [
        .. "Müller Schäfer Öztürk Weiß Krüger Böhm Groß Jäger Lindner Schröder Yılmaz Köhler Vogt Brandt Nowak Fuchs Großmann".Split(
            ' '
        ),
        .. "Hübner Kaya Bergmann Löffler Voß Demir Sauer Heß Richter Thiel Zöllner Kowalski Engel Strauß Ehlers Münch Bäcker".Split(
            ' '
        ),
        .. "Friedrichs Hoffmann Petersen Wörner Arslan Büttner Lorenz Schönfeld Reuter Castrop Nikolić Baumgärtner Rüegg".Split(
            ' '
        ),
    ];

    /// <summary>Those who decide; the first ones in small companies.</summary>
    public static readonly string[] DecidingRoles =
    [
        "Geschäftsführerin",
        "Geschäftsführer",
        "Technische Leitung",
        "Werkleiter",
        "Kaufmännische Leitung",
        "Inhaberin",
    ];

    public static readonly string[] OtherRoles =
    [
        "Einkauf",
        "Instandhaltung",
        "Assistenz der Geschäftsführung",
        "Energiemanagement",
        "Projektleitung",
        "Arbeitsvorbereitung",
        "Qualitätssicherung",
    ];
}
