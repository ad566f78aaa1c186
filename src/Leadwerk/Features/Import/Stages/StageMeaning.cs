namespace Leadwerk.Features.Import.Stages;

enum StageKind
{
    Open,
    Phase,
    Won,
    Lost,

    /// <summary>Over, but only another column says whether won or lost.</summary>
    Ended,

    /// <summary>The person does not want these rows, or the program deleted them.</summary>
    Ignored,
}

/// <param name="Code">Code of the phase; null for all other kinds.</param>
readonly record struct StageMeaning(StageKind Kind, string? Code = null)
{
    public string TakenFor =>
        Kind switch
        {
            StageKind.Phase => Code!,
            StageKind.Won => "won",
            StageKind.Lost => "lost",
            StageKind.Ended => "won/lost",
            StageKind.Ignored => "ignore",
            _ => "open",
        };

    /// <summary>What a person means with a word of <c>--stages</c>.</summary>
    public static StageMeaning Parse(string takenFor) =>
        takenFor.Trim().ToUpperInvariant() switch
        {
            "WON" => new(StageKind.Won),
            "LOST" => new(StageKind.Lost),
            "IGNORE" => new(StageKind.Ignored),
            "OPEN" => new(StageKind.Open),
            _ => new(StageKind.Phase, takenFor.Trim()),
        };
}
