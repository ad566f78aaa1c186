namespace Leadwerk.Features.Import.Values;

enum NumberShape
{
    Empty,
    Unreadable,
    Whole,

    /// <summary>A number cell of a workbook: nothing to decide.</summary>
    Exact,

    /// <summary>Only a decimal point explains the text: <c>12.5</c>, <c>1,234.56</c>.</summary>
    DecimalPoint,
    DecimalComma,

    /// <summary>Only grouping explains the text: <c>1.234.567</c>.</summary>
    GroupingPoint,
    GroupingComma,

    /// <summary><c>1.234</c>: a thousand or little more than one; the column decides.</summary>
    OpenPoint,
    OpenComma,
}

/// <summary>A number as written, in one word of memory, while the column has not yet decided what points and commas mean.</summary>
readonly record struct PackedNumber(ulong Bits)
{
    /// <summary>Digits that fit; whatever follows them behind the decimal sign is dropped.</summary>
    public const int MostDigits = 15;

    const int ShapeBits = 4;
    const int AfterBits = 4;
    const int Payload = ShapeBits + AfterBits + 2;

    public static readonly PackedNumber Empty = new((ulong)NumberShape.Empty);
    public static readonly PackedNumber Unreadable = new((ulong)NumberShape.Unreadable);

    static readonly double[] Powers = [.. Enumerable.Range(0, 16).Select(power => Math.Pow(10, power))];

    public NumberShape Shape => (NumberShape)(Bits & 15);
    public bool IsPercent => (Bits & (1UL << (ShapeBits + AfterBits))) != 0;
    bool IsNegative => (Bits & (1UL << (ShapeBits + AfterBits + 1))) != 0;
    int After => (int)((Bits >> ShapeBits) & 15);
    long Digits => (long)(Bits >> Payload);

    public static PackedNumber Of(NumberShape shape, long digits, int after, bool negative, bool percent) =>
        new(
            (ulong)shape
                | ((ulong)after << ShapeBits)
                | (percent ? 1UL << (ShapeBits + AfterBits) : 0)
                | (negative ? 1UL << (ShapeBits + AfterBits + 1) : 0)
                | ((ulong)digits << Payload)
        );

    public static PackedNumber Of(double number)
    {
        var size = Math.Abs(number);
        var after =
            size < 1e8 ? 6
            : size < 1e11 ? 3
            : 0;
        return double.IsNaN(number) || size >= 1e15
            ? Unreadable
            : Of(NumberShape.Exact, (long)Math.Round(size * Powers[after]), after, number < 0, false);
    }

    /// <summary>The number, NaN for an empty cell; null when the column's style does not explain it.</summary>
    public double? Value(bool decimalComma) =>
        Shape switch
        {
            NumberShape.Empty => double.NaN,
            NumberShape.Unreadable => null,
            NumberShape.Whole => Signed(Digits),
            NumberShape.Exact => Signed(Digits / Powers[After]),
            NumberShape.DecimalPoint => decimalComma ? null : Signed(Digits / Powers[After]),
            NumberShape.DecimalComma => decimalComma ? Signed(Digits / Powers[After]) : null,
            NumberShape.GroupingPoint => decimalComma ? Signed(Digits) : null,
            NumberShape.GroupingComma => decimalComma ? null : Signed(Digits),
            NumberShape.OpenPoint => Signed(decimalComma ? Digits : Digits / Powers[After]),
            _ => Signed(decimalComma ? Digits / Powers[After] : Digits),
        };

    /// <summary>The number as it was written, as far as it can be told from its digits.</summary>
    public override string ToString()
    {
        var digits = Digits.ToString().PadLeft(After + 1, '0');
        var mark = Shape is NumberShape.DecimalComma or NumberShape.OpenComma ? ',' : '.';
        var text = Shape switch
        {
            NumberShape.Whole or NumberShape.GroupingPoint or NumberShape.GroupingComma => digits,
            _ => digits[..^After] + mark + digits[^After..],
        };
        return IsNegative ? "-" + text : text;
    }

    double Signed(double size) => IsNegative ? -size : size;
}
