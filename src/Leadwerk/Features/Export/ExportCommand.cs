using System.CommandLine;
using Leadwerk.Commands;
using Leadwerk.Storage;
using Leadwerk.Storage.Commands;

namespace Leadwerk.Features.Export;

/// <summary><c>export FILE</c></summary>
static class ExportCommand
{
    const string Name = "export";

    public static Command Of(GlobalOptions globals, CommandConsole console, CancellationToken cancel)
    {
        var file = new Argument<string[]>("FILE") { Arity = ArgumentArity.ZeroOrMore };
        var data = ReadingOptions.Text("--data");
        var command = new Command(Name);
        command.Add(file);
        command.Add(data);
        command.SetAction(parsed =>
        {
            var words = globals.Words(parsed, console);
            var own = ExportWords.In(globals.LanguageOf(parsed, console));
            var errors = new List<string>();
            if (globals.Wrong(parsed, words) is { } wrong)
                errors.Add(wrong);
            var folder = new OptionReading(parsed, words, errors).One(data, "./data");
            var files = parsed.GetValue(file) ?? [];
            foreach (var option in files.Where(typed => typed.StartsWith('-') && typed.Length > 1))
                errors.Add(words.UnknownOption(option, Spelling.Nearest(option, CommandLine.Names(command))));
            if (files.Length != 1)
                errors.Add(own.OneFile);
            if (errors.Count > 0)
                return CommandLine.WrongUsage(Name, errors, words, console);
            var storeWords = StoreWords.In(globals.LanguageOf(parsed, console));
            return new StoreAccess(storeWords, console).Try(() =>
                new ExportRun(console, words, own, storeWords, cancel).Run(
                    files[0],
                    StoreLocation.Of(folder, console.Variable)
                )
            );
        });
        return command;
    }
}
