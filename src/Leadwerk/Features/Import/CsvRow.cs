using System.Buffers;

namespace Leadwerk.Features.Import;

/// <summary>One row of a CSV file as RFC 4180 has it: commas, doubled quotes, CR LF; and no cell that begins a formula.</summary>
public static class CsvRow
{
    static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a row with its line end.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="cells">Texts; null is an empty cell.</param>
    public static void Write(TextWriter writer, params IReadOnlyList<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(writer);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (cell > 0)
                writer.Write(',');
            Write(writer, SafeCell.Write(cells[cell] ?? ""));
        }
        writer.Write("\r\n");
    }

    static void Write(TextWriter writer, string text)
    {
        if (!text.AsSpan().ContainsAny(Quoted))
        {
            writer.Write(text);
            return;
        }
        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
