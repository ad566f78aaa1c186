namespace Leadwerk.Storage.Guards;

/// <summary>A record that was merged takes nothing new; it names the one that stayed, for good.</summary>
static class MergedCompaniesTakeNothing
{
    const string Text = "This company was merged into another; use the one that stayed.";

    public static Guard Guard { get; } =
        new(
            "merged-companies-take-nothing",
            Refused("lead"),
            Refused("person"),
            Refused("inbound_contact"),
            new Refusal(
                "company",
                "UPDATE",
                "OLD.merged_into_id IS NOT NULL AND NEW.merged_into_id IS NULL",
                "A company that was merged stays merged."
            )
        );

    static Refusal Refused(string table) =>
        new(
            table,
            "INSERT",
            "EXISTS (SELECT 1 FROM company c WHERE c.id = NEW.company_id AND c.merged_into_id IS NOT NULL)",
            Text,
            HeldRow.Company()
        );
}
