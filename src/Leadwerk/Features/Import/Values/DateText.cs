namespace Leadwerk.Features.Import.Values;

/// <summary>Takes a written date apart without deciding what its numbers mean. Times and zones are dropped: the day as written counts.</summary>
ref struct DateText
{
    const int FirstSerial = 20_000;
    const int LastSerial = 80_000;

    readonly ReadOnlySpan<char> text;
    int at;

    DateText(ReadOnlySpan<char> text)
    {
        this.text = text;
        at = 0;
    }

    public static PackedDate Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return PackedDate.Empty;
        var reader = new DateText(text);
        var date = char.IsAsciiDigit(text[0]) ? reader.FromNumber() : reader.FromWord();
        return date.Shape == DateShape.Unreadable && EmptyWords.Is(text) ? PackedDate.Empty : date;
    }

    /// <summary>A number cell of a workbook: a serial day, or digits like 20240303.</summary>
    public static PackedDate Read(double number)
    {
        if (number is >= FirstSerial and < LastSerial + 1)
            return PackedDate.OfSerial((int)number);
        return number is >= 19000101 and <= 21001231 ? Compact((int)number) : PackedDate.Unreadable;
    }

    PackedDate FromNumber()
    {
        var first = Digits();
        if (at == text.Length || (first.Digits == 5 && text[at] is '.' or ',' && OnlyDigitsAfter(at + 1)))
            return WithoutSeparator(first);
        if (!Separator(out var separator))
            return PackedDate.Unreadable;
        if (at < text.Length && char.IsLetter(text[at]))
            return DayThenName(first);
        var second = Digits();
        if (second.Digits == 0 || !Separator(out var again) || again != separator)
            return PackedDate.Unreadable;
        var third = Digits();
        if (!IsTimeOrEnd())
            return PackedDate.Unreadable;
        if (first.Number + second.Number + third.Number == 0)
            return PackedDate.Empty;
        if (first.Digits == 4)
            return third.Digits is 1 or 2 && second.Digits is 1 or 2
                ? PackedDate.Of(DateShape.YearFirst, separator, first, second, third)
                : PackedDate.Unreadable;
        return first.Digits is 1 or 2 && second.Digits is 1 or 2 && third.Digits is 2 or 4
            ? PackedDate.Of(DateShape.Numbers, separator, first, second, third)
            : PackedDate.Unreadable;
    }

    static PackedDate WithoutSeparator((int Number, int Digits) first) =>
        first switch
        {
            { Digits: 5, Number: >= FirstSerial and <= LastSerial } => PackedDate.OfSerial(first.Number),
            { Digits: 8 } => Compact(first.Number),
            _ => PackedDate.Unreadable,
        };

    static PackedDate Compact(int digits) =>
        PackedDate.Of(DateShape.YearFirst, '-', (digits / 10000, 4), (digits / 100 % 100, 2), (digits % 100, 2));

    /// <summary>"3. März 2024", "03-Mar-24", "2024-Mar-03".</summary>
    PackedDate DayThenName((int Number, int Digits) first)
    {
        var month = MonthNames.Find(Word());
        if (month == 0 || !Separator(out _))
            return PackedDate.Unreadable;
        var third = Digits();
        if (third.Digits == 0 || !IsTimeOrEnd())
            return PackedDate.Unreadable;
        return first.Digits == 4 ? Named(first, month, third) : Named(third, month, first);
    }

    /// <summary>"Mar 3, 2024", "So, 3. März 2024", "Sun 03.03.2024".</summary>
    PackedDate FromWord()
    {
        var word = Word();
        if (word.IsEmpty || !Separator(out _) || at == text.Length)
            return PackedDate.Unreadable;
        var month = MonthNames.Find(word);
        if (month == 0)
            return WeekdayNames.Is(word) ? Read(text[at..]) : PackedDate.Unreadable;
        if (!char.IsAsciiDigit(text[at]))
            return PackedDate.Unreadable;
        var day = Digits();
        if (!Separator(out _))
            return PackedDate.Unreadable;
        var year = Digits();
        return year.Digits is 2 or 4 && IsTimeOrEnd() ? Named(year, month, day) : PackedDate.Unreadable;
    }

    static PackedDate Named((int Number, int Digits) year, int month, (int Number, int Digits) day) =>
        year.Digits is 2 or 4 && day.Digits is 1 or 2
            ? PackedDate.Of(
                DateShape.Named,
                ' ',
                (DateStyle.FullYear(year.Number, year.Digits == 4), 4),
                (month, 2),
                day
            )
            : PackedDate.Unreadable;

    (int Number, int Digits) Digits()
    {
        var start = at;
        var number = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 9)
            number = (number * 10) + (text[at++] - '0');
        var digits = at - start;
        return digits is 3 or > 5 and not 8 ? (0, 7) : (number, digits);
    }

    ReadOnlySpan<char> Word()
    {
        var start = at;
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        return text[start..at];
    }

    /// <summary>One of <c>. / -</c> or blanks, with blanks and commas around it.</summary>
    bool Separator(out char separator)
    {
        separator = ' ';
        var start = at;
        while (at < text.Length && text[at] is '.' or '/' or '-' or ' ' or ',' or '\u00A0')
        {
            if (text[at] is '.' or '/' or '-')
            {
                if (separator != ' ')
                    return false;
                separator = text[at];
            }
            at++;
        }
        return at > start;
    }

    readonly bool OnlyDigitsAfter(int start) => text[start..].IndexOfAnyExceptInRange('0', '9') < 0;

    readonly bool IsTimeOrEnd()
    {
        if (at == text.Length)
            return true;
        var rest = text[at..].TrimStart(" ,\u00A0");
        if (text[at] is 'Z' or '+' or 'z')
            return true;
        if (rest.Length == text.Length - at && text[at] is not ('T' or 't'))
            return false;
        var time = rest.TrimStart("Tt");
        return time.IsEmpty
            || (char.IsAsciiDigit(time[0]) && (time.Contains(':') || time.Contains('h') || time.Contains('.')));
    }
}
