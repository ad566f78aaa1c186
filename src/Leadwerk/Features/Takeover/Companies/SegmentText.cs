using Leadwerk.Domain;

namespace Leadwerk.Features.Takeover.Companies;

/// <summary>Segments of a list: "Maschinenbau x Projektgeschäft", or an industry alone.</summary>
static class SegmentText
{
    /// <summary>What stands where a list does not say it.</summary>
    public const string NotSaid = "ohne Angabe";

    const string Between = " x ";

    /// <summary>The segment; what the list does not name is <see cref="NotSaid"/>.</summary>
    public static Segment Read(string? text)
    {
        var (industry, model) = Parts(text);
        return new Segment(industry ?? NotSaid, model ?? NotSaid);
    }

    /// <summary>The industry that a segment names; null where it names none.</summary>
    public static string? Industry(string? text) => Parts(text).Industry;

    static (string? Industry, string? Model) Parts(string? text)
    {
        if (text is null)
            return (null, null);
        var at = text.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? (Part(text), null) : (Part(text[..at]), Part(text[(at + Between.Length)..]));
    }

    static string? Part(string text)
    {
        var part = text.Replace('\0', ' ').Trim();
        if (part.Length > Segment.MostLetters)
            part = part[..Segment.MostLetters].TrimEnd();
        return part.Length == 0 || part == NotSaid ? null : part;
    }
}
