namespace Leadwerk.Features.Import.Families;

/// <summary>What people call their columns when they made the table themselves.</summary>
static class Generic
{
    public static readonly HeaderFamily Leads = new(
        "generic",
        needs: 0,
        """
        id: id | lead id | opportunity id | deal id | mql id | chance id | vorgangs id | lead nr | leadnummer | lead nummer | angebotsnummer ~ | angebots nr ~ | vorgangsnummer | vorgangs nr | projektnummer ~ | projekt nr ~ | opportunity number | deal number | lead number | record id | datensatz id | external id | externe id | nr | no | nummer | number | lfd nr | laufende nummer | key | schlüssel | uuid | guid | vorgang | lead | case id | application id | row id | identifier | kennung
        title: title | titel | deal name | opportunity name | deal title | lead name | opportunity | chance | verkaufschance | bezeichnung | projekt | projektname | project | project name | subject | betreff | topic | thema | vorhaben | beschreibung | description | name | deal
        company: company | company name | account | account name | firma | firmenname | kunde | kundenname | customer | customer name | client | client name | unternehmen | organisation | organization | organization name | interessent | auftraggeber | geschäftspartner | prospect | konto
        stage: stage | phase | deal stage | sales stage | pipeline stage | opportunity stage | stage name | lead stage | verkaufsphase | vertriebsphase | dealphase | vertriebsstufe | stufe | pipeline phase | schritt | step | current stage | aktuelle phase | stadium | verkaufsstufe
        outcome: outcome | result | ergebnis | ausgang | status | deal status | lead status | opportunity status | zustand | state
        created: created | created at | created on | created date | create date | date created | creation date | createddate | creation time | created time | angelegt | angelegt am | anlagedatum | anlage am | erstellt | erstellt am | erstelldatum | erstellungsdatum | erfasst | erfasst am | erfassungsdatum | eröffnet am | opened | open date | opened on | date opened | start | start date | startdatum | beginn | begonnen am | engage date | engaged on | first contact | first contact date | erstkontakt | erstkontakt am | erster kontakt | lead date | inquiry date | anfragedatum | anfrage vom | anfrage am | eingang | eingangsdatum | eingegangen am | received | received on | date added | added on | entry date | datum
        wonOn: won date | won on | won time | won at | date won | gewonnen am | auftragsdatum | auftrag am | order date | bestelldatum | beauftragt am | ordered on
        lostOn: lost date | lost on | lost time | lost at | date lost | verloren am | abgesagt am | absagedatum | absage am
        closed: closed | closed at | closed on | closed date | close date | date closed | closing date | outcome date | decision date | abgeschlossen | abgeschlossen am | abschluss | abschluss am | abschlussdatum | schlussdatum | schlusstermin | geschlossen | geschlossen am | beendet am | ende | end | end date | enddatum | entschieden am | entscheidung am | actual close date | resolved | resolved on | erledigt am
        expectedClose: expected close | expected close date | expected closing | estimated close date | est close date | forecast close date | target close date | erwarteter abschluss | erwartetes abschlussdatum | geplanter abschluss | geplantes abschlussdatum | voraussichtlicher abschluss | voraussichtliches abschlussdatum | prognosedatum
        value: value | deal value | order value | close value | opportunity value | lead value | amount | deal amount | total amount | expected revenue | estimated revenue | est revenue | revenue | price | deal size | auftragswert | auftragssumme | auftragsvolumen | angebotswert | angebotssumme | angebotsvolumen | betrag | wert | volumen | umsatz | erwarteter umsatz | geschätzter umsatz | summe | netto | nettobetrag | nettowert | auftragswert netto | angebotswert netto | projektvolumen | preis | contract value | acv | tcv
        currency: currency | currency code | währung | iso currency | currency iso code | amount currency | value currency
        owner: owner | deal owner | opportunity owner | lead owner | sales agent | agent | sales rep | sales representative | salesperson | sales person | rep | assigned to | assigned user | assignee | responsible | account manager | user | verantwortlich | verantwortlicher | zuständig | zuständiger | bearbeiter | sachbearbeiter | betreuer | besitzer | inhaber | verkäufer | vertrieb | vertriebler | vertriebsmitarbeiter | außendienst | ad | mitarbeiter | ansprechpartner intern
        source: source | lead source | origin | channel | quelle | leadquelle | herkunft | kanal | ursprung | campaign | kampagne | utm source | acquisition channel
        segment: segment | industry | sector | branche | sparte | kundensegment | zielgruppe | business segment | market segment | business unit | geschäftsfeld | geschäftsbereich | kundengruppe | marktsegment
        guess: probability | win probability | deal probability | chance of winning | confidence | wahrscheinlichkeit | abschlusswahrscheinlichkeit | auftragswahrscheinlichkeit | eintrittswahrscheinlichkeit | guess | schätzung
        lostReason: lost reason | loss reason | reason lost | reason for loss | closed lost reason | verlustgrund | grund | absagegrund | grund der absage | grund des verlusts | reason | ablehnungsgrund | verlustursache
        deferrals: deferrals | vertröstungen | verschiebungen | postponements | anzahl vertröstungen
        lastActivity: last activity | last activity date | last contact | last contacted | last touched | letzte aktivität | letzter kontakt | letzte aktivität am | letzter kontakt am | zuletzt kontaktiert
        nextActivity: next activity | next activity date | next step date | follow up | follow up date | next contact | nächste aktivität | wiedervorlage | wiedervorlage am | wv | nächster kontakt | nächster termin | nächster schritt am
        handedOver: handed over | hand over | handover date | handed over on | assigned on | übergeben | übergeben am | übergabe | übergabe am | übergabedatum | zugewiesen am | sql date
        expires: expires | expires on | expiry date | expiry | verfall | verfallsdatum | verfällt am
        isWon: is won | won | is closed won | gewonnen | ist gewonnen
        isLost: is lost | lost | is closed lost | verloren | ist verloren
        isClosed: is closed | ist abgeschlossen | ist geschlossen
        entered: entered:* | entered_* | entered * | date entered * (*) | eintritt in * | eintritt:* | eintritt_* | eintritt * | eingetreten:* | phase ab *
        """
    );
}
