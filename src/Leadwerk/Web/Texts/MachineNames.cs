namespace Leadwerk.Web.Texts;

/// <summary>What acts in the journal and is no user.</summary>
static class MachineNames
{
    /// <param name="who">As the journal has it.</param>
    /// <param name="speech">In which language.</param>
    public static string Of(string who, Speech speech) =>
        who switch
        {
            "console" => speech["Konsole", "console"],
            "restore" => speech["Wiederherstellung", "restoring"],
            "mail" => speech["Postausgang", "outbox"],
            "nightly" => speech["nächtlicher Lauf", "nightly run"],
            "retention" => speech["Löschfristen", "erasure by time"],
            "expiry" => speech["Verfall", "expiry run"],
            "morning-mail" => speech["Morgen-Mail", "morning mail"],
            "sign-ups" => speech["Anmeldungen", "sign-ups"],
            "sequence-starts" or "sequence-stops" or "sequence-mails" => speech["Mailreihen", "sequences"],
            "form" => speech["über ein Formular", "by a form"],
            "follower" => speech["die Person selbst", "the person themselves"],
            "system" => speech["Leadwerk", "Leadwerk"],
            "nobody" => speech["unbekannt", "unknown"],
            _ when who.StartsWith("import:", StringComparison.Ordinal) => speech[
                "Übernahme einer Liste",
                "taking a list over"
            ],
            _ => who,
        };
}
