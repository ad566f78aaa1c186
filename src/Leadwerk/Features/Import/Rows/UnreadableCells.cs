namespace Leadwerk.Features.Import.Rows;

/// <summary>Cells of one column that no style can read, the first ones by their text.</summary>
sealed class UnreadableCells
{
    const int LongestShown = 80;

    readonly Dictionary<int, string> texts = [];

    public void Add(int row, ReadOnlySpan<char> text)
    {
        if (texts.Count < ReadingReport.MostNamed)
            texts[row] = text.Length > LongestShown ? string.Concat(text[..LongestShown], "…") : text.ToString();
    }

    public string? this[int row] => texts.GetValueOrDefault(row);
}
