using System.CommandLine;
using System.Globalization;
using Leadwerk.Commands;

namespace Leadwerk.Features.Demo.Commands;

/// <summary><c>demo</c>: fills a store with a believable company.</summary>
static class DemoCommand
{
    public const string Name = "demo";

    public static Command Of(GlobalOptions globals, CommandConsole console, CancellationToken cancel)
    {
        var data = new Option<string[]>("--data") { Arity = ArgumentArity.ZeroOrMore };
        var seed = new Option<string[]>("--seed") { Arity = ArgumentArity.ZeroOrMore };
        var leads = new Option<string[]>("--leads") { Arity = ArgumentArity.ZeroOrMore };
        var months = new Option<string[]>("--months") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(Name) { data, seed, leads, months };
        command.SetAction(parsed =>
        {
            var (general, language) = (globals.Words(parsed, console), globals.LanguageOf(parsed, console));
            var words = DemoWords.In(language);
            var errors = new List<string>();
            if (globals.Wrong(parsed, general) is { } wrong)
                errors.Add(wrong);
            var reading = new OptionReading(parsed, general, errors);
            int Number(Option option, int usual, int least, int most) =>
                reading.One(
                    option,
                    $"{usual}",
                    text => Whole(text, least, most),
                    text => words.NotANumber(option.Name, text, least, most)
                ) ?? usual;

            var folder = reading.One(data, "./data");
            var wish = new DemoWish(
                Number(seed, DemoWish.Default.Seed, 0, int.MaxValue),
                Number(leads, DemoWish.Default.Leads, 1, DemoWish.MostLeads),
                Number(months, DemoWish.Default.Months, 1, DemoWish.MostMonths)
            );
            return errors.Count > 0
                ? CommandLine.WrongUsage(Name, errors, general, console)
                : new DemoRun(words, console, cancel).Run(folder, wish);
        });
        return command;
    }

    static int? Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
            : null;
}
