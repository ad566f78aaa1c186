namespace Leadwerk.Features.Import.Families;

static class Salesforce
{
    public static readonly HeaderFamily Report = new(
        "salesforce-report",
        needs: 2,
        """
        id: Opportunity ID ! | Opportunity-ID ! | Case Safe ID
        title: Opportunity Name ! | Opportunity-Name !
        company: Account Name | Accountname !
        stage: Stage | Phase
        value: Amount | Amount (converted) | Betrag | Betrag (umgerechnet) ?
        currency: Amount Currency | Opportunity Currency | Betrag Währung ? | Opportunity-Währung ?
        guess: Probability (%) | Wahrscheinlichkeit (%)
        closed: Close Date | Schlusstermin !
        created: Created Date | Erstelldatum
        owner: Opportunity Owner ! | Opportunity-Inhaber !
        source: Lead Source | Leadquelle ? | Lead-Quelle ?
        lastActivity: Last Activity | Last Activity Date | Letzte Aktivität ?
        nextActivity: Next Activity | Nächste Aktivität ?
        isWon: Won | Gewonnen ?
        isClosed: Closed | Geschlossen ?
        lostReason: Loss Reason | Closed Lost Reason | Verlustgrund ? | Grund für Verlust ?
        segment: Industry | Type | Branche ? | Typ ?
        """
    );

    public static readonly HeaderFamily Object = new(
        "salesforce-object",
        needs: 2,
        """
        id: Id
        title: Name
        company: Account.Name | AccountId !
        stage: StageName !
        value: Amount
        currency: CurrencyIsoCode !
        guess: Probability
        closed: CloseDate
        created: CreatedDate
        owner: Owner.Name | OwnerId !
        source: LeadSource
        lastActivity: LastActivityDate
        isWon: IsWon !
        isClosed: IsClosed !
        segment: Type
        lostReason: Loss_Reason__c | Lost_Reason__c | Closed_Lost_Reason__c
        """
    );
}
