using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Families;
using Leadwerk.Features.Import.Rows;

namespace Leadwerk.Features.Import.Understanding;

/// <summary>Collects how the files were understood, for the report.</summary>
/// <param name="files">Their names.</param>
/// <param name="mostBadNamed">So many bad cells and rows are named.</param>
sealed class ReadingProtocol(IReadOnlyList<string> files, int mostBadNamed)
{
    readonly List<ColumnReading> columns = [];

    public IReadOnlyList<string> Files => files;
    public BadCells Bad { get; } = new(mostBadNamed);
    public List<ReadingNote> Notes { get; } = [];
    public IReadOnlyList<StageReading> Stages { get; set; } = [];
    public int RowsIgnored { get; set; }
    public string RecognisedAs { get; private set; } = Generic.Leads.Name;

    /// <summary>The program of the first file that one was recognised in.</summary>
    public void Recognised(HeaderReading headers)
    {
        if (RecognisedAs == Generic.Leads.Name)
            RecognisedAs = headers.Family;
        var hearsay = headers.Uses.Where(use => !use.Verified).Select(use => headers.Headers[use.Column]).ToArray();
        if (hearsay.Length > 0)
            Notes.Add(new("unverified-headers", [headers.Family, string.Join(", ", hearsay)]));
    }

    public void Read(FileRows rows, IReadOnlyDictionary<int, string?> styles, string prefix = "")
    {
        for (var column = 0; column < rows.Headers.Headers.Count; column++)
        {
            var field = rows.Headers.ShownField(column);
            columns.Add(
                new(
                    rows.File,
                    rows.Headers.Headers[column],
                    field is null ? null : prefix + field.TrimEnd(':'),
                    styles.GetValueOrDefault(column)
                )
            );
        }
    }

    public ReadingReport Report(int leads, DateOnly? latestFact) =>
        new()
        {
            Files = files,
            RecognisedAs = RecognisedAs,
            Columns = columns,
            Stages = Stages,
            RowsRead = leads + RowsIgnored + Bad.RejectedRows,
            RowsRejected = RowsIgnored + Bad.RejectedRows,
            Bad = Bad.Named(files),
            BadCount = Bad.Count,
            LatestFact = latestFact,
            Notes = Notes,
        };
}
