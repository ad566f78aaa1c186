namespace Leadwerk.Features.Import.Tables.Delimited;

/// <summary>How a text file separates its cells, and where its header is.</summary>
/// <param name="Delimiter">Semicolon, comma, tab or vertical bar.</param>
/// <param name="HeaderLine">Line on which the header begins, 1-based.</param>
/// <param name="Headers">Names of the columns.</param>
sealed record Dialect(char Delimiter, long HeaderLine, IReadOnlyList<string> Headers)
{
    static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>Characters at the start of a file that tell its dialect.</summary>
    public const int SampleChars = 1 << 18;

    /// <summary>Tells the dialect from the start of the text.</summary>
    /// <param name="sample">The first characters.</param>
    /// <param name="isWhole">False when the text goes on behind the sample.</param>
    /// <param name="file">Named where the text is refused.</param>
    /// <returns>Null when no row looks like a header.</returns>
    public static Dialect? Detect(string sample, bool isWhole, string file)
    {
        var declared = DeclaredDelimiter(sample);
        return (declared is { } only ? [only] : Candidates)
            .Select(delimiter => Sampled.Read(sample, isWhole, delimiter, skipFirst: declared != null, file))
            .MaxBy(sampled => sampled.Regularity)
            ?.Dialect;
    }

    /// <summary>Excel writes and obeys a first line <c>sep=;</c>.</summary>
    static char? DeclaredDelimiter(string sample)
    {
        var end = sample.AsSpan().IndexOfAny('\r', '\n');
        var line = (end < 0 ? sample : sample.AsSpan(0, end)).Trim(" \"");
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

    /// <summary>The first rows as one delimiter cuts them.</summary>
    sealed record Sampled(Dialect? Dialect, double Regularity)
    {
        static readonly ImportLimits Unlimited = new()
        {
            Columns = int.MaxValue,
            CellChars = int.MaxValue,
            RowChars = int.MaxValue,
        };

        public static Sampled Read(string sample, bool isWhole, char delimiter, bool skipFirst, string file)
        {
            var (rows, lines) = Cut(sample, isWhole, delimiter, skipFirst, file);
            if (HeaderRow.Find(rows) is not { } header)
                return new(null, 0);
            var used = rows.Skip(header + 1).Select(HeaderRow.UsedWidth).DefaultIfEmpty().Max();
            var names = HeaderRow.Names(rows[header], used);
            var dialect = new Dialect(delimiter, lines[header], names);
            return new(dialect, RegularityOf(rows, header, names.Count));
        }

        static (List<IReadOnlyList<string>> Rows, List<long> Lines) Cut(
            string sample,
            bool isWhole,
            char delimiter,
            bool skipFirst,
            string file
        )
        {
            var cut = new DelimitedRows(new StringReader(sample), delimiter, file, Unlimited);
            var rows = new List<IReadOnlyList<string>>();
            var lines = new List<long>();
            if (skipFirst)
                cut.Read();
            while (rows.Count <= HeaderRow.SampledRows && cut.Read())
            {
                var cells = Enumerable.Range(0, cut.Count).Select(cell => cut[cell].Trim().ToString()).ToList();
                if (cells.TrueForAll(cell => cell.Length == 0))
                    continue;
                rows.Add(cells);
                lines.Add(cut.Line);
            }
            // The last row of a sample may be cut in the middle.
            if (rows.Count > 1 && (!isWhole || rows.Count > HeaderRow.SampledRows))
                rows.RemoveAt(rows.Count - 1);
            return (rows, lines);
        }

        /// <summary>Share of rows as wide as the header, those above it counted as irregular; where delimiters are equally regular, more columns win.</summary>
        static double RegularityOf(List<IReadOnlyList<string>> rows, int header, int columns)
        {
            if (columns == 1)
                return rows.TrueForAll(row => row.Count == 1) ? 0.02 : 0.01;
            var regular = rows.Skip(header).Count(row => row.Count == rows[header].Count);
            return (double)regular / rows.Count * (1 - 1.0 / (1 + columns));
        }
    }
}
