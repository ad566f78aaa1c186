namespace Leadwerk.Domain.Marketing;

/// <summary>What became of a change to a sequence.</summary>
public abstract record SequenceResult
{
    private protected SequenceResult() { }

    /// <summary>It is kept.</summary>
    /// <param name="Sequence">The sequence.</param>
    public sealed record Kept(Sequence Sequence) : SequenceResult;

    /// <summary>Nothing was changed: a text is missing or cannot be kept.</summary>
    /// <param name="Why">Which, and what is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : SequenceResult;

    /// <summary>Nothing was changed: a number lies outside of its bounds.</summary>
    /// <param name="Field">Which.</param>
    /// <param name="Least">At least.</param>
    /// <param name="Most">At most.</param>
    public sealed record OutOfRange(LocalText Field, int Least, int Most) : SequenceResult;

    /// <summary>Nothing was changed: it does not say what it follows upon.</summary>
    public sealed record NoEvent : SequenceResult;

    /// <summary>Nothing was changed: nobody knows what would have to be put in.</summary>
    /// <param name="Name">What stands between the braces.</param>
    public sealed record UnknownPlaceholder(string Name) : SequenceResult;

    /// <summary>Nothing was changed: a link would differ from person to person.</summary>
    public sealed record PlaceholderInLink : SequenceResult;

    /// <summary>It was not started: mails have to say who writes and what becomes of data.</summary>
    public sealed record NoPrivacyText : SequenceResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Kept => new("Gespeichert.", "Saved."),
            TextRefused refused => refused.Why.Text,
            OutOfRange range => new(
                $"„{range.Field.German}“ liegt zwischen {range.Least} und {range.Most}. Es wurde nichts gespeichert.",
                $"“{range.Field.English}” lies between {range.Least} and {range.Most}. Nothing was saved."
            ),
            NoEvent => new(
                "Bitte wählen Sie, worauf die Reihe oder die Mail folgt: welches Formular, welcher Inhalt oder welche Handlung. Es wurde nichts gespeichert.",
                "Please choose what the sequence or the mail follows upon: which form, which content or which act. Nothing was saved."
            ),
            UnknownPlaceholder unknown => new(
                $"Den Platzhalter {{{unknown.Name}}} gibt es nicht. Möglich sind {Known}. Es wurde nichts gespeichert.",
                $"There is no placeholder {{{unknown.Name}}}. There are {Known}. Nothing was saved."
            ),
            PlaceholderInLink => new(
                "In einem Link darf kein Platzhalter stehen: Er würde Menschen verfolgen. Es wurde nichts gespeichert.",
                "No placeholder may stand in a link: it would follow people. Nothing was saved."
            ),
            _ => new(
                "Starten geht erst mit Impressum und Datenschutztext in beiden Sprachen, denn jede Mail verweist darauf. Schreiben Sie zuerst diese Texte.",
                "Starting needs an imprint and a privacy text in both languages, because every mail refers to them. Please write these texts first."
            ),
        };

    static string Known => string.Join(", ", StepWords.Placeholders.Select(name => $"{{{name}}}"));
}
