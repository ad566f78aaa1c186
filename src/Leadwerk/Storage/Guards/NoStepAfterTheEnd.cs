namespace Leadwerk.Storage.Guards;

/// <summary>Nothing of a sequence is sent that is paused, or that ended for somebody before its end.</summary>
static class NoStepAfterTheEnd
{
    const string Over = """
        NEW.enrolment_id IS NOT NULL AND EXISTS (SELECT 1 FROM enrolment e JOIN sequence s ON s.id = e.sequence_id
            WHERE e.id = NEW.enrolment_id AND (e.person_id <> NEW.person_id OR s.paused_at IS NOT NULL
            OR (e.ended_as IS NOT NULL AND e.ended_as <> 'Finished')))
        """;

    public static Guard Guard { get; } =
        new(
            "no-step-after-the-end",
            new Refusal(
                "outgoing_mail",
                "INSERT",
                Over,
                "No mail of a sequence is written that is paused, or that ended for this person."
            ),
            new Refusal(
                "outgoing_mail",
                "UPDATE",
                $"NEW.state = 'Sending' AND OLD.state <> 'Sending' AND {Over}",
                "No mail of a sequence is sent that is paused, or that ended for this person."
            )
        );
}
