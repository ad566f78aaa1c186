using Leadwerk.Commands;
using Leadwerk.Features.Import;

namespace Leadwerk.Features.Takeover.Commands;

/// <summary>All that somebody has to look at: rows that were not taken over, and cells that were left out of the others.</summary>
sealed class BadRows
{
    public BadRows(ReadPipeline list, TakeoverReport report, ImportWords words)
    {
        var rows = list.Reading.Bad.Select(bad => new RejectedRow(bad.File, bad.Row, words.Expected(bad))).ToList();
        rows.AddRange(report.Refused.Select(row => Row(list, row.Row, words.In(row.Why.Why))));
        rows.AddRange(
            report.Dropped.Select(cell => Row(list, cell.Row, words.Expected(cell.Field, cell.Value, wholeRow: false)))
        );
        Rows = rows;
    }

    public IReadOnlyList<RejectedRow> Rows { get; }

    static RejectedRow Row(ReadPipeline list, int row, string expected)
    {
        var (file, line) = list.PlaceOf!(row);
        return new RejectedRow(file, line, expected);
    }

    /// <summary>Writes each file's rows as a table of their own.</summary>
    public BadFileOutcome Write(ImportRequest request, CommandWords words, CancellationToken cancel)
    {
        var written = new List<string>();
        var first = request.BadFile ?? Beside(request.Reading.Files[0], request.Wish.Language);
        foreach (var input in ReadingOptions.Inputs(request.Reading).Where(HasBad))
        {
            var path = written.Count == 0 ? first : Numbered(first, written.Count + 1);
            try
            {
                DraftFile.Write(path, file => RejectedRows.Write(input, request.Reading, Rows, file), cancel);
            }
            catch (Exception why) when (why is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                return new BadFileOutcome.Failed(
                    path,
                    why switch
                    {
                        DirectoryNotFoundException => words.NoSuchFolder,
                        UnauthorizedAccessException => words.NoPermission,
                        _ => why.Message,
                    }
                );
            }
            written.Add(path);
        }
        return new BadFileOutcome.Written(written);
    }

    bool HasBad(string input)
    {
        var name = Path.GetFileName(input);
        return Rows.Any(row => row.File == name || row.File.StartsWith(name + " [", StringComparison.Ordinal));
    }

    static string Beside(string input, string language) =>
        Path.ChangeExtension(input, null) + (language == "en" ? ".to-correct.csv" : ".korrigieren.csv");

    static string Numbered(string path, int number) =>
        Path.ChangeExtension(path, null) + $"-{number}" + Path.GetExtension(path);
}

/// <summary>What became of the file with bad rows.</summary>
abstract record BadFileOutcome
{
    private protected BadFileOutcome() { }

    /// <param name="Files">Where they are.</param>
    public sealed record Written(IReadOnlyList<string> Files) : BadFileOutcome;

    /// <param name="File">Where it should be.</param>
    /// <param name="Why">Why it is not.</param>
    public sealed record Failed(string File, string Why) : BadFileOutcome;
}
