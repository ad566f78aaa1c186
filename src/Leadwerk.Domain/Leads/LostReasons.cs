namespace Leadwerk.Domain.Leads;

/// <summary>The short list of reasons.</summary>
public static class LostReasons
{
    /// <summary>The reasons that a person can choose; the others follow from a ban or a cancelled order.</summary>
    public static IReadOnlyList<LostReason> Selectable { get; } =
    [
        LostReason.NoDecision,
        LostReason.Competitor,
        LostReason.Price,
        LostReason.NoNeed,
        LostReason.NotReachable,
        LostReason.OurFault,
    ];

    /// <summary>A reason in words.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>A few words in both languages.</returns>
    public static LocalText Text(this LostReason reason) =>
        reason switch
        {
            LostReason.NoDecision => new("keine Entscheidung", "no decision"),
            LostReason.Competitor => new("Wettbewerber", "competitor"),
            LostReason.Price => new("Preis", "price"),
            LostReason.NoNeed => new("kein Bedarf", "no need"),
            LostReason.NotReachable => new("nicht erreichbar", "not reachable"),
            LostReason.OurFault => new("unser Fehler", "our fault"),
            LostReason.ContactBan => new("Kontaktsperre", "contact ban"),
            _ => new("Auftrag storniert", "cancelled order"),
        };
}
