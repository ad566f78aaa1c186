namespace Leadwerk.Commands;

/// <summary>The English help pages of the commands of the store, at most 80 columns wide.</summary>
static class EnglishStoreHelp
{
    public const string Migrate =
        """
            leadwerk migrate: creates the database or brings it up to date with this
            program.

            Nothing is lost. At the end the guards stand too, by which the database
            itself keeps the rules. A second call changes nothing.

            Usage:
              leadwerk migrate [OPTIONS]

            """
        + Options
        + """


            Examples:
              leadwerk migrate
              leadwerk migrate --data /srv/leadwerk

            Exit codes: 0 done, 1 not possible (the message says what helps),
            2 wrong usage, 3 interrupted.
            """;

    public const string Verify =
        """
            leadwerk verify: checks whether a rule was ever broken.

            It checks the chain of the journal, all rules between the data, the guards of
            the database, and everything derived (phase, deferrals, value, search), which
            is derived anew from the evidence and compared. Nothing is changed, and others
            can go on working.

            You can keep the end of the chain, which is shown last, elsewhere: if it is no
            longer part of the chain one day, the journal was exchanged.

            Usage:
              leadwerk verify [OPTIONS]

            """
        + Options
        + """


            Examples:
              leadwerk verify
              leadwerk verify --data /srv/leadwerk

            Exit codes: 0 all is well, 1 something is broken or cannot be reached,
            2 wrong usage, 3 interrupted.
            """;

    const string Options = """
        Options:
          --data DIR           data folder (else LEADWERK_DATA, else ./data); with
                               LEADWERK_DB the PostgreSQL server counts
          --lang de|en         language (else LEADWERK_LANG, else German)
          --version            version
          -h, --help           this help
        """;
}
