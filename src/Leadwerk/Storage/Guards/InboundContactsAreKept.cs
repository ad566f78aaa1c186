namespace Leadwerk.Storage.Guards;

/// <summary>That they contacted us lifts a ban and lets a lead begin: it stays as it was recorded.</summary>
static class InboundContactsAreKept
{
    const string Text = "A contact of theirs is kept as it was recorded.";

    public static Guard Guard { get; } =
        new(
            "inbound-contacts-are-kept",
            [
                Refusal.ToReplace("inbound_contact", "id", Text),
                Refusal.ToChange(
                    "inbound_contact",
                    Text,
                    "id",
                    "person_id",
                    "kind",
                    "contacted_on",
                    "recorded_at",
                    "recorded_by"
                ),
                .. ErasurePath.Words("inbound_contact", Text, "said"),
                Refusal.ToChangeTwice("inbound_contact", "confirmed_at", "A form is confirmed once."),
                Refusal.ToChangeTwice("inbound_contact", "began_id", "A contact of theirs begins one lead."),
                Refusal.ToDelete("inbound_contact", "A contact of theirs is never deleted."),
            ]
        );
}
