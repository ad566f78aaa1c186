namespace Leadwerk.Features.Import.Values;

/// <summary>What the cells of a column (or of all columns of a file) say about points and commas.</summary>
sealed class NumberEvidence
{
    readonly int[] shapes = new int[10];

    public string? Sample { get; private set; }
    public int Percents { get; private set; }

    int Commas => shapes[(int)NumberShape.DecimalComma] + shapes[(int)NumberShape.GroupingPoint];
    int Points => shapes[(int)NumberShape.DecimalPoint] + shapes[(int)NumberShape.GroupingComma];

    public int OpenPoints => shapes[(int)NumberShape.OpenPoint];
    public int OpenCommas => shapes[(int)NumberShape.OpenComma];

    public void Add(PackedNumber number)
    {
        shapes[(int)number.Shape]++;
        Percents += number.IsPercent ? 1 : 0;
        if (number.Shape is NumberShape.OpenPoint or NumberShape.OpenComma)
            Sample ??= number.ToString();
    }

    public void Add(NumberEvidence other)
    {
        for (var shape = (int)NumberShape.DecimalPoint; shape <= (int)NumberShape.GroupingComma; shape++)
            shapes[shape] += other.shapes[shape];
    }

    /// <summary>True when the decimals stand behind a comma, false when behind a point; null when the cells leave it open.</summary>
    public bool? DecimalComma =>
        Commas != Points ? Commas > Points
        : OpenPoints > 0 && OpenCommas > 0 && OpenPoints != OpenCommas ? OpenPoints > OpenCommas
        : null;

    public bool IsAmbiguous => DecimalComma is null && OpenPoints + OpenCommas > 0;

    public string? Style(bool decimalComma)
    {
        if (Commas + Points + OpenPoints + OpenCommas > 0)
            return Name(decimalComma);
        return shapes[(int)NumberShape.Whole] + shapes[(int)NumberShape.Exact] > 0 ? "1234" : null;
    }

    public static string Name(bool decimalComma) => decimalComma ? "1.234,56" : "1,234.56";
}
