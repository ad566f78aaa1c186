namespace Leadwerk.Features.Import.Families;

/// <summary>Who may have written a file: the program with the most telling headers; nobody in particular when none has enough.</summary>
static class KnownFamilies
{
    static readonly HeaderFamily[] Programs =
    [
        LeadwerkExport.Leads,
        HubSpot.Deals,
        Pipedrive.Deals,
        Salesforce.Report,
        Salesforce.Object,
        Dynamics365.Opportunities,
        Odoo.Leads,
        Zoho.Deals,
        EspoCrm.Opportunities,
    ];

    public static HeaderFamily Of(IReadOnlyList<string> headers)
    {
        var best = Generic.Leads;
        var most = 0;
        foreach (var family in Programs)
        {
            var tells = family.Tells(headers);
            if (tells >= family.Needs && tells > most)
                (best, most) = (family, tells);
        }
        return best;
    }
}
