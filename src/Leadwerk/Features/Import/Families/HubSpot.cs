namespace Leadwerk.Features.Import.Families;

static class HubSpot
{
    public static readonly HeaderFamily Deals = new(
        "hubspot",
        needs: 3,
        """
        id: Record ID ! | Datensatz-ID ! | Deal ID
        title: Deal Name ! | Dealname !
        stage: Deal Stage ! | Dealphase ! | Deal-Phase ! ?
        value: Amount in company currency ! | Betrag in Unternehmenswährung ! ? | Amount | Betrag
        currency: Currency | Währung
        closed: Close Date | Abschlussdatum
        created: Create Date ! | Erstelldatum | Erstellungsdatum ?
        owner: Deal owner ! | Zuständiger Mitarbeiter für Deal ! | Deal-Inhaber ! ?
        guess: Deal probability ! | Deal-Wahrscheinlichkeit ! ? | Dealwahrscheinlichkeit ! ?
        isWon: Is Closed Won ! | Ist abgeschlossen und gewonnen ! ? | Ist „Abgeschlossen und gewonnen“ ! ?
        isLost: Is Closed Lost ! | Ist abgeschlossen und verloren ! ?
        lostReason: Closed Lost Reason ! | Grund für verlorenen Deal ! ? | Grund für Verlust des Deals ! ?
        company: Associated Company ! | Primary Associated Company ! | Associated Company (Primary) ! | Zugeordnetes Unternehmen ! ?
        source: Original Traffic Source | Original Source Type | Lead Source | Ursprüngliche Quelle ?
        lastActivity: Last Activity Date | Last Contacted | Datum der letzten Aktivität ? | Letzte Kontaktaufnahme ?
        nextActivity: Next Activity Date | Datum der nächsten Aktivität ?
        segment: Industry | Deal Type | Branche ? | Dealtyp ?
        pipeline: Pipeline
        entered: Date entered * (*) ! | Datum des Eintritts in * (*) ! ? | Eintrittsdatum * (*) ! ?
        """
    );
}
