namespace Leadwerk.Domain.Expiry;

/// <summary>
/// Rules to start from. They are rules of thumb, not measurements: after some hundred closed leads the advice that is
/// measured from the company's own list should replace them.
/// </summary>
public static class DefaultExpiryRules
{
    /// <summary>A rule before it is made.</summary>
    /// <param name="Segment">The segment; null for all others.</param>
    /// <param name="Days">Days from hand-over to the expiry date.</param>
    /// <param name="Reasoning">Why so many.</param>
    public sealed record Proposal(Segment? Segment, int Days, LocalText Reasoning);

    /// <summary>Half a year where no rule is closer, and a rule for each of five typical industries.</summary>
    public static IReadOnlyList<Proposal> All { get; } =
    [
        new(
            null,
            180,
            new(
                "Ein halbes Jahr ist für die meisten Geschäfte mit Firmen reichlich: Wer dann nicht entschieden hat, entscheidet sich selten noch.",
                "Half a year is plenty for most business with companies: whoever has not decided by then seldom does."
            )
        ),
        new(
            new("Maschinenbau", "Projektgeschäft"),
            365,
            new(
                "Investitionen folgen dem Jahresbudget: Ein volles Jahr gibt jedem Kunden genau eine Budgetrunde, eine zweite bringt selten mehr.",
                "Investments follow the yearly budget: a full year gives each customer exactly one budget round, and a second one seldom brings more."
            )
        ),
        new(
            new("Software und IT", "Abonnement"),
            120,
            new(
                "Testen, mit der Fachabteilung klären, unterschreiben: Das dauert vier Monate. Danach hat sich meist ein anderer Anbieter oder die alte Lösung durchgesetzt.",
                "Trying, clearing it with the department, signing: that takes four months. After that another supplier or the old solution has mostly won."
            )
        ),
        new(
            new("Handwerk und Bau", "Auftragsgeschäft"),
            90,
            new(
                "Angebote im Handwerk sind meist zwei bis drei Monate gebunden, danach stimmen die Materialpreise nicht mehr.",
                "Offers in the trades mostly bind for two to three months; after that the prices of material no longer hold."
            )
        ),
        new(
            new("Großhandel", "Wiederkehrende Lieferung"),
            150,
            new(
                "Sortimente wechseln zweimal im Jahr. Fünf Monate reichen für Muster, Konditionen und die nächste Listung.",
                "Ranges change twice a year. Five months are enough for samples, terms and the next listing."
            )
        ),
        new(
            new("Beratung und Dienstleistung", "Projektgeschäft"),
            180,
            new(
                "Ein Beratungsbedarf hat einen Anlass. Ist er nach einem halben Jahr nicht beauftragt, ist der Anlass vorbei oder intern gelöst.",
                "A need for advice has an occasion. If nothing was ordered after half a year, the occasion has passed or was solved inside."
            )
        ),
    ];
}
