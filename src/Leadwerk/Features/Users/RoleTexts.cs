using Leadwerk.Domain;
using Leadwerk.Domain.Users;

namespace Leadwerk.Features.Users;

/// <summary>Roles in the words of the pages.</summary>
static class RoleTexts
{
    public static LocalText Of(Role role) =>
        role switch
        {
            Role.Administrator => new("Administration", "Administrator"),
            Role.HeadOfSales => new("Vertriebsleitung", "Head of sales"),
            Role.Rep => new("Vertrieb", "Rep"),
            Role.Marketing => new("Marketing", "Marketing"),
            _ => new("Lesen", "Reader"),
        };

    /// <summary>The role of a user, and that they are the administrator too.</summary>
    public static LocalText Of(User user) =>
        user.Administers
            ? new($"{Of(user.Role).German} und Administration", $"{Of(user.Role).English} and administrator")
            : Of(user.Role);

    /// <summary>What somebody with this role does here.</summary>
    public static LocalText Meaning(Role role) =>
        role switch
        {
            Role.Administrator => new(
                "verwaltet Benutzer, Sicherung und Schlüssel; bricht keine Regel",
                "manages users, backup and keys; breaks no rule"
            ),
            Role.HeadOfSales => new(
                "sieht alles, verteilt um, ändert Pläne und Regeln",
                "sees all, reassigns, edits plans and rules"
            ),
            Role.Rep => new("bearbeitet eigene Leads", "works own leads"),
            Role.Marketing => new("arbeitet an Inhalten und der Warteschlange", "works content and the queue"),
            _ => new("liest ohne Kontaktdaten", "reads without contact data"),
        };
}
