using Leadwerk.Domain;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Leads.Facts;

namespace Leadwerk.Features.FollowUps;

/// <summary>Puts what somebody said about a follow-up before the rules.</summary>
static class FollowUpEnding
{
    static readonly LocalText ChooseEnd = new(
        "Bitte wählen Sie, wie die Wiedervorlage ausgegangen ist.",
        "Please choose how the follow-up ended."
    );

    static readonly LocalText ChooseLoss = new(
        "Bitte wählen Sie den Grund. Er wird je Phase gemessen und hilft, die nächsten Leads besser zu führen.",
        "Please choose the reason. It is measured per phase and helps with the next leads."
    );

    /// <returns>What is to be said, whether it was refused and for which field, and the name of the act in the journal.</returns>
    public static (LocalText Text, bool Refused, StepField? Field, string Action) Of(
        LeadFile file,
        FollowUpEntry entry,
        Stamp stamp
    )
    {
        var (lead, escalation, bans) = (file.Lead, file.Escalation, file.Bans);
        return entry.End switch
        {
            FollowUpEnd.Deferred => Told(lead.Defer(escalation, entry.Step, entry.Reason ?? "", bans, stamp), "defer"),
            FollowUpEnd.NotReached => Told(lead.NotReached(escalation, entry.Step, bans, stamp), "not-reached"),
            FollowUpEnd.Postponed => Told(
                lead.Postpone(escalation, entry.Step, entry.Reason ?? "", bans, stamp),
                "postpone"
            ),
            FollowUpEnd.Lost when entry.Loss is { } loss && LostReasons.Selectable.Contains(loss) => Told(
                lead.Lose(loss, entry.LossNote, stamp)
            ),
            FollowUpEnd.Lost => (ChooseLoss, true, null, ""),
            _ => (ChooseEnd, true, null, ""),
        };
    }

    static (LocalText, bool, StepField?, string) Told(FollowUpResult result, string action) =>
        (result.Text, result is FollowUpResult.Refused, StepFields.Of(result), action);

    static (LocalText, bool, StepField?, string) Told(EndResult result) =>
        (result.Text, result is not EndResult.Lost, null, "lose-lead");
}
