using Leadwerk.Features.Import.Columns;

namespace Leadwerk.Features.Import.Stages;

/// <summary>Where a stage usually stands on the ladder, by what the usual programs and people call it.</summary>
static class ConventionalOrder
{
    // One line per rung, from the first suspicion to the oral order.
    static readonly string[] Rungs =
    [
        "new | neu | lead | suspect | inquiry | anfrage | eingang | subscriber | raw | backlog | idee | kontakt | unqualified lead | mql | bedarf vermutet",
        "prospecting | prospect | interessent | erstkontakt | first contact | contacted | kontaktiert | contact made | kontakt hergestellt | engaging lead | ansprache | akquise",
        "qualification | qualified | qualify | qualifizierung | qualifiziert | qualified to buy | qualifying | sql | discovery | engaging | engaged | bedarf | appointment scheduled | termin vereinbart",
        "needs analysis | bedarfsanalyse | bedarf geklärt | nutzen geklärt | analysis | analyse | develop | demo | demo scheduled | demo vereinbart | presentation | präsentation | presentation scheduled | meeting | erstgespräch | beratung | termin",
        "value proposition | nutzenargumentation | solution | lösung | konzept | evaluation | id decision makers | identify decision makers | decision maker bought in | entscheider will | entscheider identifiziert | perception analysis | trial | test phase | proof of concept",
        "proposal | proposition | propose | angebot | angebot erstellt | angebot abgegeben | angebot versendet | quote | quotation | proposal made | proposal price quote | proposal sent | offer | offer sent | contract sent | angebotsphase",
        "negotiation | verhandlung | negotiations started | negotiation review | verhandlungen begonnen | in verhandlung | preisverhandlung | contract review",
        "commit | verbal | verbal commitment | mündlich bestellt | mündliche zusage | closing | close | abschluss | vertrag | contract | decision | entscheidung | vor abschluss",
    ];

    static readonly Dictionary<string, int> Ranks = Rungs
        .SelectMany((rung, rank) => rung.Split('|').Select(name => (Key: HeaderKey.Of(name), Rank: rank)))
        .ToDictionary(name => name.Key, name => name.Rank, StringComparer.Ordinal);

    /// <summary>The names from low to high when convention knows them all or they are numbered; null when it does not.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string> names)
    {
        if (names.All(name => LeadingNumber(name) is not null))
            return [.. names.OrderBy(name => LeadingNumber(name))];
        if (names.All(name => name is [>= 'A' and <= 'F']))
            return [.. names.OrderDescending(StringComparer.Ordinal)];
        return names.All(name => Rank(name) is not null) ? [.. names.OrderBy(Rank)] : null;
    }

    /// <summary>The rung of a name; null when convention does not know it.</summary>
    public static int? Rank(string name) =>
        Ranks.TryGetValue(HeaderKey.Of(HeaderKey.WithoutUnit(name)), out var rank) ? rank : null;

    static int? LeadingNumber(string name)
    {
        var digits = name.TakeWhile(char.IsAsciiDigit).Take(6).Count();
        return digits is > 0 and < 6 ? int.Parse(name.AsSpan(0, digits)) : null;
    }
}
