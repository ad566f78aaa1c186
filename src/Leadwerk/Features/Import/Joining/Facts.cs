using Leadwerk.Features.Import.Columns;

namespace Leadwerk.Features.Import.Joining;

/// <summary>What is recorded of each lead, with dates and numbers decided, stages and outcomes still in the words of the files.</summary>
sealed class Facts
{
    public required TextColumn Ids { get; init; }

    /// <summary>File and line that speak of a field of a lead.</summary>
    public required Func<Field, int, (string File, int Line)> Place { get; init; }

    public TextColumn? Titles { get; set; }

    /// <summary>People, addresses and numbers, where they are wanted.</summary>
    public Dictionary<Field, TextColumn> Contacts { get; } = [];

    public Dictionary<Field, CodedColumn> Coded { get; } = [];
    public Dictionary<Field, int[]> Days { get; } = [];
    public Dictionary<Field, double[]> Numbers { get; } = [];

    /// <summary>First entries by the phase's name in the header.</summary>
    public List<(string Phase, int[] Days)> Entered { get; } = [];

    /// <summary>Pipelines that may stand in brackets behind the names of stages.</summary>
    public HashSet<string> Pipelines { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>ISO codes of the amounts by lead, where the files say them.</summary>
    public CodedColumn? Currencies { get; set; }

    /// <summary>Leads where a start stands in the file, readable or not.</summary>
    public required Func<int, bool> HasStartCell { get; init; }

    public Dictionary<Field, string> HeaderOf { get; } = [];

    public int Count => Ids.Count;

    public int Day(Field field, int lead) => Days.TryGetValue(field, out var days) ? days[lead] : ReadPipeline.NoDay;

    /// <summary>A day for each lead, none of them recorded.</summary>
    public int[] NoDays()
    {
        var days = new int[Count];
        Array.Fill(days, ReadPipeline.NoDay);
        return days;
    }

    public string? Text(Field field, int lead) => Coded.GetValueOrDefault(field)?[lead];
}
