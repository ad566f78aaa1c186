namespace Leadwerk.Features.Import.Values;

/// <summary>Takes a written number apart without deciding what a single point or comma means.</summary>
static class NumberText
{
    /// <param name="text">The cell.</param>
    /// <param name="mark">Receives the currency mark beside the digits, empty when there is none.</param>
    public static PackedNumber Read(ReadOnlySpan<char> text, out ReadOnlySpan<char> mark)
    {
        mark = default;
        var first = text.IndexOfAnyInRange('0', '9');
        if (first < 0)
            return text.IsEmpty || EmptyWords.Is(text) ? PackedNumber.Empty : PackedNumber.Unreadable;
        var last = text.LastIndexOfAnyInRange('0', '9');
        if (first > 0 && text[first - 1] is '.' or ',' && !(first > 1 && char.IsLetter(text[first - 2])))
            first--;
        var surroundings = new NumberSurroundings(text);
        if (!surroundings.Take(0, first) || !surroundings.Take(last + 1, text.Length))
            return Scientific(text);
        mark = surroundings.Mark;
        return Body(text[first..(last + 1)], surroundings.Negative, surroundings.Percent);
    }

    static PackedNumber Body(ReadOnlySpan<char> body, bool negative, bool percent)
    {
        long digits = 0;
        int count = 0,
            afterMark = 0,
            points = 0,
            commas = 0,
            beforeMark = 0,
            run = 0;
        var others = false;
        var last = '\0';
        foreach (var letter in body)
        {
            if (char.IsAsciiDigit(letter))
            {
                run++;
                if (count >= PackedNumber.MostDigits)
                {
                    if (last is not ('.' or ','))
                        return PackedNumber.Unreadable;
                    continue;
                }
                digits = (digits * 10) + (letter - '0');
                count += digits == 0 ? 0 : 1;
                afterMark++;
                continue;
            }
            if (last != '\0' && run != 3 && (run != 2 || last != ','))
                return Scientific(body, negative);
            if (letter is '.')
                points++;
            else if (letter is ',')
                commas++;
            else if (letter is '\'' or '’' or ' ' or '\u00A0' or '\u202F' or '\u2009' && points + commas == 0)
                others = true;
            else
                return Scientific(body, negative);
            if (last == '\0')
                beforeMark = run;
            last = letter;
            run = afterMark = 0;
        }
        var shape = Shape(body[0], last, points, commas, others, beforeMark, run);
        var after = shape is NumberShape.Whole or NumberShape.GroupingPoint or NumberShape.GroupingComma
            ? 0
            : afterMark;
        return shape == NumberShape.Unreadable
            ? PackedNumber.Unreadable
            : PackedNumber.Of(shape, digits, Math.Min(after, PackedNumber.MostDigits), negative, percent);
    }

    static NumberShape Shape(char begins, char last, int points, int commas, bool others, int beforeMark, int afterMark)
    {
        if (last == '\0')
            return NumberShape.Whole;
        if (last is not ('.' or ','))
            return afterMark == 3 && beforeMark <= 3 ? NumberShape.Whole : NumberShape.Unreadable;
        var isPoint = last == '.';
        var times = isPoint ? points : commas;
        var mixed = points > 0 && commas > 0;
        if ((mixed && times > 1) || (points + commas > 1 && beforeMark > 3))
            return NumberShape.Unreadable;
        if (times > 1)
            return afterMark != 3 ? NumberShape.Unreadable
                : isPoint ? NumberShape.GroupingPoint
                : NumberShape.GroupingComma;
        if (mixed || others || afterMark != 3 || beforeMark is 0 or > 3 || begins == '0')
            return isPoint ? NumberShape.DecimalPoint : NumberShape.DecimalComma;
        return isPoint ? NumberShape.OpenPoint : NumberShape.OpenComma;
    }

    /// <summary>"1.5E+05", as spreadsheets write large numbers into text files.</summary>
    static PackedNumber Scientific(ReadOnlySpan<char> text, bool negative = false) =>
        text.IndexOfAny('e', 'E') > 0
        && double.TryParse(text, System.Globalization.NumberStyles.Float, null, out var number)
            ? PackedNumber.Of(negative ? -number : number)
            : PackedNumber.Unreadable;
}
