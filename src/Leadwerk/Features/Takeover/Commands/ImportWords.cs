using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Features.Import;
using Leadwerk.Features.Takeover.Companies;
using Leadwerk.Features.Takeover.Judging;

namespace Leadwerk.Features.Takeover.Commands;

/// <summary>What <c>import</c> says, in one language; German says Sie.</summary>
abstract class ImportWords
{
    public static ImportWords In(string language) =>
        language == "en" ? new EnglishImportWords() : new GermanImportWords();

    protected abstract CultureInfo Culture { get; }

    public string Number(int count) => count.ToString("N0", Culture);

    protected string Day(DateOnly day) => day.ToString("d", Culture);

    public abstract string In(LocalText text);
    public abstract string NotAnImport(string typed);
    public abstract string NotAGrace(string typed);
    public abstract string UndoNeedsNoFile { get; }
    public abstract string BadIsInput(string file);

    public abstract string Importing { get; }
    public abstract string Undoing { get; }
    public abstract string Yes { get; }
    public abstract string No { get; }
    public abstract string AskStages(string stages);
    public abstract string StagesAre(string stages);
    public abstract string StagesUnclear(string stages);

    public abstract string Headline(string files, int rows, bool preview);
    public abstract string Resumed(int rows);
    public abstract string Companies(int added, int known);
    public abstract string MaybeSame(int pairs);
    public abstract string Pair(string listed, string other, KnownCompany? known);
    public abstract string People(int added);
    public abstract string Reps(int count, string names);
    public abstract string Leads(int taken, int open, int won, int lost, int expired);
    public abstract string Expired(ExpiredRow row);
    public abstract string Grace(int days);
    public abstract string EuroAssumed { get; }
    public abstract string Unchanged(int rows);
    public abstract string Changed(int rows, int facts);
    public abstract string NotTaken(int rows);
    public abstract string Kind(RefusalKind kind);
    public abstract string BadRow(RejectedRow row);
    public abstract string BadFile(BadFileOutcome outcome);
    public abstract string More(int left);
    public abstract string OnlyPreview { get; }
    public abstract string Done(string import);
    public abstract string NothingChanged { get; }

    public abstract string NoSuchImport { get; }
    public abstract string Withdrawn(int leads, bool preview);
    public abstract string Stays(int leads);

    /// <summary>What a cell or row of a file should have been.</summary>
    public string Expected(BadCell bad) => Expected(bad.Expected, bad.Value, bad.RowRejected, bad.Column);

    /// <param name="expected">A code of the reader: date, amount, unique-id and so on; or role, mail, phone.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="wholeRow">True when the whole row was left out.</param>
    /// <param name="column">Header of the column; null where only its meaning is known.</param>
    public string Expected(string expected, string value, bool wholeRow, string? column = null) =>
        Expected(What(expected), value.Length > 80 ? value[..80] + "…" : value, column ?? What(expected), wholeRow);

    protected abstract string Expected(string what, string value, string column, bool wholeRow);

    protected abstract string What(string expected);
}
