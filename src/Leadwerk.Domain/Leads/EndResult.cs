namespace Leadwerk.Domain.Leads;

/// <summary>What became of an attempt to end a lead.</summary>
public abstract record EndResult
{
    private protected EndResult() { }

    /// <summary>The lead is lost.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Lost(LostReason Reason) : EndResult;

    /// <summary>Nothing was changed: it was over before.</summary>
    /// <param name="Outcome">How it ended; null where its import was undone.</param>
    public sealed record AlreadyOver(LeadOutcome? Outcome) : EndResult;

    /// <summary>Nothing was changed: there is no order that could be cancelled.</summary>
    public sealed record NotWon : EndResult;

    /// <summary>Nothing was changed: the note cannot be kept.</summary>
    /// <param name="Why">What is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : EndResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Lost lost => new(
                $"Der Lead ist abgeschlossen: {lost.Reason.Text().German}. Er bleibt im Archiv und in der Statistik.",
                $"The lead is closed: {lost.Reason.Text().English}. It stays in the archive and in the statistics."
            ),
            AlreadyOver over => LeadTexts.Over(over.Outcome),
            NotWon => new(
                "Dieser Lead hat keinen Auftrag, der storniert werden könnte.",
                "This lead has no order that could be cancelled."
            ),
            TextRefused refused => refused.Why.Text,
            _ => throw new InvalidOperationException("There is no other result."),
        };
}
