using System.CommandLine;
using System.Globalization;
using Leadwerk.Commands;
using Leadwerk.Domain;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Features.Takeover.Commands;

/// <summary><c>import</c>: takes an old list over, and takes it back.</summary>
sealed class ImportCommand
{
    const string Name = "import";

    readonly ReadingOptions reading = new();
    readonly Option<string[]> data = ReadingOptions.Text("--data");
    readonly Option<string[]> source = ReadingOptions.Text("--source");
    readonly Option<string[]> grace = ReadingOptions.Text("--grace");
    readonly Option<string[]> undo = ReadingOptions.Text("--undo");
    readonly Option<string[]> bad = ReadingOptions.Text("--bad");
    readonly Option<bool> preview = new("--preview") { Arity = ArgumentArity.Zero };

    /// <summary>The command.</summary>
    public static Command Of(GlobalOptions globals, CommandConsole console, CancellationToken cancel)
    {
        var options = new ImportCommand();
        var command = new Command(Name);
        options.reading.AddTo(
            command,
            options.data,
            options.source,
            options.grace,
            options.preview,
            options.undo,
            options.bad
        );
        command.SetAction(parsed =>
        {
            var words = globals.Words(parsed, console);
            var language = globals.LanguageOf(parsed, console);
            var errors = new List<string>();
            if (globals.Wrong(parsed, words) is { } wrong)
                errors.Add(wrong);
            var request = options.Request(parsed, words, ImportWords.In(language), language, errors);
            return errors.Count > 0
                ? CommandLine.WrongUsage(Name, errors, words, console)
                : new ImportConversation(console, words, language, cancel).Run(request);
        });
        return command;
    }

    ImportRequest Request(ParseResult parsed, CommandWords words, ImportWords own, string language, List<string> errors)
    {
        var values = new OptionReading(parsed, words, errors);
        ImportId? undone = values.One(undo, "0198c0de-…", AsImport, own.NotAnImport);
        var files = reading.Of(parsed, words, errors, needsFile: parsed.GetResult(undo) is null);
        if (undone is not null && files.Files.Count > 0)
            errors.Add(own.UndoNeedsNoFile);
        var badFile = values.One(bad, "korrigieren.csv");
        if (badFile is not null && ReadingOptions.Inputs(files).Any(file => ReadingOptions.SameFile(file, badFile)))
            errors.Add(own.BadIsInput(badFile));
        return new ImportRequest(
            files with
            {
                WithContacts = true,
                MostBadNamed = int.MaxValue,
            },
            new TakeoverWish
            {
                Source = values.One(source, "\"CRM alt\""),
                GraceDays = values.One(grace, "30", AsGrace, own.NotAGrace) ?? 0,
                Language = language,
            },
            values.One(data, "./data"),
            parsed.GetValue(preview),
            undone,
            badFile,
            reading.NeverAsk(parsed)
        );
    }

    static ImportId? AsImport(string text) => Guid.TryParse(text, out var id) ? new ImportId(id) : null;

    static int? AsGrace(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days <= OldListLead.MostGraceDays
            ? days
            : null;
}
