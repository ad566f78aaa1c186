namespace Leadwerk.Domain.Users;

/// <summary>What became of a change to a user.</summary>
public abstract record UserResult
{
    private protected UserResult() { }

    /// <summary>It is kept.</summary>
    /// <param name="User">The user.</param>
    public sealed record Kept(User User) : UserResult;

    /// <summary>Nothing was changed: a text is missing or cannot be kept.</summary>
    /// <param name="Why">Which, and what is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : UserResult;

    /// <summary>Nothing was changed: a capacity is 0 to 10,000 leads.</summary>
    public sealed record CapacityOutOfRange : UserResult;

    /// <summary>Nothing was changed: the absence ends before it begins.</summary>
    public sealed record EndsBeforeItBegins : UserResult;

    /// <summary>Nothing was changed: an absence of exactly these days is noted already.</summary>
    public sealed record NotedAlready : UserResult;

    /// <summary>Nothing was changed: nobody is their own substitute, and a substitute works leads.</summary>
    /// <param name="Name">Who was named.</param>
    public sealed record NoSubstitute(string Name) : UserResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Kept => new("Gespeichert.", "Saved."),
            TextRefused refused => refused.Why.Text,
            NotedAlready => new("Diese Abwesenheit ist schon eingetragen.", "This absence is noted already."),
            NoSubstitute no => new(
                $"{no.Name} kann hier nicht vertreten. Bitte nennen Sie jemand anderen, der Leads bearbeitet.",
                $"{no.Name} cannot stand in here. Please name somebody else who works leads."
            ),
            CapacityOutOfRange => new(
                "Bitte nennen Sie eine Kapazität von 0 bis 10.000 Leads.",
                "Please name a capacity of 0 to 10,000 leads."
            ),
            _ => new(
                "Die Abwesenheit endet, bevor sie beginnt. Bitte prüfen Sie die Tage.",
                "The absence ends before it begins. Please check the days."
            ),
        };
}
