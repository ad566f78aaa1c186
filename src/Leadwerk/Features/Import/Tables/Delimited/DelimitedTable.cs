namespace Leadwerk.Features.Import.Tables.Delimited;

/// <summary>A text file whose cells are separated by semicolons, commas, tabs or vertical bars.</summary>
sealed class DelimitedTable : TableSource
{
    readonly FileStream stream;
    readonly StreamReader text;
    readonly DelimitedRows rows;
    readonly Dialect dialect;
    readonly double length;
    int cells;

    DelimitedTable(FileStream stream, string file, TextEncoding encoding, Dialect dialect, ImportLimits limits)
    {
        File = file;
        Encoding = encoding.Name;
        this.stream = stream;
        this.dialect = dialect;
        length = Math.Max(1, stream.Length);
        text = Decoded(stream, encoding);
        rows = new DelimitedRows(text, dialect.Delimiter, file, limits);
        while (rows.Line < dialect.HeaderLine && rows.Read()) { }
    }

    public override string File { get; }

    public override IReadOnlyList<string> Headers => dialect.Headers;

    public override long Row => rows.Line;

    public override int Cells => cells;

    public override double ShareRead => Math.Min(1, stream.Position / length);

    public override string Encoding { get; }

    public override char? Delimiter => dialect.Delimiter;

    /// <summary>Tells encoding, dialect and headers, and stands before the first row below the header.</summary>
    /// <exception cref="TableRefusedException">No text, no header, or a limit broken on the way to the header.</exception>
    public static DelimitedTable Open(FileStream stream, string file, ImportLimits limits)
    {
        var encoding = TextEncoding.Detect(stream) ?? throw new TableRefusedException("binary-file", file);
        var sample = Sample(stream, encoding, out var isWhole);
        if (string.IsNullOrWhiteSpace(sample) && isWhole)
            throw new TableRefusedException("empty-file", file);
        if (LooksLikeMarkup(sample))
            throw new TableRefusedException("no-header", file);
        var dialect = Dialect.Detect(sample, isWhole, file) ?? throw new TableRefusedException("no-header", file);
        return new DelimitedTable(stream, file, encoding, dialect, limits);
    }

    public override bool Read()
    {
        while (rows.Read())
        {
            cells = UsedCells();
            if (cells > 0)
                return true;
        }
        cells = 0;
        return false;
    }

    public override ReadOnlySpan<char> Cell(int column) =>
        column < cells ? SafeCell.Read(rows[column].Trim()) : default;

    protected override void Dispose(bool disposing)
    {
        text.Dispose();
        stream.Dispose();
    }

    /// <summary>Cells of the row without empty ones behind the last header; 0 when all are empty.</summary>
    int UsedCells()
    {
        var used = rows.Count;
        while (used > 0 && rows[used - 1].IsWhiteSpace())
            used--;
        return used == 0 ? 0 : Math.Max(used, Math.Min(rows.Count, Headers.Count));
    }

    static string Sample(FileStream stream, TextEncoding encoding, out bool isWhole)
    {
        var reader = Decoded(stream, encoding);
        var sample = new char[Dialect.SampleChars];
        var read = reader.ReadBlock(sample);
        isWhole = read < sample.Length;
        return new string(sample, 0, read);
    }

    static StreamReader Decoded(FileStream stream, TextEncoding encoding)
    {
        stream.Position = encoding.Start;
        return new StreamReader(stream, encoding.Decoding, false, 1 << 16, leaveOpen: true);
    }

    /// <summary>Some systems call a web page or a document an Excel file.</summary>
    static bool LooksLikeMarkup(string sample)
    {
        var start = sample.AsSpan().TrimStart();
        string[] marks = ["<!doctype", "<html", "<table", "<?xml", "%PDF-"];
        foreach (var mark in marks)
        {
            if (start.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
