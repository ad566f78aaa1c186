using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Web.Access;
using Microsoft.AspNetCore.Components.Routing;

namespace Leadwerk.Web.Layout;

/// <summary>One of the main areas.</summary>
/// <param name="Also">Other words that people type into the search for it, in both languages.</param>
sealed record Place(
    string Href,
    string Icon,
    LocalText Name,
    Operation Needs,
    string Also,
    NavLinkMatch Match = NavLinkMatch.Prefix
);

/// <summary>Where one can go from everywhere.</summary>
static class Places
{
    static readonly Place[] All =
    [
        new("/today", "today", new("Heute", "Today"), Operation.ReadLeads, "Wiedervorlagen Aufgaben follow-ups tasks"),
        new("/leads", "leads", new("Leads", "Leads"), Operation.ReadLeads, "Verkaufschancen Liste opportunities"),
        new("/queue", "queue", new("Übergabe", "Hand-over"), Operation.ReadLeads, "Warteschlange waiting"),
        new("/zombies", "zombies", new("Untote", "Zombies"), Operation.ReadLeads, "Aufräumen Zombies clean up undead"),
        new("/forecast", "forecast", new("Prognose", "Forecast"), Operation.ReadStatistics, "Pipeline Vorhersage"),
        new("/phases", "phases", new("Phasen", "Phases"), Operation.ReadStatistics, "Chancen Trichter chances funnel"),
        new("/effort", "effort", new("Aufwand", "Effort"), Operation.ReadStatistics, "Stunden Zeit hours time"),
        new(
            "/marketing",
            "marketing",
            new("Marketing", "Marketing"),
            Operation.WorkMarketing,
            "Inhalte Formulare Zielgruppen content forms target groups"
        ),
        new(
            "/companies",
            "companies",
            new("Firmen", "Companies"),
            Operation.ReadLeads,
            "Kunden Personen Menschen customers people"
        ),
        new(
            "/settings",
            "settings",
            new("Einstellungen", "Settings"),
            Operation.ReadLeads,
            "Verwaltung Konfiguration administration"
        ),
    ];

    /// <summary>Those that are of use to somebody.</summary>
    public static IEnumerable<Place> For(Caller caller) => All.Where(place => caller.MayAnywhere(place.Needs));
}
