namespace Leadwerk.Features.Import.Families;

static class Odoo
{
    public static readonly HeaderFamily Leads = new(
        "odoo",
        needs: 3,
        """
        id: External ID ! | id | Externe ID ! ? | .id
        title: Opportunity ! | name | Verkaufschance ! ? | Chance ?
        company: Customer | partner_id ! | partner_id/name | partner_name | Company Name | Kunde ?
        stage: Stage | stage_id ! | stage_id/name | Phase ? | Stufe ?
        value: Expected Revenue ! | expected_revenue ! | Erwarteter Umsatz ! ? | Erwarteter Erlös ! ?
        currency: Currency | company_currency | Währung ?
        guess: Probability | probability | Wahrscheinlichkeit ?
        owner: Salesperson ! | user_id ! | user_id/name | Verkäufer ! ? | Vertriebsmitarbeiter ! ?
        created: Created on | create_date ! | Erstellt am ? | Angelegt am ?
        closed: Closed Date ! | date_closed ! | Abgeschlossen am ? | Abschlussdatum ?
        expectedClose: Expected Closing ! | date_deadline ! | Erwarteter Abschluss ! ?
        lostReason: Lost Reason | lost_reason_id ! | lost_reason_id/name | Verlustgrund ? | Ablehnungsgrund ! ?
        isActive: Active ! | active ! | Aktiv ! ?
        source: Source | source_id ! | Quelle ?
        nextActivity: Next Activity Deadline ! | activity_date_deadline ! | Frist der nächsten Aktivität ! ?
        lastActivity: Last Stage Update | date_last_stage_update | Letzte Phasenaktualisierung ?
        """
    );
}
