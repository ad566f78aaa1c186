using System.CommandLine;
using System.Globalization;
using Leadwerk.Commands;

namespace Leadwerk.Features.Audit.Commands;

/// <summary>The options that <c>audit</c> and <c>backtest</c> share.</summary>
/// <remarks>All values are taken as text and judged here, so that every message is ours, in the person's language.</remarks>
sealed class PipelineOptions
{
    const int LongestHorizon = 3650;

    static readonly string[] DateStyles = ["yyyy-MM-dd", "d.M.yyyy"];

    readonly ReadingOptions reading = new();
    readonly Option<string[]> asOf = ReadingOptions.Text("--as-of");
    readonly Option<string[]> threshold = ReadingOptions.Text("--threshold");
    readonly Option<string[]> horizons = ReadingOptions.Text("--horizons");
    readonly Option<string[]> seed = ReadingOptions.Text("--seed");
    readonly Option<string[]> html = ReadingOptions.Text("--html");
    readonly Option<bool> json = new("--json") { Arity = ArgumentArity.Zero };

    public void AddTo(Command command) => reading.AddTo(command, asOf, threshold, horizons, seed, html, json);

    /// <summary>Understands the values.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="words">For the messages.</param>
    /// <param name="errors">Receives a sentence for each thing that is wrong.</param>
    /// <returns>The request; meaningless when there are errors.</returns>
    public PipelineRequest Request(ParseResult parsed, CommandWords words, List<string> errors)
    {
        var values = new OptionReading(parsed, words, errors);
        var audit = new AuditOptions();
        var request = new PipelineRequest(
            reading.Of(parsed, words, errors),
            audit with
            {
                AsOf = values.One(asOf, "2025-12-31", AsDay, words.NotADate),
                Threshold = values.One(threshold, "0.05", AsShare, words.NotAThreshold) ?? audit.Threshold,
                Horizons = values.One(horizons, "30,60,90") is { } days
                    ? AsHorizons(days, words, errors)
                    : audit.Horizons,
                Seed = values.One(seed, "1", AsWhole, words.NotASeed) ?? audit.Seed,
            },
            values.One(html, "report.html"),
            parsed.GetValue(json),
            reading.NeverAsk(parsed)
        );
        if (
            request.HtmlFile is { } page
            && ReadingOptions.Inputs(request.Import).Any(input => ReadingOptions.SameFile(input, page))
        )
            errors.Add(words.HtmlIsInput(page));
        return request;
    }

    static DateOnly? AsDay(string text) =>
        DateOnly.TryParseExact(text, DateStyles, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and < 2200
            ? day
            : null;

    static double? AsShare(string text) =>
        double.TryParse(
            text.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var share
        ) && share is > 0 and < 1
            ? share
            : null;

    static int? AsWhole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    static int[] AsHorizons(string text, CommandWords words, List<string> errors)
    {
        var days = new List<int>();
        foreach (var part in text.Split(','))
        {
            if (AsWhole(part.Trim()) is not { } day || day > LongestHorizon || day <= days.LastOrDefault())
            {
                errors.Add(words.NotHorizons(text));
                break;
            }
            days.Add(day);
        }
        return [.. days];
    }
}
