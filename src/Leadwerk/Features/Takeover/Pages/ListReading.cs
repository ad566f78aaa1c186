using Leadwerk.Features.Import;

namespace Leadwerk.Features.Takeover.Pages;

/// <summary>Reads an uploaded list as the pages show it.</summary>
static class ListReading
{
    const int Samples = 3;
    const int RowsForSamples = 50;

    /// <param name="path">Where it lies.</param>
    /// <param name="list">What its owner calls it, and said about its columns.</param>
    /// <param name="stages">What the person said about its stages; empty for as it is recognised.</param>
    /// <param name="today">The company's day.</param>
    /// <param name="cancel">Stops between rows.</param>
    public static ImportOutcome Of(
        string path,
        UploadedList list,
        IReadOnlyList<(string Stage, string TakenFor)> stages,
        DateOnly today,
        CancellationToken cancel
    ) =>
        PipelineReader.Read(
            new ImportOptions
            {
                Files = [path],
                NameOf = _ => list.Name,
                Map = list.Columns,
                Stages = stages,
                WithContacts = true,
                Today = today,
            },
            cancel
        );

    /// <summary>Some values of each column, as they stand in the file.</summary>
    public static IReadOnlyDictionary<string, string> SamplesOf(string path, UploadedList list)
    {
        using var table = ListColumns.Open(path, list);
        var found = table.Headers.Select(_ => new List<string>()).ToList();
        for (var row = 0; row < RowsForSamples && table.Read(); row++)
        {
            for (var column = 0; column < found.Count; column++)
            {
                var value = table.Cell(column).ToString();
                if (value.Length > 0 && found[column].Count < Samples && !found[column].Contains(value))
                    found[column].Add(value);
            }
        }
        var samples = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (header, values) in table.Headers.Zip(found))
            samples.TryAdd(header, string.Join(" · ", values));
        return samples;
    }
}
