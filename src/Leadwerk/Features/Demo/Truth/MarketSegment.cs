using Leadwerk.Domain;

namespace Leadwerk.Features.Demo.Truth;

/// <summary>A segment of the market as it really is, which nobody in the company knows.</summary>
/// <param name="Segment">Industry x business model.</param>
/// <param name="Weight">How often leads come from it.</param>
/// <param name="Warmth">How willing its customers are; 1 is usual.</param>
/// <param name="Tempo">Days between two talks.</param>
/// <param name="Value">Median of the order values in euros.</param>
/// <param name="Offers">What is offered to it.</param>
sealed record MarketSegment(
    Segment Segment,
    double Weight,
    double Warmth,
    int Tempo,
    int Value,
    IReadOnlyList<string> Offers
)
{
    public static IReadOnlyList<MarketSegment> All { get; } =
    [
        new(
            new("Maschinenbau", "Projektgeschäft"),
            0.30,
            1.15,
            15,
            84_000,
            ["Abwärmenutzung", "Druckluft-Sanierung", "Batteriespeicher", "Wärmepumpe für die Produktion"]
        ),
        new(
            new("Handwerk und Bau", "Auftragsgeschäft"),
            0.26,
            1.0,
            7,
            26_000,
            ["Photovoltaik auf der Halle", "Ladepark für den Fuhrpark", "Wärmepumpe für die Werkstatt"]
        ),
        new(
            new("Software und IT", "Abonnement"),
            0.16,
            0.75,
            7,
            9_000,
            ["Energiemonitoring im Abonnement", "Lastmanagement für das Rechenzentrum"]
        ),
        new(
            new("Großhandel", "Wiederkehrende Lieferung"),
            0.16,
            0.9,
            10,
            31_000,
            ["Ökostrom im Jahresvertrag", "Filter und Ersatzteile im Abruf", "Wartung der Kälteanlage"]
        ),
        new(
            new("Beratung und Dienstleistung", "Projektgeschäft"),
            0.12,
            1.25,
            9,
            14_000,
            ["Energieaudit", "CO₂-Bilanz", "Fördermittel-Begleitung"]
        ),
    ];
}
