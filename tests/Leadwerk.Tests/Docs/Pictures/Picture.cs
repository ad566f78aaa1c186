using Leadwerk.Domain.Users;

namespace Leadwerk.Tests.Docs.Pictures;

/// <summary>One picture of the guide.</summary>
/// <param name="Name">Of its file, in docs/images/de and docs/images/en.</param>
/// <param name="By">Who looks.</param>
/// <param name="Path">The page; <c>{lead}</c> is the rep's lead, <c>{company}</c> its company, <c>{sequence}</c> marketing's sequence.</param>
/// <param name="Phone">As wide as a phone.</param>
/// <param name="Dark">In the dark theme.</param>
/// <param name="Height">In pixels, where the usual one would make a large file.</param>
/// <param name="Click">What is clicked first.</param>
sealed record Picture(
    string Name,
    Role By,
    string Path,
    bool Phone = false,
    bool Dark = false,
    int Height = 760,
    string? Click = null
)
{
    public static IReadOnlyList<Picture> All { get; } =
    [
        new("doors", Role.Administrator, "/start"),
        new("list", Role.Administrator, "/start/list/{list}"),
        new("today", Role.Rep, "/today", Height: 640),
        new("today-phone", Role.Rep, "/today", Phone: true),
        new("today-dark", Role.Rep, "/today", Dark: true, Height: 640),
        new("lead", Role.Rep, "/leads/{lead}", Height: 660),
        new("lead-phone", Role.Rep, "/leads/{lead}", Phone: true, Dark: true),
        new("deferral", Role.Rep, "/leads/{lead}/follow-up", Click: "[value=Deferred]"),
        new("ban", Role.Rep, "/leads/{lead}/ban"),
        new("leads", Role.HeadOfSales, "/leads", Height: 700),
        new("queue", Role.HeadOfSales, "/queue"),
        new("pace", Role.HeadOfSales, "/queue/pace"),
        new("marketing", Role.Marketing, "/marketing", Height: 640),
        new("landing", Role.Marketing, "/p/speicher-rechner?lang={language}", Height: 480),
        new("sequence", Role.Marketing, "/marketing/sequences/{sequence}", Height: 820),
        new("outcomes", Role.Marketing, "/marketing/outcomes?by=campaign#counts", Height: 900),
        new("maturity", Role.Marketing, "/marketing/maturity", Height: 820),
        new("zombies", Role.HeadOfSales, "/zombies", Height: 640),
        new("triage", Role.HeadOfSales, "/triage"),
        new("forecast", Role.HeadOfSales, "/forecast"),
        new("phases", Role.HeadOfSales, "/phases"),
        new("effort", Role.HeadOfSales, "/effort"),
        new("company", Role.HeadOfSales, "/companies/{company}"),
        new("mail", Role.Administrator, "/settings/mail"),
        new("settings", Role.Administrator, "/settings"),
        new("keys", Role.Rep, "/keys"),
    ];
}
