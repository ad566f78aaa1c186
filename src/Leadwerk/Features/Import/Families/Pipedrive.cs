namespace Leadwerk.Features.Import.Families;

static class Pipedrive
{
    public static readonly HeaderFamily Deals = new(
        "pipedrive",
        needs: 3,
        """
        id: Deal - ID !
        title: Deal - Title ! | Deal - Titel !
        value: Deal - Value ! | Deal - Wert !
        currency: Deal - Currency of Value ! | Deal - Währung des Wertes ! ? | Deal - Währung ! ?
        stage: Deal - Stage ! | Deal - Phase !
        outcome: Deal - Status !
        owner: Deal - Owner ! | Deal - Besitzer !
        created: Deal - Deal created ! | Deal - Deal erstellt ! ? | Deal - Deal erstellt am ! ? | Deal - Erstellt am ! ?
        wonOn: Deal - Won time ! | Deal - Gewonnen am ! ? | Deal - Zeitpunkt gewonnen ! ? | Deal - Gewinnzeit ! ?
        lostOn: Deal - Lost time ! | Deal - Verloren am ! ? | Deal - Zeitpunkt verloren ! ? | Deal - Verlustzeit ! ?
        closed: Deal - Deal closed on ! | Deal - Deal abgeschlossen am ! ? | Deal - Geschlossen am ! ?
        lostReason: Deal - Lost reason ! | Deal - Verlustgrund ! ? | Deal - Grund des Verlusts ! ?
        expectedClose: Deal - Expected close date ! | Deal - Erwartetes Abschlussdatum ! ?
        guess: Deal - Probability ! | Deal - Wahrscheinlichkeit ! ?
        nextActivity: Deal - Next activity date ! | Deal - Datum der nächsten Aktivität ! ? | Deal - Nächste Aktivität ! ?
        lastActivity: Deal - Last activity date ! | Deal - Datum der letzten Aktivität ! ? | Deal - Letzte Aktivität ! ?
        company: Organization - Name ! | Deal - Organization ! | Organisation - Name ! ? | Deal - Organisation ! ? | Person - Name
        source: Deal - Source origin | Deal - Source channel | Deal - Label | Deal - Quelle ?
        segment: Organization - Industry | Organisation - Branche ?
        """
    );
}
