using Leadwerk.Features.Import;

namespace Leadwerk.Features.Audit.Words;

public sealed partial class EnglishWords
{
    public override string Bad(BadCell cell, ReadingReport? reading = null)
    {
        var place = reading is not { Files.Count: 1 }
            ? $"{cell.File}, row {Whole(cell.Row)}"
            : $"Row {Whole(cell.Row)}";
        var column = cell.Column.Length == 0 ? "" : $", {Quoted(cell.Column)}";
        var value = cell.Value.Length == 0 ? "empty" : Quoted(cell.Value);
        return $"{place}{column}: {value}, expected: {Expected(cell, reading)}. "
            + (cell.RowRejected ? "Row left out." : "Only this cell left out.");
    }

    protected override string? Expected(string code) =>
        code switch
        {
            "date" => "a date",
            "amount" => "a number",
            "amount-of-value" => "an amount",
            "amount-of-guess" => "a share of 0 to 100%",
            "stage" => "a known phase",
            "id" => "an id",
            "unique-id" => "an id that occurs only once",
            "outcome" => "won, lost or open",
            "order-of-dates" => "an end after the start",
            "columns" => "as many cells as columns",
            _ => null,
        };

    protected override string? Note(string code, CodeArguments arguments) =>
        code switch
        {
            "ambiguous-dates" =>
                $"In {Quoted(arguments[0])} nothing tells whether day or month comes first (for instance {arguments[2]}); read as "
                    + $"{StyleName(arguments[1])}.",
            "ambiguous-numbers" =>
                $"In {Quoted(arguments[0])} nothing tells whether point or comma separates the decimals (for instance "
                    + $"{arguments[2]}); read as {StyleName(arguments[1])}.",
            "mixed-currencies" =>
                $"Several currencies: counted in {arguments[0]}; {Count(arguments.Number(1), "amount in another is", "amounts in others are")} left out.",
            "unverified-headers" =>
                $"From descriptions, not from a real export, we know these columns of {FamilyName(arguments[0])}: {arguments[1]}. "
                    + "Please check that they are taken for the right things (--map changes it).",
            "file-not-joined" => $"{Quoted(arguments[0])} shares no id with the other files and was left out.",
            "footer-skipped" =>
                $"{Count(arguments.Number(1), "footer line", "footer lines")} at the end of {Quoted(arguments[0])} skipped ({Quoted(arguments[2])}).",
            "history-not-joined" =>
                $"{Count(arguments.Number(1), "row", "rows")} of {Quoted(arguments[0])} {(arguments.Number(1) == 1 ? "belongs" : "belong")} to "
                    + $"no lead of the list and {(arguments.Number(1) == 1 ? "was" : "were")} left out.",
            "future-dates" =>
                $"{arguments[0]} lies in the future or years after everything else and is taken for a slip: the report speaks of {arguments[1]}. "
                    + "Please correct the date, or name the day with --as-of.",
            "closed-without-outcome" =>
                $"{Quoted(arguments[0])} has {Count(arguments.Number(1), "date", "dates")}, but no column says what was won and what was lost: "
                    + "all leads count as open. --map outcome=COLUMN or --stages changes it.",
            "ignored-rows" =>
                $"{Count(arguments.Number(0), "row stands", "rows stand")} in a stage that you excluded with “ignore”.",
            "written-at-the-end" =>
                $"{Quoted(arguments[0])} seems to be filled in only when a lead ends and would give the outcome away: not used for counting.",
            "duplicate-ids" => $"{Count(arguments.Number(0), "id occurs", "ids occur")} more than once.",
            "stage-order" => $"Order of the phases: {arguments[0]} (--stages changes it).",
            "amounts-in-thousands" =>
                $"The amounts in {Quoted(arguments[0])} are multiplied by {arguments[1]}, as their header says.",
            "ids-of-others" =>
                $"{Count(arguments.Number(1), "id", "ids")} in {Quoted(arguments[0])} stand for other leads in another file: "
                    + "the lists seem to count each for itself, and their leads are kept apart.",
            "ids-contradict" =>
                $"{Count(arguments.Number(1), "row", "rows")} in {Quoted(arguments[0])} with a known id "
                    + "name another company and another start; what was read first stands.",
            "sheets-unread" => $"Sheets of {Quoted(arguments[0])} that were not read: {arguments[1]}.",
            _ => null,
        };

    protected override string? Question(string code, CodeArguments arguments) =>
        code switch
        {
            "ambiguous-dates" =>
                $"{Quoted(arguments[0])} has dates like {arguments[1]}. Does the day come first, or the month?",
            "ambiguous-numbers" =>
                $"{Quoted(arguments[0])} has amounts like {arguments[1]}. Does the point or the comma separate the decimals?",
            "unknown-stage" =>
                $"What does the stage {Quoted(arguments[0])} mean ({Count(arguments.Number(1), "row", "rows")})? A code like E, or "
                    + "won, lost, ignore.",
            "currency" => "Which currency are the amounts in? Three letters, for instance EUR.",
            _ => null,
        };

    public override string EntryDates => "entry dates";

    public override string StageMeaning(string takenFor) =>
        takenFor switch
        {
            "won" => "won",
            "lost" => "lost",
            "ignore" => "left out",
            _ => takenFor,
        };

    public override string StyleName(string style) =>
        style switch
        {
            "1234" => "no separators",
            "iso" => "year-month-day",
            "excel-serial" => "Excel day number",
            _ => DateParts(style, "day", "month", "year"),
        };

    public override string FamilyName(string family) =>
        Family(family) ?? (family == "generic" ? "plain table" : family);

    public override string FieldName(string field) =>
        field switch
        {
            "stage" => "phase",
            "created" => "start",
            "closed" => "end",
            "lostReason" => "loss reason",
            "lastActivity" => "last activity",
            "nextActivity" => "next step",
            "handedOver" => "hand-over",
            "person" => "contact",
            "personRole" => "role",
            "mail" => "mail",
            "phone" => "phone",
            "website" => "web site",
            "companyPhone" => "company phone",
            "expectedClose" => "planned end",
            "expires" => "expiry date",
            "entered" => "entry",
            _ when field.StartsWith("history.", StringComparison.Ordinal) => $"history, {FieldName(field[8..])}",
            _ when field.StartsWith("entered:", StringComparison.Ordinal) => $"entry into {field[8..]}",
            _ => field,
        };
}
