namespace Leadwerk.Features.Audit.Html.Markup;

/// <summary>A text cut into what is said large and what explains it.</summary>
readonly record struct Message(string Large, string Rest)
{
    const int ShortestBeforeColon = 24;

    /// <summary>Cuts after the first sentence, or after a colon that introduces one.</summary>
    /// <remarks>A full stop counts only before a capital: "1,2 Mio. €" is no end.</remarks>
    public static Message Of(string text)
    {
        for (var i = 1; i < text.Length - 2; i++)
        {
            if (text[i + 1] != ' ')
                continue;
            var endsSentence =
                text[i] == '.' && !char.IsDigit(text[i - 1]) && (char.IsUpper(text[i + 2]) || text[i + 2] == '„');
            var introduces = text[i] == ':' && i >= ShortestBeforeColon && char.IsLetter(text[i + 2]);
            if (endsSentence || introduces)
                return new Message(text[..i] + ".", char.ToUpperInvariant(text[i + 2]) + text[(i + 3)..]);
        }
        return new Message(text, "");
    }
}
