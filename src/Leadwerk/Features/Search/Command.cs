using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Users;
using Leadwerk.Storage.Search;
using Leadwerk.Web.Access;
using Leadwerk.Web.Layout;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Search;

/// <summary>Something that one can go to or begin from everywhere.</summary>
/// <param name="Href">Where it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Needs">Who can use it; null for everybody who signed in.</param>
/// <param name="Also">Other words that people type for it, in both languages.</param>
sealed record Command(string Href, LocalText Name, Operation? Needs, string Also = "")
{
    static readonly Command[] MorePages =
    [
        new(
            "/queue/pace",
            new("Tempo", "Pace"),
            Operation.ReadStatistics,
            "Little Zufluss Durchsatz arrivals throughput"
        ),
        new(
            "/marketing/outcomes",
            new("Was welche Aufträge bringt", "What brings which orders"),
            Operation.WorkMarketing,
            "Attribution Inhalt Quelle Kampagne Kosten content source campaign cost"
        ),
        new(
            "/marketing/maturity",
            new("Was Aufträge ankündigt", "What announces orders"),
            Operation.WorkMarketing,
            "Reife Handlung maturity acts"
        ),
        new(
            "/marketing/spending",
            new("Kosten des Marketings", "Cost of marketing"),
            Operation.WorkMarketing,
            "Ausgaben Budget spending"
        ),
        new("/settings/phases", new("Phasenpläne", "Phase plans"), Operation.ReadLeads, "Kriterien criteria"),
        new(
            "/settings/escalation",
            new("Eskalation", "Escalation"),
            Operation.ReadLeads,
            "Vertröstung Wortlaut deferral wording"
        ),
        new("/settings/expiry", new("Verfallsregeln", "Expiry rules"), Operation.ReadLeads, "Segment"),
        new(
            "/settings/users",
            new("Menschen und Rechte", "Users and rights"),
            Operation.ManageUsers,
            "Kapazität Rolle capacity role"
        ),
        new("/settings/company", new("Unser Unternehmen", "Our company"), Operation.ManageSystem, "Zeitzone time zone"),
        new("/settings/backup", new("Sicherung", "Backup"), Operation.ManageSystem),
        new("/settings/journal", new("Journal", "Journal"), Operation.ReadJournal, "Protokoll wer hat was getan log"),
        new("/account", new("Konto", "Account"), null, "Sprache Aussehen dunkel hell language theme dark"),
        new("/keys", new("Tasten", "Keys"), null, "Tastatur Kürzel keyboard shortcuts Hilfe help"),
    ];

    static readonly Command[] Actions =
    [
        new("/leads/new", new("Neuer Lead", "New lead"), Operation.StartLead, "anlegen start"),
        new("/queue", new("Nächsten Lead ziehen", "Pull the next lead"), Operation.PullLead, "Warteschlange queue"),
        new(
            "/triage",
            new("Untote aufräumen", "Clean up zombies"),
            Operation.WorkLead,
            "Triage Töpfchen Kröpfchen pot crop"
        ),
        new(
            "/zombies/burial",
            new("Untote gesammelt begraben", "Bury zombies together"),
            Operation.WorkLead,
            "aufgeben verloren give up"
        ),
        new("/start/list", new("Liste einlesen", "Import a list"), Operation.Import, "CSV Excel Import"),
        new("/leads/export.csv", new("Leads ausführen (CSV)", "Export leads (CSV)"), Operation.Export, "Export Excel"),
        new("/account/password", new("Passwort ändern", "Change the password"), null),
        new("/account/two-factor", new("Zweiter Schritt beim Anmelden", "Second step of signing in"), null, "TOTP 2FA"),
    ];

    /// <summary>Pages that are of use to somebody.</summary>
    public static IEnumerable<Command> Pages(Caller caller) =>
        Places
            .For(caller)
            .Select(place => new Command(place.Href, place.Name, place.Needs))
            .Concat(MorePages.Where(page => page.For(caller)));

    /// <summary>What they can begin.</summary>
    public static IEnumerable<Command> Begin(Caller caller) => Actions.Where(action => action.For(caller));

    /// <summary>Those that were meant; all for nothing typed.</summary>
    public static IEnumerable<Command> Meant(IEnumerable<Command> commands, string typed, Speech speech, int most) =>
        FoldedName.Spelled(typed).Length == 0
            ? commands.Take(most)
            : NearlyNamed.Best(typed, commands, command => command.Searched(speech), most);

    bool For(Caller caller) => Needs is not { } operation || caller.MayAnywhere(operation);

    // In the language of the reader first, so that what begins with the typed letters comes first.
    string Searched(Speech speech) =>
        FoldedName.SearchText($"{speech[Name]} {(speech.IsGerman ? Name.English : Name.German)} {Also}");
}
