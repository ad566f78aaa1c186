namespace Leadwerk.Domain.Leads;

/// <summary>Sentences that several results share.</summary>
static class LeadTexts
{
    public static LocalText Over(LeadOutcome? outcome) =>
        outcome switch
        {
            LeadOutcome.Won => new(
                "Der Lead ist gewonnen und abgeschlossen. Es wurde nichts geändert.",
                "The lead is won and closed. Nothing was changed."
            ),
            LeadOutcome.Lost => new(
                "Der Lead ist abgeschlossen. Meldet sich der Kunde, beginnt ein neuer Lead, verbunden mit diesem.",
                "The lead is closed. If the customer contacts us, a new lead begins, linked to this one."
            ),
            LeadOutcome.Expired => new(
                "Der Lead ist verfallen und von der Liste, endgültig. Meldet sich der Kunde, beginnt ein neuer Lead, verbunden mit diesem.",
                "The lead has expired and is off the list for good. If the customer contacts us, a new lead begins, linked to this one."
            ),
            _ => new(
                "Der Import dieses Leads wurde zurückgenommen. Es wurde nichts geändert.",
                "The import of this lead was undone. Nothing was changed."
            ),
        };

    public static LocalText Banned { get; } =
        new(
            "Hier gilt eine Kontaktsperre: Wir melden uns nicht mehr. Aufheben kann sie nur der Kunde, indem er sich bei uns meldet.",
            "A contact ban holds here: we no longer get in touch. Only the customer can lift it, by contacting us."
        );
}
