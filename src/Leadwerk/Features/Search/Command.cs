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
/// <param name="Name">What it is called, as on the page that leads there.</param>
/// <param name="Also">Other words that people type for it, in both languages.</param>
/// <param name="Needs">What opens it, one of them; none for everybody who signed in.</param>
sealed partial record Command(string Href, LocalText Name, string Also, params Operation[] Needs)
{
    /// <summary>False where it leads out of the demo company: a visitor is not sent away without knowing.</summary>
    public bool InDemo { get; private init; } = true;

    /// <summary>Pages that are of use to somebody.</summary>
    /// <param name="caller">Who looks.</param>
    /// <param name="visiting">True in the demo company.</param>
    public static IEnumerable<Command> Pages(Caller caller, bool visiting) =>
        Places
            .For(caller)
            .Select(place => new Command(place.Href, place.Name, place.Also, place.Needs))
            .Concat(MorePages.Where(page => page.For(caller, visiting)));

    /// <summary>What they can begin.</summary>
    /// <param name="caller">Who looks.</param>
    /// <param name="visiting">True in the demo company.</param>
    public static IEnumerable<Command> Begin(Caller caller, bool visiting) =>
        Actions.Where(action => action.For(caller, visiting));

    /// <summary>Those that were meant; all for nothing typed.</summary>
    public static IEnumerable<Command> Meant(IEnumerable<Command> commands, string typed, Speech speech, int most) =>
        FoldedName.Spelled(typed).Length == 0
            ? commands.Take(most)
            : NearlyNamed.Best(typed, commands, command => command.Searched(speech), most);

    bool For(Caller caller, bool visiting) =>
        (InDemo || !visiting) && (Needs.Length == 0 || Needs.Any(caller.MayAnywhere));

    // In the language of the reader first, so that what begins with the typed letters comes first.
    string Searched(Speech speech) =>
        FoldedName.SearchText($"{speech[Name]} {(speech.IsGerman ? Name.English : Name.German)} {Also}");
}
