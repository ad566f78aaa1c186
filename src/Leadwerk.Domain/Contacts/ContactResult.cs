namespace Leadwerk.Domain.Contacts;

/// <summary>What became of contact data that were written down.</summary>
/// <typeparam name="T">Company, person or inbound contact.</typeparam>
public abstract record ContactResult<T>
{
    private protected ContactResult() { }

    /// <summary>They are kept.</summary>
    /// <param name="Value">The company, person or contact.</param>
    public sealed record Kept(T Value) : ContactResult<T>;

    /// <summary>Nothing was changed: a text is missing or cannot be kept.</summary>
    /// <param name="Why">Which, and what is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : ContactResult<T>;

    /// <summary>Nothing was changed: it is to have happened after today.</summary>
    /// <param name="Day">The day given.</param>
    public sealed record InTheFuture(DateOnly Day) : ContactResult<T>;

    /// <summary>Nothing was changed: the data were erased, or the record was merged into another.</summary>
    public sealed record Gone : ContactResult<T>;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Kept => new("Gespeichert.", "Saved."),
            TextRefused refused => refused.Why.Text,
            InTheFuture future => new(
                $"Der {future.Day.InGerman()} liegt in der Zukunft. Halten Sie fest, was geschehen ist.",
                $"{future.Day.InEnglish()} lies in the future. Record what has happened."
            ),
            _ => new(
                "Diese Daten wurden gelöscht oder zusammengeführt und können nicht mehr geändert werden.",
                "These data were erased or merged and can no longer be changed."
            ),
        };
}
