using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>The language of a stranger: what the address says, else what their browser prefers, else the usual one. No cookie.</summary>
static class PublicLanguage
{
    public static Speech Of(HttpRequest request, string usual)
    {
        var asked = request.Query["lang"].ToString();
        if (Speech.Languages.Contains(asked, StringComparer.Ordinal))
            return new Speech(asked);
        foreach (var wanted in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1))
        {
            var code = wanted.Value.ToString().Split('-')[0].ToLowerInvariant();
            if (Speech.Languages.Contains(code, StringComparer.Ordinal))
                return new Speech(code);
        }
        return new Speech(usual);
    }
}
