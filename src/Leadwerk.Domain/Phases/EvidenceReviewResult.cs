using Leadwerk.Domain.FollowUps;

namespace Leadwerk.Domain.Phases;

/// <summary>What became of an attempt to confirm or revoke evidence.</summary>
public abstract record EvidenceReviewResult
{
    private protected EvidenceReviewResult() { }

    /// <summary>The second person confirmed; from now on it counts.</summary>
    /// <param name="Before">Phase before.</param>
    /// <param name="After">Phase after.</param>
    public sealed record Confirmed(PhaseCode? Before, PhaseCode? After) : EvidenceReviewResult;

    /// <summary>The fact is kept and counts no more.</summary>
    /// <param name="Before">Phase before.</param>
    /// <param name="After">Phase after.</param>
    /// <param name="Reopened">True where a won lead lost its order and is active again.</param>
    public sealed record Revoked(PhaseCode? Before, PhaseCode? After, bool Reopened) : EvidenceReviewResult;

    /// <summary>The lead has no such fact, or it was revoked or withdrawn before.</summary>
    public sealed record NoSuchEvidence : EvidenceReviewResult;

    /// <summary>The criterion asks for no second person, or the fact comes from an old list.</summary>
    public sealed record NoConfirmationAsked : EvidenceReviewResult;

    /// <summary>It was confirmed before.</summary>
    public sealed record AlreadyConfirmed : EvidenceReviewResult;

    /// <summary>Who recorded it cannot be the second person.</summary>
    public sealed record SamePerson : EvidenceReviewResult;

    /// <summary>The reason is missing or cannot be kept.</summary>
    /// <param name="Why">What is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : EvidenceReviewResult;

    /// <summary>Without its order the lead is active again and needs its next step.</summary>
    public sealed record NextStepNeeded : EvidenceReviewResult;

    /// <summary>The next step was refused.</summary>
    /// <param name="Why">Why.</param>
    public sealed record StepRefused(FollowUpResult.Refused Why) : EvidenceReviewResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Confirmed { After: var after } => new(
                $"Der Nachweis ist bestätigt und zählt. Der Lead steht in Phase {after}.",
                $"The evidence is confirmed and counts. The lead is in phase {after}."
            ),
            Revoked { Reopened: true } => new(
                "Der Auftragsbeleg ist widerrufen und bleibt sichtbar. Der Lead ist wieder in Arbeit.",
                "The order document is revoked and stays visible. The lead is active again."
            ),
            Revoked { After: null } => new(
                "Der Nachweis ist widerrufen und bleibt sichtbar. Kein Bedarf ist mehr belegt.",
                "The evidence is revoked and stays visible. No need is proven any more."
            ),
            Revoked { After: var after } => new(
                $"Der Nachweis ist widerrufen und bleibt sichtbar. Der Lead steht in Phase {after}.",
                $"The evidence is revoked and stays visible. The lead is in phase {after}."
            ),
            NoSuchEvidence => new(
                "Diesen Nachweis gibt es hier nicht, oder er wurde schon widerrufen.",
                "There is no such evidence here, or it was revoked before."
            ),
            NoConfirmationAsked => new(
                "Dieser Nachweis braucht keine Bestätigung.",
                "This evidence needs no confirmation."
            ),
            AlreadyConfirmed => new("Der Nachweis ist schon bestätigt.", "The evidence is confirmed already."),
            SamePerson => new(
                "Vier Augen heißt: Eine zweite Person bestätigt. Bitten Sie jemanden aus Ihrem Team.",
                "Four eyes means that a second person confirms. Please ask somebody of your team."
            ),
            TextRefused refused => refused.Why.Text,
            NextStepNeeded => new(
                "Ohne diesen Beleg ist der Lead wieder in Arbeit. Bitte nennen Sie den nächsten Schritt mit Datum.",
                "Without this document the lead is active again. Please name the next step with its date."
            ),
            StepRefused refused => refused.Why.Text,
            _ => throw new InvalidOperationException("There is no other result."),
        };
}
