using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Audit;

/// <summary>People's own percentages against the machine on the same leads, both from before the end.</summary>
static class GuessMarks
{
    public static GuessReport? Of(KnownLeads known, ExpertPanel panel)
    {
        if (!KeepsOldGuesses(known))
            return null;
        var cases = 0;
        double guessed = 0,
            said = 0,
            bias = 0;
        Span<double> curve = stackalloc double[HorizonCurve.Points];
        foreach (var row in known.RowOfLead)
        {
            var guess = (double)known.Pipeline.Guesses[row];
            if (double.IsNaN(guess) || known.Outcome(row) == LeadOutcome.Open)
                continue;
            var end = DateOnly.FromDayNumber(known.Pipeline.Closed[row]);
            if (!panel.CurveBefore(known.Lead(row), end, curve))
                continue;
            var came = known.Outcome(row) == LeadOutcome.Won ? 1 : 0;
            var chance = curve[HorizonCurve.Final];
            cases++;
            guessed += (guess - came) * (guess - came);
            said += (chance - came) * (chance - came);
            bias += guess - came;
        }
        return cases == 0 ? null : new GuessReport(cases, guessed / cases, said / cases, bias / cases);
    }

    // Closed rows with nothing but 0 and 100 were overwritten at the end: that is the outcome, not a guess.
    static bool KeepsOldGuesses(KnownLeads known) =>
        known.Pipeline.Guesses.Length > 0
        && known.RowOfLead.Any(row =>
            known.Outcome(row) != LeadOutcome.Open && known.Pipeline.Guesses[row] is > 0 and < 1
        );
}
