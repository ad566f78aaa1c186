using System.Security.Cryptography;
using System.Text.Json;
using Leadwerk.Domain.Marketing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>What a form that was shown carries with it, so that no cookie has to: when it was shown, which wording, what had led there.</summary>
/// <param name="At">When it was shown, UTC.</param>
/// <param name="Slug">Which form.</param>
/// <param name="Version">Number of its wording.</param>
/// <param name="Language">de or en.</param>
/// <param name="From">Slug of the content piece from whose page it was opened.</param>
/// <param name="Source">The page on which it stood.</param>
/// <param name="Referrer">The page before, as that page says.</param>
/// <param name="CampaignSource">utm_source.</param>
/// <param name="CampaignMedium">utm_medium.</param>
/// <param name="Campaign">utm_campaign.</param>
sealed record FormState(
    DateTime At,
    string Slug,
    int Version,
    string Language,
    string? From,
    string? Source,
    string? Referrer,
    string? CampaignSource,
    string? CampaignMedium,
    string? Campaign
)
{
    const int MostAddress = 300;

    /// <summary>What a request says about where it comes from; a form posted from elsewhere says it in its fields.</summary>
    public static FormState Of(HttpRequest request, CaptureForm form, string language, DateTime now)
    {
        string? Said(string name, int most) =>
            Cut(
                request.Query[name] is [{ } asked, ..] ? asked
                    : request.HasFormContentType && request.Form[name] is [{ } sent, ..] ? sent
                    : null,
                most
            );
        var from = Said("from", Domain.Marketing.Slug.Most);
        return new FormState(
            now,
            form.Slug,
            form.Current.Number,
            language,
            Domain.Marketing.Slug.Is(from) ? from : null,
            WithoutQuery(request.Headers.Referer.ToString()),
            WithoutQuery(Said("ref", MostAddress)),
            Said("utm_source", Touch.MostLetters),
            Said("utm_medium", Touch.MostLetters),
            Said("utm_campaign", Touch.MostLetters)
        );
    }

    /// <summary>What follows a question mark may name a person.</summary>
    static string? WithoutQuery(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? Cut(uri.GetLeftPart(UriPartial.Path), MostAddress)
            : null;

    static string? Cut(string? text, int most)
    {
        var plain = string.Concat((text ?? "").Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)));
        return plain.Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, most)] : null;
    }
}

/// <summary>Seals what a form carries: nobody can say that it was shown earlier, or elsewhere.</summary>
sealed class FormSeal(IDataProtectionProvider protection)
{
    readonly IDataProtector protector = protection.CreateProtector("leadwerk.public.form");

    public string Seal(FormState state) => protector.Protect(JsonSerializer.Serialize(state));

    /// <returns>Null where it was not sealed here.</returns>
    public FormState? Open(string? sealedState)
    {
        if (string.IsNullOrEmpty(sealedState))
            return null;
        try
        {
            return JsonSerializer.Deserialize<FormState>(protector.Unprotect(sealedState));
        }
        catch (Exception foreign) when (foreign is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
