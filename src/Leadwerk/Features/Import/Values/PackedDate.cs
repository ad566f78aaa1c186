namespace Leadwerk.Features.Import.Values;

enum DateShape
{
    Empty,
    Unreadable,

    /// <summary>Three numbers whose order the column decides.</summary>
    Numbers,

    /// <summary>Year first with four digits: nothing to decide.</summary>
    YearFirst,

    /// <summary>With the name of the month: nothing to decide.</summary>
    Named,

    /// <summary>Days since 1899-12-30, as spreadsheets count.</summary>
    Serial,
}

/// <summary>A date as written, in one word of memory: its numbers and their shape, while the column has not yet decided the order.</summary>
readonly record struct PackedDate(ulong Bits)
{
    const int NumberBits = 14;
    const ulong NumberMask = (1 << NumberBits) - 1;
    const int ShapeBits = 3;
    const int SeparatorBits = 2;
    const int LengthBits = 3;
    const int Payload = ShapeBits + SeparatorBits + (3 * LengthBits);

    static ReadOnlySpan<char> Separators => "./- ";

    public static readonly PackedDate Empty = new((ulong)DateShape.Empty);
    public static readonly PackedDate Unreadable = new((ulong)DateShape.Unreadable);

    public DateShape Shape => (DateShape)(Bits & 7);
    public char Separator => Separators[(int)((Bits >> ShapeBits) & 3)];
    public int First => Number(0);
    public int Second => Number(1);
    public int Third => Number(2);
    public bool HasLongYear => Length(2) == 4;

    public static PackedDate Of(
        DateShape shape,
        char separator,
        (int Number, int Digits) first,
        (int Number, int Digits) second,
        (int Number, int Digits) third
    )
    {
        var sep = Math.Max(0, Separators.IndexOf(separator));
        var bits = (ulong)shape | ((ulong)sep << ShapeBits);
        bits |= Part(0, first) | Part(1, second) | Part(2, third);
        return new PackedDate(bits);
    }

    public static PackedDate OfSerial(int serial) => new((ulong)DateShape.Serial | ((ulong)(uint)serial << Payload));

    public int Serial => (int)(uint)(Bits >> Payload);

    /// <summary>The cell as it was written, without a time.</summary>
    public override string ToString() =>
        Shape is DateShape.Numbers or DateShape.YearFirst
            ? string.Join(Separator, Enumerable.Range(0, 3).Select(Written))
            : Serial.ToString();

    string Written(int part) => Number(part).ToString().PadLeft(Length(part), '0');

    int Number(int part) => (int)((Bits >> (Payload + (part * NumberBits))) & NumberMask);

    int Length(int part) => (int)((Bits >> (ShapeBits + SeparatorBits + (part * LengthBits))) & 7);

    static ulong Part(int part, (int Number, int Digits) written) =>
        ((ulong)written.Digits << (ShapeBits + SeparatorBits + (part * LengthBits)))
        | ((ulong)written.Number << (Payload + (part * NumberBits)));
}
