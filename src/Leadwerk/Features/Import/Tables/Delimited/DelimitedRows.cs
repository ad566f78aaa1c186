using System.Buffers;

namespace Leadwerk.Features.Import.Tables.Delimited;

/// <summary>Cuts text into rows and cells. Lines may end in LF, CR LF or CR, mixed; a quoted cell may hold delimiters, line ends and doubled quotes.</summary>
/// <remarks>
/// Lenient where exports are sloppy: text after a closing quote belongs to the cell, and a quote that is never closed
/// stands for itself, so that one stray quote cannot swallow the rows below it. Positions count from the start of the
/// present row, which moves to the front of the buffer whenever more is read.
/// </remarks>
sealed class DelimitedRows(TextReader reader, char delimiter, string file, ImportLimits limits)
{
    const char Quote = '"';

    readonly SearchValues<char> cellEnds = SearchValues.Create([delimiter, '\n', '\r']);
    char[] buffer = new char[1 << 16];
    int row;
    int loaded;
    int next;
    int[] starts = new int[32];
    int[] ends = new int[32];
    long nextLine = 1;
    long rows;

    /// <summary>Line on which the present row begins, 1-based.</summary>
    public long Line { get; private set; }

    public int Count { get; private set; }

    /// <summary>The cell as written, quotes resolved, white space kept. Valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> this[int cell] => Part(starts[cell], ends[cell]);

    /// <summary>Moves to the next row, empty or not.</summary>
    public bool Read()
    {
        row += next;
        loaded -= next;
        next = 0;
        Count = 0;
        Line = nextLine;
        if (loaded == 0 && !Load())
            return false;
        if (++rows > limits.Rows)
            throw new TableRefusedException("too-many-rows", file, limits.Rows);
        while (ReadCell()) { }
        if (Count > limits.Columns)
            throw new TableRefusedException("too-many-columns", file, Count, limits.Columns);
        if (next > limits.RowChars)
            throw new TableRefusedException("row-too-long", file, Line, limits.RowChars);
        return true;
    }

    /// <summary>Reads one cell and what ends it; true when a further cell follows.</summary>
    bool ReadCell() => Holds(next) && buffer[row + next] == Quote ? ReadQuoted() : ReadPlain();

    bool ReadPlain()
    {
        var end = EndOfPlain(next);
        Add(next, end);
        return MovePast(end);
    }

    bool ReadQuoted()
    {
        var start = next + 1;
        var closing = ClosingQuote(start, out var doubled);
        if (closing < 0 || (TextFollows(closing) && Part(start, closing).ContainsAny('\n', '\r')))
            return ReadPlain();

        nextLine += LineEnds(Part(start, closing));
        var end = EndOfPlain(closing + 1);
        var kept = doubled ? Undouble(start, closing) : closing;
        var trailing = Part(closing + 1, end);
        trailing.CopyTo(buffer.AsSpan(row + kept));
        Add(start, kept + trailing.Length);
        return MovePast(end);
    }

    /// <summary>Looks for the quote that closes a cell; -1 when the text ends before.</summary>
    int ClosingQuote(int start, out bool doubled)
    {
        doubled = false;
        var searched = start;
        while (true)
        {
            var hit = Part(searched, loaded).IndexOf(Quote);
            if (hit < 0)
            {
                searched = loaded;
                RefuseLongCell(searched - start);
                if (!Load())
                    return -1;
                continue;
            }
            var quote = searched + hit;
            if (!Holds(quote + 1) || buffer[row + quote + 1] != Quote)
                return quote;
            doubled = true;
            searched = quote + 2;
        }
    }

    bool TextFollows(int quote)
    {
        if (!Holds(quote + 1))
            return false;
        var follower = buffer[row + quote + 1];
        return !cellEnds.Contains(follower) && !char.IsWhiteSpace(follower);
    }

    /// <summary>Where a cell ends in which quotes have no meaning.</summary>
    int EndOfPlain(int start)
    {
        var searched = start;
        while (true)
        {
            var hit = Part(searched, loaded).IndexOfAny(cellEnds);
            if (hit >= 0)
                return searched + hit;
            searched = loaded;
            RefuseLongCell(searched - start);
            if (!Load())
                return searched;
        }
    }

    static int LineEnds(ReadOnlySpan<char> text)
    {
        var count = text.Count('\n');
        for (var rest = text; rest.IndexOf('\r') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (at + 1 == rest.Length || rest[at + 1] != '\n')
                count++;
        }
        return count;
    }

    /// <summary>Turns each two quotes into one, in place; returns the new end.</summary>
    int Undouble(int start, int end)
    {
        var written = start;
        for (var rest = buffer.AsSpan(row + start, end - start); ; )
        {
            var hit = rest.IndexOf(Quote);
            var kept = hit < 0 ? rest : rest[..(hit + 1)];
            kept.CopyTo(buffer.AsSpan(row + written));
            written += kept.Length;
            if (hit < 0)
                return written;
            rest = rest[(hit + 2)..];
        }
    }

    void Add(int start, int end)
    {
        RefuseLongCell(end - start);
        // Cells beyond the limit are counted for the message, not kept.
        if (++Count > limits.Columns)
            return;
        if (Count > starts.Length)
        {
            Array.Resize(ref starts, starts.Length * 2);
            Array.Resize(ref ends, ends.Length * 2);
        }
        starts[Count - 1] = start;
        ends[Count - 1] = end;
    }

    /// <summary>Moves past what ends a cell; true when that was a delimiter.</summary>
    bool MovePast(int end)
    {
        next = end;
        if (!Holds(end))
            return false;
        next = end + 1;
        var mark = buffer[row + end];
        if (mark == delimiter)
            return true;
        nextLine++;
        if (mark == '\r' && Holds(next) && buffer[row + next] == '\n')
            next++;
        return false;
    }

    ReadOnlySpan<char> Part(int start, int end) => buffer.AsSpan(row + start, end - start);

    bool Holds(int position) => position < loaded || Load();

    bool Load()
    {
        if (row > 0)
            Array.Copy(buffer, row, buffer, 0, loaded);
        row = 0;
        if (loaded > limits.RowChars)
            throw new TableRefusedException("row-too-long", file, Line, limits.RowChars);
        if (loaded == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = reader.Read(buffer, loaded, buffer.Length - loaded);
        loaded += read;
        return read > 0;
    }

    void RefuseLongCell(int length)
    {
        if (length > limits.CellChars)
            throw new TableRefusedException("cell-too-long", file, Line, limits.CellChars);
    }
}
