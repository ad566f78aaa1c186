using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Import;

/// <summary>What a file (or several, joined by id) says about a pipeline, read completely, before any as-of day is applied.</summary>
/// <remarks>
/// Columnar, because a million leads must fit: every list is indexed by lead, 0 to <see cref="Count"/> - 1.
/// Days are <see cref="DateOnly.DayNumber"/>; <see cref="NoDay"/> stands for "not recorded".
/// </remarks>
public sealed class ReadPipeline
{
    public const int NoDay = -1;

    public required int Count { get; init; }

    /// <summary>Ladder of the plan, lowest phase first; never holds won or lost.</summary>
    public required IReadOnlyList<PhaseName> Phases { get; init; }

    public required TextColumn Ids { get; init; }
    public required TextColumn Titles { get; init; }

    /// <summary>File, with its sheet where there are several, and line or sheet row of a lead.</summary>
    public Func<int, (string File, int Line)>? PlaceOf { get; init; }

    /// <summary>Whom one can speak with; null where it was not asked for.</summary>
    public ContactColumns? Contacts { get; init; }

    public required CodedColumn Companies { get; init; }
    public required CodedColumn Owners { get; init; }
    public required CodedColumn Sources { get; init; }
    public required CodedColumn Segments { get; init; }
    public required CodedColumn LostReasons { get; init; }

    public required LeadOutcome[] Outcomes { get; init; }

    /// <summary>First day of the lead: created, else handed over, else the earliest entry; <see cref="NoDay"/> when none is recorded.</summary>
    public required int[] Started { get; init; }

    /// <summary>Day of the win or loss; <see cref="NoDay"/> for open leads and where the file gives none.</summary>
    public required int[] Closed { get; init; }

    public required int[] HandedOver { get; init; }
    public required int[] LastActivity { get; init; }
    public required int[] NextActivity { get; init; }
    public required int[] ExpectedClose { get; init; }

    /// <summary>Expiry date fixed at hand-over, where the file has one (our own exports do).</summary>
    public required int[] Expires { get; init; }

    /// <summary>The stage the file shows today as an index into <see cref="Phases"/>; -1 for won, lost and unknown.</summary>
    public required short[] Stages { get; init; }

    /// <summary>First entry day by lead and phase: element <c>lead * Phases.Count + phase</c>.</summary>
    public required int[] Entered { get; init; }

    /// <summary>Recorded amounts in minor units of <see cref="Currency"/>; <see cref="NoValue"/> where none is recorded.</summary>
    public required long[] Values { get; init; }

    public const long NoValue = long.MinValue;

    /// <summary>Minor units that make one major unit: 100, or 1 for currencies without cents.</summary>
    public decimal MinorUnitsPerMajor { get; init; } = 100;

    /// <summary>People's own percentage as a share 0..1, NaN where none; empty when the file has no such column.</summary>
    public required float[] Guesses { get; init; }

    /// <summary>Recorded deferrals, -1 where none; empty when the file has no such column.</summary>
    public required short[] Deferrals { get; init; }

    /// <summary>ISO 4217 code of all amounts; null when the file names none.</summary>
    public string? Currency { get; init; }

    public required ReadingReport Reading { get; init; }

    public bool HasEntryDates(int phase) => Phases[phase].HasEntryDates;
}

/// <param name="Code">What <c>--stages</c> calls it; the name itself where no code was given.</param>
/// <param name="Name">The name in the file.</param>
/// <param name="HasEntryDates">False: the phase is unobserved.</param>
public sealed record PhaseName(string Code, string Name, bool HasEntryDates);

/// <summary>How the files were understood; printed in every report.</summary>
public sealed record ReadingReport
{
    /// <summary>File names without their folders, in the order given.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>hubspot, pipedrive, salesforce-report, salesforce-object, dynamics365, odoo, zoho, espocrm, leadwerk or generic.</summary>
    public required string RecognisedAs { get; init; }

    /// <summary>What each column was taken for; columns that serve nothing have a null field.</summary>
    public required IReadOnlyList<ColumnReading> Columns { get; init; }

    /// <summary>What each stage name was taken for: a phase code, "won" or "lost"; with the number of rows.</summary>
    public required IReadOnlyList<StageReading> Stages { get; init; }

    /// <summary>Data rows seen, the rejected ones included.</summary>
    public required int RowsRead { get; init; }

    /// <summary>Rows left out completely.</summary>
    public required int RowsRejected { get; init; }

    /// <summary>Bad cells and rows, the first <see cref="ImportOptions.MostBadNamed"/> by name.</summary>
    public required IReadOnlyList<BadCell> Bad { get; init; }

    /// <summary>All bad cells, named or not.</summary>
    public required int BadCount { get; init; }

    public const int MostNamed = 200;

    /// <summary>Latest recorded fact (created, closed with an outcome, entered, last activity): the default as-of day.</summary>
    public required DateOnly? LatestFact { get; init; }

    /// <summary>Things only the reader can know, by code (for instance <c>mixed-currencies</c>, <c>unverified-headers</c>, <c>ambiguous-dates</c>), with arguments.</summary>
    public required IReadOnlyList<ReadingNote> Notes { get; init; }
}

/// <param name="Field">A FIELD of the command line contract (<c>id</c>, <c>created</c>, <c>entered:E</c>, ...), or null.</param>
/// <param name="Style">How its cells were read: <c>d.m.y</c>, <c>m/d/y</c>, <c>iso</c>, <c>excel-serial</c>, <c>1.234,56</c>, <c>1,234.56</c>, or null for text.</param>
public sealed record ColumnReading(string File, string Column, string? Field, string? Style);

public sealed record StageReading(string Stage, string TakenFor, int Rows);

/// <param name="Row">1-based line or sheet row as a person finds it in the file.</param>
/// <param name="Expected">A code of what was expected: date, amount, stage, id, outcome, order-of-dates, columns, unique-id.</param>
/// <param name="RowRejected">True when the whole row was left out, false when only this cell was.</param>
public sealed record BadCell(string File, long Row, string Column, string Value, string Expected, bool RowRejected);

public sealed record ReadingNote(string Code, IReadOnlyList<object> Arguments);
