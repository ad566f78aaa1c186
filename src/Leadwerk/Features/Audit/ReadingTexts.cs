using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;

namespace Leadwerk.Features.Audit;

/// <summary>What reading a foreign file can ask and answer, in words: for every command that reads one.</summary>
public static class ReadingTexts
{
    /// <summary>Why the files were not understood, and what helps.</summary>
    /// <param name="language">de or en.</param>
    /// <param name="why">The refusal.</param>
    /// <returns>Sentences.</returns>
    public static string NotUnderstood(string language, ImportOutcome.NotUnderstood why) =>
        ReportWords.In(language).NotUnderstood(why);

    /// <summary>A question to the person.</summary>
    /// <param name="language">de or en.</param>
    /// <param name="question">The question.</param>
    /// <returns>Sentences.</returns>
    public static string Question(string language, Question question) => ReportWords.In(language).Question(question);

    /// <summary>What the files were recognised as.</summary>
    /// <param name="language">de or en.</param>
    /// <param name="family">The program that wrote them, as the reader names it.</param>
    /// <returns>For instance HubSpot.</returns>
    public static string Family(string language, string family) => ReportWords.In(language).FamilyName(family);
}
