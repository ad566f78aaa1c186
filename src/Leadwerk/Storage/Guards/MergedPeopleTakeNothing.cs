namespace Leadwerk.Storage.Guards;

/// <summary>A record of a person that was merged takes nothing new; it names the one that stayed, for good.</summary>
static class MergedPeopleTakeNothing
{
    const string Text = "This record was merged into another of the same person; use the one that stayed.";

    public static Guard Guard { get; } =
        new(
            "merged-people-take-nothing",
            Refused("lead_contact"),
            Refused("evidence"),
            Refused("follow_up", "with_id"),
            new Refusal(
                "follow_up",
                "UPDATE",
                $"({Refusal.Changed("with_id")}) AND {Merged("with_id")}",
                Text,
                HeldRow.Person("with_id")
            ),
            Refused("inbound_contact"),
            Refused("contact_ban"),
            Refused("consent"),
            Refused("follower"),
            Refused("touch"),
            Refused("enrolment"),
            Refused("outgoing_mail"),
            new Refusal(
                "outgoing_mail",
                "UPDATE",
                $"NEW.state = 'Sending' AND OLD.state <> 'Sending' AND {Merged("person_id")}",
                "No mail is sent to a record that was merged; write to the one that stayed.",
                HeldRow.Person()
            ),
            new Refusal(
                "person",
                "UPDATE",
                "OLD.merged_into_id IS NOT NULL AND NEW.merged_into_id IS NULL",
                "A record of a person that was merged stays merged."
            ),
            new Refusal(
                "person",
                "UPDATE",
                $"NEW.merged_into_id IS NOT NULL AND ({Refusal.Changed("merged_into_id")}) AND NOT EXISTS"
                    + " (SELECT 1 FROM person s WHERE s.id = NEW.merged_into_id AND s.id <> NEW.id"
                    + " AND s.company_id = NEW.company_id AND s.merged_into_id IS NULL AND s.erased_at IS NULL)",
                "A record is merged into another one of the same company, which stays."
            )
        );

    static Refusal Refused(string table, string column = "person_id") =>
        new(table, "INSERT", Merged(column), Text, HeldRow.Person(column));

    static string Merged(string column) =>
        $"EXISTS (SELECT 1 FROM person p WHERE p.id = NEW.{column} AND p.merged_into_id IS NOT NULL)";
}
