using System.Text.RegularExpressions;
using Leadwerk.Domain.Mailing;

namespace Leadwerk.Domain.Marketing;

/// <summary>What the words of a mail of a sequence may hold: placeholders are put in, and nothing is ever evaluated.</summary>
public static partial class StepWords
{
    /// <summary>Characters of a subject.</summary>
    public const int MostSubject = FreeText.NameLength;

    /// <summary>Characters of a text.</summary>
    public const int MostBody = 10_000;

    static readonly LocalText SubjectField = new("Betreff", "Subject");
    static readonly LocalText BodyField = new("Text", "Text");

    /// <summary>The placeholders, without braces.</summary>
    public static IReadOnlyList<string> Placeholders { get; } =
    [Escalation.Placeholders.Person, Escalation.Placeholders.Company, Escalation.Placeholders.OwnCompany];

    internal static SequenceResult? Problem(StepData step)
    {
        var refusal =
            BothOf.Problem(step.Subject, SubjectField, MostSubject)
            ?? Line(step.Subject.German)
            ?? Line(step.Subject.English)
            ?? BothOf.Problem(step.Body, BodyField, MostBody);
        if (refusal is not null)
            return new SequenceResult.TextRefused(refusal);
        string[] texts = [step.Subject.German, step.Subject.English, step.Body.German, step.Body.English];
        var unknown = texts.Select(Unknown).OfType<string>().FirstOrDefault();
        if (unknown is not null)
            return new SequenceResult.UnknownPlaceholder(unknown);
        // A link that differs from person to person would follow them.
        return texts.Any(text => InLink().IsMatch(text)) ? new SequenceResult.PlaceholderInLink() : null;
    }

    static TextRefusal? Line(string subject) =>
        OneLine.Is(subject) ? null : new TextRefusal(SubjectField, TextProblem.WrongForm, MostSubject);

    static string? Unknown(string text) => Escalation.Placeholders.Unknown(text, Placeholders);

    [GeneratedRegex(
        @"(\]\([^)\n]*|\]:[^\n]*|https?://\S*|mailto:\S*)\{",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex InLink();
}
