namespace Leadwerk.Features.Audit.Words;

public abstract partial class ReportWords
{
    /// <summary>How a column's cells were read, in words: "Tag.Monat.Jahr"; styles that explain themselves stay.</summary>
    public abstract string StyleName(string style);

    /// <summary>What the file was recognised as: "HubSpot", "einfache Tabelle".</summary>
    public abstract string FamilyName(string family);

    /// <summary>What a column was taken for, from a FIELD of the command line.</summary>
    public abstract string FieldName(string field);

    /// <summary>What a stage was taken for: a phase code as it is, the ends in words.</summary>
    public abstract string StageMeaning(string takenFor);

    /// <summary>Label before the phases that have a column of entry dates.</summary>
    public abstract string EntryDates { get; }

    protected static string? Family(string family) =>
        family switch
        {
            "hubspot" => "HubSpot",
            "pipedrive" => "Pipedrive",
            "salesforce-report" => "Salesforce (Report)",
            "salesforce-object" => "Salesforce (Export)",
            "dynamics365" => "Dynamics 365",
            "odoo" => "Odoo",
            "zoho" => "Zoho CRM",
            "espocrm" => "EspoCRM",
            "leadwerk" => "Leadwerk",
            _ => null,
        };

    /// <summary>d.m.y in words, keeping the separators; anything else stays as it is.</summary>
    protected static string DateParts(string style, string day, string month, string year)
    {
        if (style.Length != 5 || !style.All(c => c is 'd' or 'm' or 'y' or '.' or '/' or '-' or ' '))
            return style;
        return string.Concat(
            style.Select(c =>
                c switch
                {
                    'd' => day,
                    'm' => month,
                    'y' => year,
                    _ => c.ToString(),
                }
            )
        );
    }
}
