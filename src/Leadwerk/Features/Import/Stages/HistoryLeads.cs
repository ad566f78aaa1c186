using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Families;
using Leadwerk.Features.Import.Rows;

namespace Leadwerk.Features.Import.Stages;

/// <summary>The leads that a history speaks of, where there is no file of leads.</summary>
static class HistoryLeads
{
    public static FileRows Of(FileRows history)
    {
        var leads = new FileRows(history.File, new HeaderReading(Generic.Leads.Name, [], []), history.Delimiter);
        var known = new IdIndex(leads.Ids, salesforce: false);
        for (var row = 0; row < history.Count; row++)
        {
            if (known.TryAdd(history.Ids[row]))
                leads.Lines.Add(history.Lines[row]);
        }
        return leads;
    }
}
