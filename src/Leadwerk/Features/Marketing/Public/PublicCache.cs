using Leadwerk.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>
/// Keeps what strangers read for a few seconds: a piece that is shared somewhere is asked for by thousands at once. What this
/// node changes is seen at once, what another one changes after the seconds.
/// </summary>
/// <remarks>Whoever brings a cookie is somebody: a user, or a guest of a demo, whose pages are their own.</remarks>
sealed class PublicCache(WebSettings web) : IOutputCachePolicy
{
    const string Tag = "public";
    const long MostBytes = 8_000_000;
    const long MostBytesOfPage = 100_000;

    static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    // All that the address may say about how a page looks.
    static readonly string[] Asked = ["lang", "utm_source", "utm_medium", "utm_campaign"];

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PublicCache>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MostBytes;
            options.MaximumBodySize = MostBytesOfPage;
        });
    }

    /// <summary>Something that strangers read was changed.</summary>
    public static ValueTask Forget(IOutputCacheStore kept, CancellationToken cancel) =>
        kept.EvictByTagAsync(Tag, cancel);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var stranger = HttpMethods.IsGet(request.Method) && request.Cookies.Count == 0;
        context.EnableOutputCaching = stranger;
        context.AllowCacheLookup = stranger;
        context.AllowCacheStorage = stranger;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.QueryKeys = Asked;
        context.CacheVaryByRules.VaryByValues["language"] = PublicLanguage.Of(request, web.Language).Code;
        context.CacheVaryByRules.VaryByValues["framed"] = PublicFrame.IsFramed(request) ? "yes" : "no";
        context.Tags.Add(Tag);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}
