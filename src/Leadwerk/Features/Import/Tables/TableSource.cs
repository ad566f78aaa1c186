namespace Leadwerk.Features.Import.Tables;

/// <summary>A table in a file, streamed row by row: the first row gives the headers, each further one the cells.</summary>
/// <remarks>Open it again for a second pass. Bounded memory: a row that breaks a limit ends the reading with <see cref="TableRefusedException"/>.</remarks>
public abstract class TableSource : IDisposable
{
    /// <summary>File name without its folder.</summary>
    public abstract string File { get; }

    /// <summary>Where the present row stands: the file, with the sheet where rows of several are read.</summary>
    public virtual string Place => File;

    /// <summary>Names of the sheets of a workbook that hold something and are not read.</summary>
    public virtual IReadOnlyList<string> UnreadSheets => [];

    /// <summary>Column headers as written, trimmed; never empty (an empty header is "column N").</summary>
    public abstract IReadOnlyList<string> Headers { get; }

    /// <summary>Line or sheet row of the present row as a person finds it in the file, 1-based.</summary>
    public abstract long Row { get; }

    /// <summary>Cells in the present row; may differ from the number of headers (ragged rows).</summary>
    public abstract int Cells { get; }

    /// <summary>Share of the file read, 0..1.</summary>
    public abstract double ShareRead { get; }

    /// <summary>utf-8, utf-16, windows-1252, xlsx.</summary>
    public abstract string Encoding { get; }

    /// <summary>Delimiter of a text file; null for a workbook.</summary>
    public abstract char? Delimiter { get; }

    /// <summary>Moves to the next row that is not wholly empty.</summary>
    /// <returns>False at the end.</returns>
    public abstract bool Read();

    /// <summary>Text of a cell, surrounding white space removed; empty beyond <see cref="Cells"/>. Valid until the next <see cref="Read"/>.</summary>
    public abstract ReadOnlySpan<char> Cell(int column);

    /// <summary>What a workbook says about the cell; always <see cref="CellKind.Text"/> in a text file.</summary>
    public virtual CellKind Kind(int column) => CellKind.Text;

    /// <summary>Number of a cell of kind Number, or serial day (1900 system, with fraction) of kind Date.</summary>
    public virtual double Number(int column) => double.NaN;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

public enum CellKind
{
    Text,
    Number,
    Date,
    Boolean,
}

/// <summary>A file that cannot or must not be read further; <see cref="PipelineReader"/> turns it into <see cref="ImportOutcome.NotUnderstood"/>.</summary>
public sealed class TableRefusedException : Exception
{
    public TableRefusedException(string code, params IReadOnlyList<object> arguments)
        : base(code)
    {
        Code = code;
        Arguments = arguments;
    }

    public string Code { get; }
    public IReadOnlyList<object> Arguments { get; }
}
