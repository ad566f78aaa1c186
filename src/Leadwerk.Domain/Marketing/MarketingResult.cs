namespace Leadwerk.Domain.Marketing;

/// <summary>What became of a change to content, a form, or what stands beside them.</summary>
/// <typeparam name="T">What was changed.</typeparam>
public abstract record MarketingResult<T>
{
    private protected MarketingResult() { }

    /// <summary>It is kept.</summary>
    /// <param name="Value">It.</param>
    public sealed record Kept(T Value) : MarketingResult<T>;

    /// <summary>Nothing was changed: a text is missing or cannot be kept.</summary>
    /// <param name="Why">Which, and what is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : MarketingResult<T>;

    /// <summary>Nothing was changed: a number lies outside of its bounds.</summary>
    /// <param name="Field">Which.</param>
    /// <param name="Least">At least.</param>
    /// <param name="Most">At most.</param>
    public sealed record OutOfRange(LocalText Field, int Least, int Most) : MarketingResult<T>;

    /// <summary>Nothing was published: people have to be told who we are and what becomes of their data.</summary>
    public sealed record NoPrivacyText : MarketingResult<T>;

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
            _ => new(
                "Veröffentlichen geht erst mit Impressum und Datenschutztext in beiden Sprachen. Es wurde nichts veröffentlicht; schreiben Sie zuerst diese Texte.",
                "Publishing needs an imprint and a privacy text in both languages. Nothing was published; please write these texts first."
            ),
        };
}
