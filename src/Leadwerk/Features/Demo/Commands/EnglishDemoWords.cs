using System.Globalization;
using Leadwerk.Features.Demo.Vocabulary;
using Leadwerk.Storage;

namespace Leadwerk.Features.Demo.Commands;

sealed class EnglishDemoWords : DemoWords
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public override string Living => "The company is at work";
    public override string Server => "the database of LEADWERK_DB";

    public override string NotANumber(string option, string typed, int least, int most) =>
        string.Create(English, $"{option} {typed}: please give a whole number from {least} to {most:N0}.");

    public override string HasLeads(string where, int leads) =>
        string.Create(
            English,
            $"{where} is in use already (leads: {leads:N0}). Nothing was changed. Take an empty folder for the demo: leadwerk demo --data ./demo"
        );

    public override string NotReady(MigrationOutcome why) =>
        why switch
        {
            MigrationOutcome.FolderInUse used =>
                $"Another Leadwerk is running in {used.Folder}. Nothing was changed. Stop it, or take another folder: leadwerk demo --data ./demo",
            MigrationOutcome.DatabaseIsNewer =>
                "A newer Leadwerk made these data. Nothing was changed. Please take the newer program or another folder.",
            MigrationOutcome.LibraryIsTooOld old =>
                $"The SQLite library {old.Version} can damage data; {old.Needed} is needed. Nothing was changed.",
            _ => throw new ArgumentException("There is nothing to say.", nameof(why)),
        };

    public override string Filled(string where, string data, DemoSummary summary, TimeSpan took) =>
        string.Create(
            English,
            $"""
            {SellingWords.OwnCompany} is set up, with all that happened from {summary.First:yyyy-MM-dd}
            to {summary.Last:yyyy-MM-dd}; invented, but by the real rules.
            It lies in {where}.

            {Lines(
                English,
                [
                    ("Leads", summary.Leads),
                    ("  won", summary.Won),
                    ("  lost", summary.Lost),
                    ("  expired", summary.Expired),
                    ("  being worked", summary.Active),
                    ("  waiting for a free rep", summary.Waiting),
                    ("  maturing with marketing", summary.Maturing),
                    ("Companies", summary.Companies),
                    ("Pieces of evidence", summary.Evidence),
                    ("Follow-ups", summary.FollowUps),
                    ("  of them deferred", summary.Deferrals),
                    ("Contact bans in force", summary.Bans),
                    ("  lifted by a call of the customer", summary.BansLifted),
                    ("Requests by content", summary.Requests),
                    ("Followers", summary.Followers),
                    ("Hours of effort", summary.EffortHours),
                    ("Times that the rules said no", summary.Refusals),
                    ("Journal entries", summary.JournalEntries),
                ]
            )}

            Won: {Share(English, summary.Won, summary.Leads)} % of all leads. It took {took.TotalSeconds:0.0} seconds.

            To go on: leadwerk verify{data}
            proves on these data that no rule was ever broken.
            """
        );
}
