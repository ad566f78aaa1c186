namespace Leadwerk.Features.Import;

/// <summary>A column of repeated texts (owner, source, segment): each distinct text once, and a small number per row.</summary>
public sealed class CodedColumn
{
    readonly List<string> texts = [];
    readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    readonly int[] recent = NewRecent();
    int[] rows = new int[256];

    public int Count { get; private set; }

    /// <summary>Distinct texts in order of appearance.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>Code of an empty cell.</summary>
    public const int None = -1;

    const int Recent = 64;

    public void Add(ReadOnlySpan<char> text)
    {
        if (Count == rows.Length)
            Array.Resize(ref rows, rows.Length * 2);
        rows[Count++] = CodeOf(text);
    }

    public int Code(int row) => rows[row];

    public string? this[int row] => rows[row] == None ? null : texts[rows[row]];

    int CodeOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return None;
        // Most columns repeat few texts: comparing with the likely one is cheaper than hashing.
        ref var likely = ref recent[(text.Length + (31 * text[0]) + (7 * text[^1])) % Recent];
        if (likely != None && text.SequenceEqual(texts[likely]))
            return likely;
        return likely = Lookup(text);
    }

    int Lookup(ReadOnlySpan<char> text)
    {
        var lookup = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var code))
            return code;
        var added = text.ToString();
        texts.Add(added);
        codes.Add(added, texts.Count - 1);
        return texts.Count - 1;
    }

    static int[] NewRecent()
    {
        var recent = new int[Recent];
        Array.Fill(recent, None);
        return recent;
    }
}
