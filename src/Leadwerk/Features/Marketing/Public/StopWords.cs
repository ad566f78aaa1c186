using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>The exact words of an objection, as the ledger keeps them.</summary>
static class StopWords
{
    public static string Of(Speech speech) =>
        speech[
            "Ich möchte keine Werbung mehr von Ihnen, auf keinem Weg. Das gilt ab sofort.",
            "I do not want any more advertising from you, by any way. This holds from now on."
        ];
}
