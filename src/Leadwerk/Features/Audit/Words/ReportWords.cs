using System.Globalization;
using Leadwerk.Features.Import;
using Leadwerk.Statistics;

namespace Leadwerk.Features.Audit.Words;

/// <summary>All sentences and number formats of the reports in one language; German says Sie.</summary>
/// <remarks>A code without a sentence is printed as it is with its arguments: a sentence with a gap helps more than a crash.</remarks>
public abstract partial class ReportWords
{
    public static ReportWords In(string language) => language == "en" ? new EnglishWords() : new GermanWords();

    /// <summary>BCP 47 tag: de or en.</summary>
    public abstract string Language { get; }

    protected abstract CultureInfo Culture { get; }

    /// <summary>The report in one breath: how many leads are open, how many of them are zombies, and what all of them are worth.</summary>
    public abstract string Headline(AuditReport report);

    /// <summary>Why this lead is a zombie: one sentence with its numbers.</summary>
    public string Reason(ZombieReasonReport reason) =>
        Reason(reason.Code, reason.Phase, new ReasonNumbers(reason.Numbers, this))
        ?? AsItIs(reason.Code, [.. reason.Numbers.Select(number => $"{number.Key} {Whole(number.Value)}")]);

    /// <summary>The reason that several leads share, without the days of the single lead.</summary>
    /// <param name="mildest">The reason of the lead that meets it by the smallest margin.</param>
    public string SharedReason(ZombieReasonReport mildest) =>
        SharedReason(mildest.Code, mildest.Phase, new ReasonNumbers(mildest.Numbers, this)) ?? Reason(mildest);

    /// <summary>What the file could not tell and what to record from now on, as one text.</summary>
    public string NotCarried(NotCarried line)
    {
        var advice = Advice(line);
        return advice.FromNowOn.Length == 0 ? advice.Missing : $"{advice.Missing} {FromNowOn} {advice.FromNowOn}";
    }

    /// <summary>The same in its two halves.</summary>
    /// <param name="line">What is missing.</param>
    /// <param name="report">The report that shows it: it must not speak of sums that are not there.</param>
    public RecordingAdvice Advice(NotCarried line, AuditReport? report = null)
    {
        var arguments = new CodeArguments(line.Arguments, this);
        var advice = Advice(line.What, arguments) ?? new RecordingAdvice(AsItIs(line.What, line.Arguments), "");
        if (line.What != "value" || report is null)
            return advice;
        var forecast = report.Forecast.FinalValue is not null && !report.TooFewDecided;
        return advice with { Missing = WithoutValueHere(arguments.Number(0), report.Pipeline.Naive > 0, forecast) };
    }

    /// <summary>"From now on:", before what to record.</summary>
    public abstract string FromNowOn { get; }

    public string Note(ReadingNote note) =>
        Note(note.Code, new CodeArguments(note.Arguments, this)) ?? AsItIs(note.Code, note.Arguments);

    /// <summary>Where a bad cell stands, what it says, what was expected, and what was left out.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="reading">Tells which number the column holds, and whether the file needs naming.</param>
    public abstract string Bad(BadCell cell, ReadingReport? reading = null);

    /// <summary>What was expected in a bad cell, for a table that shows the rest: "a date".</summary>
    public string Expected(BadCell cell, ReadingReport? reading = null)
    {
        var field = reading
            ?.Columns.FirstOrDefault(column => column.File == cell.File && column.Column == cell.Column)
            ?.Field;
        var code = cell.Expected == "amount" && field is "value" or "guess" ? $"amount-of-{field}" : cell.Expected;
        return Expected(code) ?? cell.Expected;
    }

    /// <summary>Why the files could not be understood, and what helps.</summary>
    public string NotUnderstood(ImportOutcome.NotUnderstood why) =>
        NotUnderstood(why.Code, new CodeArguments(why.Arguments, this)) ?? AsItIs(why.Code, why.Arguments);

    public string Question(Question question) =>
        Question(question.Code, new CodeArguments(question.Arguments, this))
        ?? AsItIs(question.Code, question.Arguments);

    /// <summary>"38 % (31–44 %, 143 Fälle)" or "zu wenige Fälle (2–61 %, 4 Fälle)".</summary>
    public string Chance(WinProbability chance) =>
        $"{(chance.Estimate is { } share ? Percent(share) : TooFewCases)} ({Interval(chance.Low, chance.High)}, {Cases(chance.Cases)})";

    protected abstract string? Reason(string code, string? phase, ReasonNumbers numbers);

    protected abstract string? SharedReason(string code, string? phase, ReasonNumbers numbers);

    protected abstract string WithoutValueHere(double leads, bool inSums, bool inForecast);

    protected abstract RecordingAdvice? Advice(string code, CodeArguments arguments);

    protected abstract string? Note(string code, CodeArguments arguments);

    protected abstract string? Expected(string code);

    protected abstract string? NotUnderstood(string code, CodeArguments arguments);

    protected abstract string? Question(string code, CodeArguments arguments);

    internal string AsItIs(string code, IReadOnlyList<object> arguments) =>
        arguments.Count == 0 ? code : $"{code}: {new CodeArguments(arguments, this).All}";
}

/// <param name="Missing">What the file does not carry, and what that means for the numbers.</param>
/// <param name="FromNowOn">What to record from now on; empty when nothing helps.</param>
public readonly record struct RecordingAdvice(string Missing, string FromNowOn);
