namespace Leadwerk.Features.Import.Families;

static class EspoCrm
{
    public static readonly HeaderFamily Opportunities = new(
        "espocrm",
        needs: 2,
        """
        id: ID
        title: Name
        company: Account | Account Name | Firma ?
        stage: Stage | Phase ? | Stufe ?
        value: Amount | Betrag ?
        currency: Amount Currency | Currency | Betrag Währung ?
        closed: Close Date | Abschlussdatum ?
        guess: Probability | Probability, % | Wahrscheinlichkeit ? | Wahrscheinlichkeit, % ?
        owner: Assigned User ! | Assigned User Name ! | Zugewiesener Benutzer ! ?
        created: Created At ! | Erstellt am ! ?
        source: Lead Source | Leadquelle ? | Lead-Quelle ?
        """
    );
}
