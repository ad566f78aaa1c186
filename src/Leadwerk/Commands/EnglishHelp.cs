namespace Leadwerk.Commands;

/// <summary>The English help pages, at most 80 columns wide.</summary>
static class EnglishHelp
{
    public const string Program = """
        leadwerk: what your sales list is really worth, from the export of your CRM.

        Usage:
          leadwerk COMMAND [OPTIONS]

        Commands:
          audit FILE...      the truth about the list: in which phase projects die,
                             measured chances, an honest forecast, the undead
          backtest FILE...   the machine marks itself: what it would have said in the
                             past, and what came
          serve              the application, for the browser
          demo               a believable company to try things out, invented by the
                             real rules
          import FILE...     takes an old list over, and takes it back
          export FILE        everything in open formats, as one zip
          user               add and list accounts, reset a password
          migrate            creates the database or brings it up to date with this
                             program
          verify             checks whether a rule was ever broken: journal, rules
                             and all that is derived
          backup FILE        save all data
          restore FILE       put a backup back

        Options:
          --lang de|en       language (else LEADWERK_LANG, else German)
          --version          version
          -h, --help         help, for each command too: leadwerk audit --help

        Examples:
          leadwerk audit deals.csv --lang en
          leadwerk audit deals.xlsx --html report.html --lang en

        Environment:
          LEADWERK_LANG      de or en
          LEADWERK_DATA      data folder (else ./data)
          LEADWERK_DB        PostgreSQL, not SQLite: Host=...;Database=...;Username=...
          LEADWERK_URLS      where serve listens, for example http://localhost:8080
          LEADWERK_DEBUG     1 shows the details after an error
          NO_COLOR           set: no colours

        Nothing leaves your machine. Diese Hilfe auf Deutsch: leadwerk --help --lang de
        """;

    public const string Audit =
        """
            leadwerk audit: the truth about an exported pipeline.

            Usage:
              leadwerk audit FILE... [OPTIONS]

            FILE is the export of your CRM, CSV or XLSX. HubSpot, Pipedrive, Salesforce,
            Dynamics 365, Odoo, Zoho and EspoCRM are recognised by their columns, other
            tables by what is in them. Several files are joined by their id.

            """
        + Options
        + """


            Examples:
              leadwerk audit deals.csv
              leadwerk audit deals.csv --as-of 2025-09-30 --html report.html
              leadwerk audit opps.csv --history opp-history.csv --yes --json > audit.json
              leadwerk audit list.xlsx --map "created=First seen" --map "value=Total"

            """
        + Ends;

    public const string Backtest =
        """
            leadwerk backtest: the machine marks itself.

            At past days every method says what will become of the leads open then; what
            came is counted. The losers are shown too.

            Usage:
              leadwerk backtest FILE... [OPTIONS]

            FILE is the export of your CRM, as for leadwerk audit.

            """
        + Options
        + """


            Examples:
              leadwerk backtest deals.csv
              leadwerk backtest deals.csv --horizons 90 --guess "Probability (%)"
              leadwerk backtest deals.csv --yes --json > backtest.json

            """
        + Ends;

    const string Options = """
        What is known:
          --history FILE       history of the phases (columns for id, stage, entered)
          --as-of DATE         YYYY-MM-DD: nothing after that day is known
                               (else the day of the latest fact)
          --guess COLUMN       column with the percentages that salespeople typed

        What columns and stages mean (what is missing is recognised or asked for):
          --map FIELD=COLUMN   read the field from this column; repeatable. FIELD is
                               id, title, company, stage, outcome, created, closed,
                               value, currency, owner, source, segment, guess,
                               lostReason, deferrals, lastActivity, nextActivity,
                               handedOver, expectedClose or entered:PHASE; for the
                               file of --history: history.id, history.stage,
                               history.entered
          --stages "A=F,B=E,Won=won,Lost=lost"
                               stages of the file and their phases, lowest first
          --yes                never ask

        What is measured:
          --threshold 0.05     chance below which a lead has none
          --horizons 30,60,90  days for the chances, the forecast and the marks
          --seed 1             start of the random numbers: same seed, same result

        What comes out:
          --html FILE          in addition a report as one HTML file
          --json               instead of the report one JSON object on the output
          --lang de|en         language (else LEADWERK_LANG, else German)
          --version            version
          -h, --help           this help
        """;

    const string Ends = """
        Exit codes: 0 done, 1 file not understood (the message says what helps),
        2 wrong usage, 3 interrupted.
        """;
}
