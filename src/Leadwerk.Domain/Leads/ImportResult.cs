using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;

namespace Leadwerk.Domain.Leads;

/// <summary>What became of a row of an old list.</summary>
public abstract record ImportResult
{
    private protected ImportResult() { }

    /// <summary>It is a lead here.</summary>
    /// <param name="Lead">The lead.</param>
    /// <param name="Expired">True where it came in expired.</param>
    public sealed record Imported(Lead Lead, bool Expired) : ImportResult;

    /// <summary>A ban holds against it: it is reported, not revived.</summary>
    /// <param name="Ban">The ban.</param>
    public sealed record Banned(BanId Ban) : ImportResult;

    /// <summary>Another lead of the company and offering stands in the way.</summary>
    /// <param name="Why">That lead, and until when.</param>
    public sealed record Cooling(CoolingTime Why) : ImportResult;

    /// <summary>A day of the row is still to come, or its days contradict each other.</summary>
    /// <param name="Day">The day.</param>
    public sealed record ImpossibleDay(DateOnly Day) : ImportResult;

    /// <summary>The plan has no such phase, or the row names none.</summary>
    public sealed record UnknownPhase : ImportResult;

    /// <summary>The row says won, and its last phase is not the order; or the other way round.</summary>
    public sealed record Contradiction : ImportResult;

    /// <summary>A text cannot be kept.</summary>
    /// <param name="Why">Which, and what is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : ImportResult;

    /// <summary>The next step was refused.</summary>
    /// <param name="Why">Why.</param>
    public sealed record StepRefused(FollowUpResult.Refused Why) : ImportResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Imported { Expired: true } => new(
                "Übernommen, und schon verfallen: Der Lead zählt in der Statistik und steht auf keiner Liste.",
                "Taken over, and expired already: the lead counts in the statistics and is on no list."
            ),
            Imported => new("Übernommen: alte Liste, unbelegt.", "Taken over: old list, unproven."),
            Banned => new(
                "Nicht übernommen: Hier gilt eine Kontaktsperre, ein Import hebt sie nicht auf.",
                "Not taken over: a contact ban holds here, an import does not lift it."
            ),
            Cooling cooling => cooling.Why.Text,
            ImpossibleDay day => new(
                $"Nicht übernommen: Der {day.Day.InGerman()} liegt in der Zukunft oder passt nicht zu den anderen Tagen der Zeile.",
                $"Not taken over: {day.Day.InEnglish()} lies in the future or does not fit the other days of the row."
            ),
            UnknownPhase => new(
                "Nicht übernommen: Die Zeile nennt keine Phase des Phasenplans.",
                "Not taken over: the row names no phase of the phase plan."
            ),
            Contradiction => new(
                "Nicht übernommen: Gewonnen und Auftrag widersprechen sich in dieser Zeile.",
                "Not taken over: won and order contradict each other in this row."
            ),
            TextRefused refused => refused.Why.Text,
            StepRefused refused => refused.Why.Text,
            _ => throw new InvalidOperationException("There is no other result."),
        };
}

/// <summary>What became of an attempt to undo an import for one lead.</summary>
public abstract record UndoResult
{
    private protected UndoResult() { }

    /// <summary>What the import brought is kept, marked, and out of every list and count.</summary>
    public sealed record Withdrawn : UndoResult;

    /// <summary>Something was built on it here: it stays.</summary>
    public sealed record BuiltUpon : UndoResult;

    /// <summary>The import brought nothing for this lead, or was undone before.</summary>
    public sealed record NothingToUndo : UndoResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Withdrawn => new(
                "Zurückgenommen: Die übernommenen Angaben bleiben sichtbar und zählen nicht mehr.",
                "Undone: what was taken over stays visible and counts no more."
            ),
            BuiltUpon => new(
                "Mit diesem Lead wurde schon gearbeitet; er bleibt. Bitte schließen Sie ihn mit einem Grund ab, wenn er falsch ist.",
                "This lead was worked with already; it stays. Please close it with a reason if it is wrong."
            ),
            _ => new("Hier gibt es nichts zurückzunehmen.", "There is nothing to undo here."),
        };
}
