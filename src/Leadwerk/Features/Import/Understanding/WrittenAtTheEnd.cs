using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Joining;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Import.Understanding;

/// <summary>Finds columns that are filled only when a lead ends: using them would read the outcome.</summary>
static class WrittenAtTheEnd
{
    const int FewestLeads = 20;
    const double MostOpen = 0.1;
    const double LeastEnded = 0.5;

    static readonly Field[] KnownAtCreation = [Field.Segment, Field.Source];

    /// <summary>Leaves such columns out and says so.</summary>
    public static void LeaveOut(Facts facts, LeadOutcome[] outcomes, List<ReadingNote> notes)
    {
        foreach (var field in KnownAtCreation)
        {
            if (!facts.Coded.TryGetValue(field, out var column) || !FollowsOutcome(column, outcomes))
                continue;
            facts.Coded.Remove(field);
            notes.Add(new("written-at-the-end", [facts.HeaderOf[field]]));
        }
    }

    static bool FollowsOutcome(CodedColumn column, LeadOutcome[] outcomes)
    {
        int open = 0,
            openFilled = 0,
            ended = 0,
            endedFilled = 0;
        for (var lead = 0; lead < outcomes.Length; lead++)
        {
            var filled = column.Code(lead) != CodedColumn.None ? 1 : 0;
            if (outcomes[lead] == LeadOutcome.Open)
                (open, openFilled) = (open + 1, openFilled + filled);
            else
                (ended, endedFilled) = (ended + 1, endedFilled + filled);
        }
        return open >= FewestLeads
            && ended >= FewestLeads
            && openFilled < MostOpen * open
            && endedFilled > LeastEnded * ended;
    }
}
