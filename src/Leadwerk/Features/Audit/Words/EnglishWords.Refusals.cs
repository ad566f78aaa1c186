namespace Leadwerk.Features.Audit.Words;

public sealed partial class EnglishWords
{
    protected override string? NotUnderstood(string code, CodeArguments arguments) =>
        FileRefused(code, arguments) ?? LimitReached(code, arguments) ?? TableNotUnderstood(code, arguments);

    static string? FileRefused(string code, CodeArguments arguments) =>
        code switch
        {
            "file-missing" => $"There is no {Quoted(arguments[0])}. Is the path right?",
            "file-unreadable" => arguments[1] switch
            {
                "folder" => $"{Quoted(arguments[0])} is a folder. Name the file in it.",
                "permission" => $"{Quoted(arguments[0])} may not be read: the permission is missing.",
                "pipe" => $"{Quoted(arguments[0])} is a stream. Save it as a file first.",
                _ => $"{Quoted(arguments[0])} cannot be read. Is it still open in another program?",
            },
            "empty-file" => $"{Quoted(arguments[0])} is empty. Please export the list from your CRM once more.",
            "binary-file" =>
                $"{Quoted(arguments[0])} is no table. What is needed is a CSV or XLSX file as your CRM exports it.",
            "encrypted" =>
                $"{Quoted(arguments[0])} is protected by a password. Save it in Excel without one, or as CSV.",
            "old-xls" => $"{Quoted(arguments[0])} is in the old Excel format (.xls). Save it as .xlsx or CSV.",
            "open-document" => $"{Quoted(arguments[0])} is an OpenDocument table. Save it as .xlsx or CSV.",
            "zip-bomb" =>
                $"{Quoted(arguments[0])} swells suspiciously when unpacked ({Swelling(arguments[1])}) and was not read further. If the file "
                    + "is genuine, save it as CSV.",
            "broken-archive" =>
                $"{Quoted(arguments[0])} is damaged or incomplete. Download it once more, or save it as CSV.",
            "dangerous-xml" =>
                $"{Quoted(arguments[0])} holds XML instructions that have no business in a table, and was not read. If the file is "
                    + "genuine, save it as CSV.",
            _ => null,
        };

    string? LimitReached(string code, CodeArguments arguments) =>
        code switch
        {
            "too-large" =>
                $"{Quoted(arguments[0])} is larger than {Size(arguments.Number(1))}. Export fewer columns, or split the file.",
            "too-many-columns" =>
                $"{Quoted(arguments[0])} has {arguments[1]} columns, at most {arguments[2]} are read. Export only the ones you need.",
            "too-many-rows" =>
                $"{Quoted(arguments[0])} has more than {arguments[1]} rows. Split the file, for instance by year.",
            "cell-too-long" =>
                $"{Quoted(arguments[0])}, row {arguments[1]}: a cell is longer than {arguments[2]} characters. Is a quotation mark "
                    + "missing before it?",
            "row-too-long" =>
                $"{Quoted(arguments[0])}, row {arguments[1]}: the row is longer than {arguments[2]} characters. Is a line end or a "
                    + "quotation mark missing before it?",
            _ => null,
        };

    static string? TableNotUnderstood(string code, CodeArguments arguments) =>
        code switch
        {
            "no-header" => $"{Quoted(arguments[0])} has no header row with column names. Export the list with headers.",
            "no-rows" => $"{Quoted(arguments[0])} has not a single lead below its headers. Is a filter set in the CRM?",
            "no-columns" =>
                $"No column could be made out. Found: {arguments[0]}. Say what is what, for instance {arguments[1]}",
            "unknown-column" when arguments[1].Length == 0 =>
                $"There is no column {Quoted(arguments[0])}. There are: {arguments[2]}.",
            "guess-twice" =>
                $"--guess names {Quoted(arguments[0])}, but --map guess names {Quoted(arguments[1])}. Name one column of guesses only.",
            "unknown-column" => $"There is no column {Quoted(arguments[0])}. The nearest is {Quoted(arguments[1])}.",
            "unknown-field" =>
                $"{Quoted(arguments[0])} is no field of --map. Fields are, for instance, id, title, stage, created, closed, value; "
                    + "leadwerk audit --help names all.",
            "too-many-stages" =>
                $"More than {arguments[1]} phases ({arguments[0]}): is it really the column with the stage? --map stage=COLUMN changes it, "
                    + "--stages puts stages together.",
            "unknown-stages" =>
                $"What these stages mean is not known: {arguments[0]}. Complete the call, in the order of the way: {arguments[1]}",
            "bad-stages-text" =>
                $"--stages {Quoted(arguments[0])} cannot be understood. Meant is something like --stages \"New=F,Offer=C,Won=won,Lost=lost\"",
            "no-dates" =>
                "The file has not a single date: without start and end nothing can be measured. Export the columns for creation "
                    + "and closing too.",
            _ => null,
        };

    static string Swelling(string why) =>
        why switch
        {
            "entries" => "too many parts",
            "unpacked-size" => "too large",
            "shared-strings" => "too much text",
            _ => why,
        };

    string Size(double bytes) =>
        bytes >= 1L << 30 ? $"{Rounded(bytes / (1L << 30), 1)}{Unbroken}GB"
        : bytes >= 1L << 20 ? $"{Rounded(bytes / (1L << 20), 1)}{Unbroken}MB"
        : $"{Whole(bytes)}{Unbroken}bytes";
}
