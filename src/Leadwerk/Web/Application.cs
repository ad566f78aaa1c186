using Leadwerk.Features.Account;
using Leadwerk.Features.Calendar;
using Leadwerk.Features.Companies;
using Leadwerk.Features.Demo.Guests;
using Leadwerk.Features.HandOvers;
using Leadwerk.Features.HandOvers.Warm;
using Leadwerk.Features.Leads.Acts;
using Leadwerk.Features.Leads.Begin;
using Leadwerk.Features.Leads.Bulk;
using Leadwerk.Features.Leads.Confirmations;
using Leadwerk.Features.Leads.Documents;
using Leadwerk.Features.Leads.Listing;
using Leadwerk.Features.Leads.Notes;
using Leadwerk.Features.Marketing;
using Leadwerk.Features.Marketing.Public;
using Leadwerk.Features.Marketing.Sequences;
using Leadwerk.Features.Marketing.Yields;
using Leadwerk.Features.Privacy;
using Leadwerk.Features.Search;
using Leadwerk.Features.Settings.Backups;
using Leadwerk.Features.Setup;
using Leadwerk.Features.Takeover.Pages;
using Leadwerk.Features.Users;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Parts;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Leadwerk.Web;

/// <summary>What the pages stand on, and the way that a request takes to them.</summary>
static class Application
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<DataFolders>();
        services.AddSingleton<DemoDoor>();
        services.AddScoped<DemoVisit>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<CalendarLimits>();
        services.AddSingleton<UploadedLists>();
        services.AddSingleton<TakeoverDesk>();
        services.AddScoped<EnterAccount>();
        services.AddScoped<Invitations>();
        services.AddScoped<MailDesk>();
        services.AddScoped<WarmMail>();
        PublicCache.Add(services);
        services.AddScoped<MarketingDesk>();
        services.AddSingleton<FormSeal>();
        services.AddSingleton<FormLimits>();
        services.AddScoped<SignUpDesk>();
        services.AddScoped<Confirming>();
        services.AddScoped<Caller>();
        services.AddScoped(AskedFor);
        services.AddScoped(provider => new Speech(provider.GetRequiredService<Preferences>().Language));
        services.AddScoped<SaidOnce>();
        services.AddScoped<SeenVersion>();
        services.AddScoped<Work>();
        services.AddScoped<BulkWork>();
        services.AddScoped<NewLeadDesk>();
        services.AddScoped<NoteDesk>();
        services.AddScoped<SentFile>();

        services.AddDataProtection().SetApplicationName("leadwerk");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            provider => new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = new KeyRing(provider.GetRequiredService<Store>())
            )
        );
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Configure);
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        // Whoever forgets to say who may see a page has made a page that nobody sees before signing in.
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "__Host-leadwerk-form";
            // The cookie policy below makes it secure; asked for here, a page on plain localhost would be refused.
            options.Cookie.SecurePolicy = CookieSecurePolicy.None;
            options.Cookie.Path = "/";
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddRazorComponents();
    }

    public static void MapPages(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<WebSettings>();
        app.UseTrustedProxies(settings.Proxies);
        app.UseKnownHosts(settings);
        app.UseSecurityHeaders();
        app.UseEmptyAnswers();
        app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always });
        app.UseRouting();
        app.UseReadableAddresses();
        app.UseSetupFirst();
        app.UseOutputCache();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOwnPasswordFirst();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>();
        app.MapGet("/", () => Results.LocalRedirect("/today")).AllowAnonymous();
        app.MapFallback(() => Results.NotFound()).AllowAnonymous();
        PreferencesEndpoint.Map(app);
        SignOutEndpoint.Map(app);
        DemoEndpoints.Map(app);
        BackupEndpoint.Map(app);
        ListEndpoints.Map(app);
        HandOverEndpoints.Map(app);
        NoteEndpoint.Map(app);
        PersonEndpoint.Map(app);
        PrivacyEndpoints.Map(app);
        CalendarEndpoint.Map(app);
        MistakeEndpoint.Map(app);
        ConfirmationEndpoint.Map(app);
        DocumentEndpoint.Map(app);
        PublicEndpoints.Map(app);
        SequenceEndpoints.Map(app);
        SearchEndpoint.Map(app);
        LeadsExport.Map(app);
        OutcomesExport.Map(app);
        ReportSheet.Map(app);
    }

    static Preferences AskedFor(IServiceProvider provider) =>
        Preferences.Of(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request,
            provider.GetRequiredService<WebSettings>().Language
        );
}
