using Microsoft.AspNetCore.Http;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>What a stranger sent; a machine may send what is no form at all.</summary>
static class SentForm
{
    /// <returns>Null where it cannot be read.</returns>
    public static async Task<IFormCollection?> Of(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
