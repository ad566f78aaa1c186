using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>People's own percentages against the machine, on the same leads.</summary>
static class GuessesSection
{
    public static void Write(Page page)
    {
        var (html, report, words, labels) = page;
        if (report.Guesses is not { } guesses)
        {
            page.Say("guesses", labels.Guesses, labels.NoGuesses);
            return;
        }
        page.Open("guesses", labels.Guesses, words.GuessesSentence(guesses));
        new DataTable(
            labels.BrierExplained,
            [new(labels.Who, false), new(labels.Brier), new(labels.CasesHeading)],
            [
                [labels.People, words.Fixed(guesses.Brier, 4), words.Whole(guesses.Cases)],
                [labels.Machine, words.Fixed(guesses.MachineBrier, 4), words.Whole(guesses.Cases)],
            ]
        ).Write(html);
        page.Close();
    }
}
