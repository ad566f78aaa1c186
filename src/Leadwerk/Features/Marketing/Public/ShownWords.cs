using Leadwerk.Domain.Marketing;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>All words of a form in the order in which they stand on its page: what a proof has to show again.</summary>
static class ShownWords
{
    public static string Of(FormVersion version, Speech speech) =>
        string.Join(
            '\n',
            (string[])
                [
                    speech[version.Title],
                    speech[version.Intro],
                    .. version.Questions.Select(question => speech[question.Text]),
                    speech[version.Consent],
                ]
        );

    /// <summary>SHA-256 of them, hexadecimal.</summary>
    public static string HashOf(FormVersion version, Speech speech) => AddressKey.HexOf(Of(version, speech));
}
