using Leadwerk.Domain;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Settings.Rules;

/// <summary>For whom a rule holds, in words.</summary>
static class SegmentName
{
    public static string Of(Segment? segment, Speech speech) =>
        segment is null ? speech["alle anderen", "all others"] : $"{segment.Industry} · {segment.BusinessModel}";

    /// <summary>The segment that was typed.</summary>
    /// <returns>Null where one part is missing or too long.</returns>
    public static Segment? Read(string? industry, string? model)
    {
        var segment = new Segment((industry ?? "").Trim(), (model ?? "").Trim());
        return
            segment.Industry.Length is > 0 and <= Segment.MostLetters
            && segment.BusinessModel.Length is > 0 and <= Segment.MostLetters
            ? segment
            : null;
    }
}
