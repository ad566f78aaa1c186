using System.Text.RegularExpressions;

namespace Leadwerk.Domain.Escalation;

/// <summary>The placeholders that prepared words may use, written in braces. They are replaced and never evaluated.</summary>
public static partial class Placeholders
{
    /// <summary>Name of the person we speak with.</summary>
    public const string Person = "name";

    /// <summary>Their company.</summary>
    public const string Company = "firma";

    /// <summary>What was offered.</summary>
    public const string Offer = "angebot";

    /// <summary>Who speaks.</summary>
    public const string User = "benutzer";

    /// <summary>Our company.</summary>
    public const string OwnCompany = "eigenefirma";

    /// <summary>The day that was agreed.</summary>
    public const string Day = "datum";

    /// <summary>All of them, without braces.</summary>
    public static IReadOnlyList<string> All { get; } = [Person, Company, Offer, User, OwnCompany, Day];

    /// <summary>The first placeholder that does not exist.</summary>
    /// <param name="wording">Prepared words.</param>
    /// <returns>What stands between the braces; null when all exist.</returns>
    public static string? Unknown(string wording) => Unknown(wording, All);

    internal static string? Unknown(string wording, IReadOnlyList<string> known) =>
        Braces()
            .Matches(wording)
            .Select(match => match.Groups["name"].Value)
            .FirstOrDefault(name => !known.Contains(name));

    /// <summary>Fills prepared words. A value is put in as it is, also when it holds braces itself.</summary>
    /// <param name="wording">Prepared words.</param>
    /// <param name="values">A value for each placeholder; one without a value stays visible in its braces.</param>
    /// <returns>The words to say.</returns>
    public static string Fill(string wording, IReadOnlyDictionary<string, string> values) =>
        Braces().Replace(wording, match => values.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Braces();
}
