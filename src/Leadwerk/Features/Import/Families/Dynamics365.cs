namespace Leadwerk.Features.Import.Families;

static class Dynamics365
{
    public static readonly HeaderFamily Opportunities = new(
        "dynamics365",
        needs: 3,
        """
        id: (Do Not Modify) Opportunity ! | (Nicht ändern) Verkaufschance ! ? | Opportunity ID | Opportunity Number
        title: Topic ! | Thema ! ?
        company: Account | Potential Customer ! | Konto ? | Firma ? | Potenzieller Kunde ! ?
        value: Est. revenue ! | Actual Revenue ! | Geschätzter Umsatz ! ? | Gesch. Umsatz ! ? | Tatsächlicher Umsatz ! ?
        currency: Currency | Währung ?
        expectedClose: Est. close date ! | Geschätztes Abschlussdatum ! ? | Gesch. Abschlussdatum ! ? | Voraussichtliches Abschlussdatum ! ?
        outcome: Status
        lostReason: Status Reason ! | Statusgrund ! ?
        stage: Pipeline Phase ! | Sales Stage | Pipelinephase ! ? | Pipeline-Phase ! ?
        guess: Probability | Wahrscheinlichkeit ?
        closed: Actual Close Date ! | Tatsächliches Abschlussdatum ! ? | Tats. Abschlussdatum ! ?
        created: Created On ! | Erstellt am ?
        owner: Owner | Besitzer ?
        source: Originating Lead | Campaign | Lead Source | Leadquelle ?
        segment: Industry | Branche ?
        """
    );
}
