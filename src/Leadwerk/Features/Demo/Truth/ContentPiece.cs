namespace Leadwerk.Features.Demo.Truth;

/// <summary>A piece that earns contacts. The one that brings most does not bring the best.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Weight">How many contacts it brings.</param>
/// <param name="Warmth">How willing those are; 1 is usual.</param>
/// <param name="Act">What they do there on purpose.</param>
sealed record ContentPiece(string Title, double Weight, double Warmth, string Act)
{
    public static IReadOnlyList<ContentPiece> All { get; } =
    [
        new(
            "Ratgeber: Was Abwärme wirklich spart",
            0.18,
            1.2,
            "hat den Ratgeber angefordert und nach einem Rückruf gefragt"
        ),
        new(
            "Rechner: Amortisation eines Speichers",
            0.12,
            1.6,
            "hat den Rechner mit eigenen Zahlen ausgefüllt und auf die Rückfrage geantwortet"
        ),
        new(
            "Checkliste: Förderung für den Mittelstand",
            0.34,
            0.6,
            "hat die Checkliste geladen und kam eine Woche später wieder"
        ),
        new(
            "Bericht aus der Praxis: Bäckerei senkt Stromkosten um 38 %",
            0.14,
            1.0,
            "hat auf den Bericht geantwortet und um Unterlagen gebeten"
        ),
        new("Webinar: Lastspitzen kappen", 0.14, 1.1, "hat im Webinar nach den Kosten je Kilowattstunde gefragt"),
        new("Vorlage: Energieaudit in zwei Tagen", 0.08, 0.8, "hat die Vorlage angefordert und einen Termin gesucht"),
    ];

    /// <summary>What marketing hears when a rep has sent a lead back.</summary>
    public static IReadOnlyList<string> SecondActs { get; } =
    ["hat auf die Nachfrage geantwortet und den Bedarf beschrieben", "hat einen Termin für ein Gespräch vorgeschlagen"];
}
