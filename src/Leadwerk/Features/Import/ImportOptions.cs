namespace Leadwerk.Features.Import;

/// <summary>What the person said on the command line about how to read the files.</summary>
public sealed record ImportOptions
{
    public required IReadOnlyList<string> Files { get; init; }
    public string? HistoryFile { get; init; }

    /// <summary>What a file is called in words: its own name, unless whoever keeps it gave it another.</summary>
    public Func<string, string> NameOf { get; init; } = path => Path.GetFileName(path);

    /// <summary><c>--map FIELD=COLUMN</c>, repeatable; fields may be prefixed <c>history.</c></summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>The fields of <see cref="Map"/>; in <c>entered:PHASE</c> the last word stands for the name of a phase.</summary>
    public static IReadOnlyList<string> MapFields { get; } = Columns.ColumnWishes.Names;

    /// <summary><c>--stages "A=F,B=E,Won=won,Lost=lost"</c>, in ladder order; empty when not given.</summary>
    public IReadOnlyList<(string Stage, string TakenFor)> Stages { get; init; } = [];

    /// <summary><c>--guess COLUMN</c></summary>
    public string? GuessColumn { get; init; }

    /// <summary>True: people, mail addresses and telephone numbers are read too.</summary>
    public bool WithContacts { get; init; }

    /// <summary>So many bad cells and rows are named; all are counted.</summary>
    public int MostBadNamed { get; init; } = ReadingReport.MostNamed;

    /// <summary>Asks the person and returns the answer; null when nobody can be asked (<c>--yes</c>, no terminal).</summary>
    public Func<Question, string?>? Ask { get; init; }

    /// <summary>The day on the person's calendar: what lies after it is no fact yet. Null when nobody says.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Told the share read, 0..1, some times a second.</summary>
    public Action<double>? Progress { get; init; }

    public ImportLimits Limits { get; init; } = new();
}

/// <param name="Code">ambiguous-dates, ambiguous-numbers, unknown-stage, ...</param>
/// <param name="Arguments">Names and samples that the question shows.</param>
/// <param name="Answers">Allowed answers; empty for free text.</param>
public sealed record Question(string Code, IReadOnlyList<object> Arguments, IReadOnlyList<string> Answers);

/// <summary>Bounds that a hostile file runs into. Defaults follow the promise for imports (F14 to F18).</summary>
public sealed record ImportLimits
{
    public long FileBytes { get; init; } = 4L << 30;
    public int Columns { get; init; } = 2_000;
    public int CellChars { get; init; } = 1 << 20;
    public int RowChars { get; init; } = 4 << 20;
    public int ArchiveEntries { get; init; } = 1_000;
    public long ArchiveBytes { get; init; } = 2L << 30;
    public int ArchiveRatio { get; init; } = 200;
    public long SharedStringBytes { get; init; } = 256L << 20;
    public int Rows { get; init; } = 20_000_000;
}

/// <summary>The outcome of reading: the pipeline, or why it could not be understood and what would help.</summary>
public abstract record ImportOutcome
{
    ImportOutcome() { }

    public sealed record Understood(ReadPipeline Pipeline) : ImportOutcome;

    /// <param name="Code">file-missing, empty-file, no-header, no-id..., unknown-stages, too-large, encrypted, zip-bomb, broken-archive, ...</param>
    /// <param name="Arguments">Numbers and names for the sentence; for unknown-stages the last one is the exact <c>--stages</c> text to complete.</param>
    public sealed record NotUnderstood(string Code, IReadOnlyList<object> Arguments) : ImportOutcome;
}
