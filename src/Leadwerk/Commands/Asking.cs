using Spectre.Console;

namespace Leadwerk.Commands;

/// <summary>Puts questions to the person at the terminal.</summary>
sealed class Asking(CommandConsole console, CommandWords words, Waiting waiting)
{
    readonly Lazy<IAnsiConsole> prompts = new(console.OpenPrompts);

    /// <param name="text">The question.</param>
    /// <param name="answers">Allowed answers; empty for free text.</param>
    /// <returns>The answer; null when the person just pressed Enter on a question without fixed answers.</returns>
    public string? Ask(string text, IReadOnlyList<string> answers)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(text))
        {
            AllowEmpty = answers.Count == 0,
            InvalidChoiceMessage = Markup.Escape(words.InvalidAnswer),
        };
        prompt.AddChoices(answers);
        var answer = waiting.Undisturbed(() => prompt.Show(prompts.Value));
        return answer.Length == 0 ? null : answer;
    }
}
