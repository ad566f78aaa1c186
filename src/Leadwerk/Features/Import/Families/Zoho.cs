namespace Leadwerk.Features.Import.Families;

static class Zoho
{
    public static readonly HeaderFamily Deals = new(
        "zoho",
        needs: 3,
        """
        id: Record Id | Deal Id | Datensatz-ID ?
        title: Deal Name ! | Potential Name ! | Abschlussname ! ? | Geschäftsname ! ?
        company: Account Name | Account Name.name | Kontoname ! ? | Firmenname ?
        stage: Stage | Stufe ? | Phase ?
        value: Amount | Betrag ?
        currency: Currency | Währung ?
        closed: Closing Date ! | Abschlussdatum ? | Abschlusstermin ! ?
        guess: Probability (%) | Wahrscheinlichkeit (%) ?
        owner: Deal Owner ! | Deal Owner.name ! | Potential Owner ! | Abschlussinhaber ! ? | Besitzer des Abschlusses ! ? | Geschäftsinhaber ! ?
        created: Created Time ! | Erstellungszeit ! ? | Erstellt um ! ?
        lostReason: Reason For Loss ! | Reason For Loss__s ! | Grund für Verlust ! ? | Verlustgrund ?
        source: Lead Source | Lead-Quelle ? | Leadquelle ?
        lastActivity: Last Activity Time ! | Letzte Aktivitätszeit ! ?
        segment: Type | Typ ?
        """
    );
}
