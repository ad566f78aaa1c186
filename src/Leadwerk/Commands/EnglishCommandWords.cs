using Leadwerk.Features.Backups;
using Leadwerk.Features.Export;
using Leadwerk.Features.Takeover.Commands;
using Leadwerk.Features.Users;
using Leadwerk.Web.Commands;

namespace Leadwerk.Commands;

sealed class EnglishCommandWords : CommandWords
{
    public override string Help(string command) =>
        command switch
        {
            "audit" => EnglishHelp.Audit,
            "backtest" => EnglishHelp.Backtest,
            "backup" or "restore" => BackupHelp.English,
            "user" or "add" or "list" or "reset" => UserHelp.English,
            "import" => ImportHelp.English,
            "export" => ExportHelp.English,
            "migrate" => EnglishStoreHelp.Migrate,
            "verify" => EnglishStoreHelp.Verify,
            "demo" => Features.Demo.Commands.DemoHelp.English,
            "serve" => ServeHelp.English,
            _ => EnglishHelp.Program,
        };

    public override string SeeHelp(string commandLine) => $"Help: {commandLine} --help --lang en";

    public override string UnknownCommand(string typed, string? nearest) =>
        $"There is no command \"{typed}\"." + DidYouMean(nearest);

    public override string CommandBeforeFile(string file) =>
        $"\"{file}\" is a file; which command shall read it? Probably: leadwerk audit \"{file}\"";

    public override string UnknownOption(string typed, string? nearest) =>
        $"There is no option {typed}." + DidYouMean(nearest);

    public override string NeedsValue(string option, string example) =>
        $"{option} needs a value, for example: {option} {example}";

    public override string GivenTwice(string option) => $"{option} was given more than once; only one value can hold.";

    public override string NotALanguage(string typed) =>
        $"--lang \"{typed}\": the languages are de (German) and en (English).";

    public override string NoFile => "Which file? At least one export is needed, for example: leadwerk audit deals.csv";

    public override string NotADate(string typed) =>
        $"--as-of \"{typed}\" is no day between 1900 and 2199. Expected is YYYY-MM-DD, for example: --as-of 2025-12-31";

    public override string NotAThreshold(string typed) =>
        $"--threshold \"{typed}\" is no share between 0 and 1, for example: --threshold 0.05 (that is 5 %)";

    public override string NotHorizons(string typed) =>
        $"--horizons \"{typed}\": Expected are whole days from 1 to 3650, ascending, with commas between them, for example: --horizons 30,60,90";

    public override string NotASeed(string typed) => $"--seed \"{typed}\" is no whole number, for example: --seed 1";

    public override string NotAMapping(string typed) =>
        $"--map \"{typed}\": Expected is FIELD=COLUMN, for example: --map \"created=Create Date\"";

    public override string UnknownField(string typed, string? nearest, string known) =>
        $"--map: There is no field \"{typed}\"." + DidYouMean(nearest) + $" The fields are: {known}";

    public override string FieldTwice(string field) =>
        $"--map {field} was given more than once; a field is read from one column.";

    public override string NotAStage(string typed) =>
        $"--stages \"{typed}\": Expected are STAGE=PHASE pairs with commas between them; won and lost are the two ends, "
        + "for example: --stages \"Prospecting=F,Engaging=E,Won=won,Lost=lost\".";

    public override string StageTwice(string stage) => $"--stages: \"{stage}\" appears more than once.";

    public override string HtmlIsInput(string file) =>
        $"--html \"{file}\" would overwrite a file that is to be read; please choose another name.";

    public override string Reading => "Reading";
    public override string Measuring => "Measuring";
    public override string InvalidAnswer => "Please type one of the answers shown.";

    public override string HtmlWritten(string file) => $"HTML report: {file}";

    public override string HtmlNotWritten(string file, string why) =>
        $"leadwerk: The HTML report could not be written to \"{file}\": {why}";

    public override string NoSuchFolder => "that folder does not exist.";
    public override string NoPermission => "a folder stands there, or you have no right to write there.";

    public override string Interrupted =>
        "leadwerk: Interrupted. Your files are unchanged, and nothing half-written is left behind.";

    public override string Unexpected(string what) =>
        $"leadwerk: This should not have happened: {what.TrimEnd('.')}. Your files are unchanged. With LEADWERK_DEBUG=1 the details are shown; please report them.";

    static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean {nearest}?";
}
