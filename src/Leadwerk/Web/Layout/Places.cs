using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Web.Access;
using Microsoft.AspNetCore.Components.Routing;

namespace Leadwerk.Web.Layout;

/// <summary>One of the main areas.</summary>
sealed record Place(
    string Href,
    string Icon,
    LocalText Name,
    Operation Needs,
    NavLinkMatch Match = NavLinkMatch.Prefix
);

/// <summary>Where one can go from everywhere.</summary>
static class Places
{
    static readonly Place[] All =
    [
        new("/today", "today", new("Heute", "Today"), Operation.ReadLeads),
        new("/leads", "leads", new("Leads", "Leads"), Operation.ReadLeads),
        new("/queue", "queue", new("Übergabe", "Hand-over"), Operation.ReadLeads),
        new("/zombies", "zombies", new("Untote", "Zombies"), Operation.ReadLeads),
        new("/forecast", "forecast", new("Prognose", "Forecast"), Operation.ReadStatistics),
        new("/phases", "phases", new("Phasen", "Phases"), Operation.ReadStatistics),
        new("/effort", "effort", new("Aufwand", "Effort"), Operation.ReadStatistics),
        new("/marketing", "marketing", new("Marketing", "Marketing"), Operation.WorkMarketing),
        new("/companies", "companies", new("Firmen", "Companies"), Operation.ReadLeads),
        new("/settings", "settings", new("Einstellungen", "Settings"), Operation.ReadLeads),
    ];

    /// <summary>Those that are of use to somebody.</summary>
    public static IEnumerable<Place> For(Caller caller) => All.Where(place => caller.MayAnywhere(place.Needs));
}
