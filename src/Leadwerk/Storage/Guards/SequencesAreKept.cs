namespace Leadwerk.Storage.Guards;

/// <summary>The mails of a sequence stay as they were written, and nobody goes through a sequence twice.</summary>
static class SequencesAreKept
{
    const string Words = "The mails of a sequence are kept: whoever is on the way gets what was meant when they began.";
    const string Way = "A way through a sequence is kept as it began.";

    public static Guard Guard { get; } =
        new(
            "sequences-are-kept",
            Refusal.ToReplace("sequence_version", "id", Words),
            new Refusal("sequence_version", "UPDATE", "TRUE", Words),
            Refusal.ToDelete("sequence_version", Words),
            Refusal.ToReplace("sequence_step", "id", Words),
            new Refusal("sequence_step", "UPDATE", "TRUE", Words),
            Refusal.ToDelete("sequence_step", Words),
            new Refusal(
                "sequence_step",
                "INSERT",
                "EXISTS (SELECT 1 FROM enrolment e WHERE e.wording_id = NEW.version_id)",
                "Nothing is added to mails that somebody is on the way through."
            ),
            Refusal.ToReplace("enrolment", "id", Way),
            Refusal.ToChange("enrolment", Way, "id", "sequence_id", "person_id", "since"),
            Refusal.ToChangeTwice("enrolment", "started_on", Way, "wording_id"),
            new Refusal(
                "enrolment",
                "UPDATE",
                "NEW.next_step < OLD.next_step",
                "A way through a sequence never goes back."
            ),
            new Refusal(
                "enrolment",
                "UPDATE",
                $"OLD.ended_at IS NOT NULL AND ({Refusal.Changed("ended_at", "ended_as", "next_step", "due_on", "started_on")})",
                "A way through a sequence ends once."
            ),
            Refusal.ToDelete("enrolment", "A way through a sequence is never deleted.")
        );
}
