using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leadwerk.Web.Parts;

/// <summary>The report's own style sheets, kept to the parts of a page that come from it.</summary>
static class ReportSheet
{
    static readonly string[] Sheets = ["charts", "sections", "tables"];

    static readonly byte[] Css = Encoding.UTF8.GetBytes(
        $"@layer report {{ @scope (.report) {{ {string.Concat(Sheets.Select(Read))} }} }}"
    );

    /// <summary>Changes with its content, so that browsers may keep it for good.</summary>
    public static string Address { get; } = $"/report-{Convert.ToHexStringLower(SHA256.HashData(Css))[..12]}.css";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Address, Send).AllowAnonymous();

    static IResult Send(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Css, "text/css; charset=utf-8");
    }

    static string Read(string name)
    {
        using var stream = typeof(ReportSheet).Assembly.GetManifestResourceStream($"report/{name}.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
