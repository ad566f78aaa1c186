namespace Leadwerk.Features.Import.Families;

static class LeadwerkExport
{
    public static readonly HeaderFamily Leads = new(
        "leadwerk",
        needs: 4,
        """
        id: lead !
        title: title
        company: company
        stage: phase
        entered: entered_* !
        outcome: outcome
        closed: outcome_date !
        lostReason: reason
        value: value
        currency: currency
        owner: owner
        source: source
        segment: segment
        handedOver: handed_over !
        expires: expires !
        deferrals: deferrals !
        guess: guess
        """
    );
}
