using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Triage;

/// <summary>What became of a lead in the triage.</summary>
public abstract record TriageResult
{
    private protected TriageResult() { }

    /// <summary>Into the pot: it goes on with its next checkable step.</summary>
    /// <param name="FollowUp">The step.</param>
    /// <param name="PostponedByUs">Dates that we moved in this series; counted when the step lies later than before.</param>
    public sealed record Kept(FollowUp FollowUp, int PostponedByUs) : TriageResult;

    /// <summary>Into the crop: it is lost.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Ban">The ban that was wanted with it.</param>
    public sealed record Discarded(LostReason Reason, BanResult.Imposed? Ban) : TriageResult;

    /// <summary>The step was refused; nothing was changed.</summary>
    /// <param name="Why">Why.</param>
    public sealed record StepRefused(FollowUpResult.Refused Why) : TriageResult;

    /// <summary>The end was refused; nothing was changed.</summary>
    /// <param name="Why">Why.</param>
    public sealed record EndRefused(EndResult Why) : TriageResult;

    /// <summary>The ban was refused; nothing was changed.</summary>
    /// <param name="Why">Why.</param>
    public sealed record BanRefused(BanResult Why) : TriageResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Kept kept => new(
                $"Im Töpfchen. Nächster prüfbarer Schritt am {kept.FollowUp.DueOn.InGerman()}.",
                $"Into the pot. Next checkable step on {kept.FollowUp.DueOn.InEnglish()}."
            ),
            Discarded { Ban: { } ban } => ban.Text,
            Discarded discarded => new(
                $"Im Kröpfchen: {discarded.Reason.Text().German}. Die Zeit gehört jetzt anderen Leads.",
                $"Into the crop: {discarded.Reason.Text().English}. The time belongs to other leads now."
            ),
            StepRefused refused => refused.Why.Text,
            EndRefused refused => refused.Why.Text,
            BanRefused refused => refused.Why.Text,
            _ => throw new InvalidOperationException("There is no other result."),
        };
}
