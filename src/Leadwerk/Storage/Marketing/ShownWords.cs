using Leadwerk.Domain;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Storage.Marketing;

/// <summary>All words of a form in the order in which they stand on its page: what a proof has to show again.</summary>
static class ShownWords
{
    /// <param name="version">The words of the form, as they were.</param>
    /// <param name="language">In which they were shown: de or en.</param>
    public static string Of(FormVersion version, string language)
    {
        return string.Join(
            '\n',
            (string[])
                [
                    In(version.Title),
                    In(version.Intro),
                    .. version.Questions.Select(question => In(question.Text)),
                    In(version.Consent),
                ]
        );

        string In(LocalText text) => language == "de" ? text.German : text.English;
    }

    /// <summary>SHA-256 of them, hexadecimal.</summary>
    public static string HashOf(FormVersion version, string language) => AddressKey.HexOf(Of(version, language));
}
