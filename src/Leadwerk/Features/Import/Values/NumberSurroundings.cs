namespace Leadwerk.Features.Import.Values;

/// <summary>Signs, percent and currency around the digits of a number.</summary>
ref struct NumberSurroundings(ReadOnlySpan<char> text)
{
    readonly ReadOnlySpan<char> text = text;

    public ReadOnlySpan<char> Mark { get; private set; }
    public bool Negative { get; private set; }
    public bool Percent { get; private set; }

    /// <summary>Reads what stands from one place to another.</summary>
    /// <returns>False when something there belongs to no number.</returns>
    public bool Take(int from, int to)
    {
        if (from > 0)
            from = AfterFullAmount(from);
        for (var i = from; i < to; i++)
        {
            var letter = text[i];
            if (letter is '-' or '−' or '–' or '(')
                Negative = true;
            else if (letter == '%')
                Percent = true;
            else if (letter is not ('+' or ')') && !char.IsWhiteSpace(letter))
            {
                var end = i + 1;
                while (end < to && (char.IsLetter(text[end]) || text[end] is '.' or '$' or '€'))
                    end++;
                if (!Mark.IsEmpty || !CurrencyMarks.Knows(text[i..end]))
                    return false;
                Mark = text[i..end];
                i = end - 1;
            }
        }
        return true;
    }

    /// <summary>Whole amounts as the Swiss write them: "1'234.-" and "5,--".</summary>
    readonly int AfterFullAmount(int from)
    {
        if (from >= text.Length || text[from] is not ('.' or ','))
            return from;
        var end = from + 1;
        while (end < text.Length && text[end] is '-' or '–' or '—')
            end++;
        return end;
    }
}
