using System.Buffers;

namespace Leadwerk.Features.Import.Columns;

/// <summary>Which language the headers speak: evidence for how dates and numbers of the file are written.</summary>
static class HeaderLanguage
{
    static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüÄÖÜß");

    static readonly string[] German =
    [
        "datum",
        "betrag",
        "wert",
        "kunde",
        "firma",
        "angelegt",
        "erstellt",
        "abschluss",
        "verantwortlich",
        "inhaber",
        "besitzer",
        "quelle",
        "grund",
        "wahrscheinlichkeit",
        "termin",
        "gewonnen",
        "verloren",
        "titel",
        "nummer",
        "auftrag",
        "angebot",
        "bezeichnung",
        "geschlossen",
        "verkauf",
        "vertrieb",
        "beginn",
        "ergebnis",
        "waehrung",
        "branche",
    ];
    static readonly string[] English =
    [
        "date",
        "amount",
        "value",
        "owner",
        "created",
        "close",
        "stage",
        "account",
        "company",
        "customer",
        "revenue",
        "probability",
        "source",
        "reason",
        "won",
        "lost",
        "outcome",
        "agent",
        "title",
    ];

    public static bool IsGerman(IReadOnlyList<string> headers) =>
        headers.Any(header => header.AsSpan().ContainsAny(Umlauts)) || Count(headers, German) > Count(headers, English);

    public static bool IsEnglish(IReadOnlyList<string> headers) => !IsGerman(headers) && Count(headers, English) > 0;

    static int Count(IReadOnlyList<string> headers, string[] words) =>
        headers.Select(HeaderKey.Of).Count(key => words.Any(word => key.Contains(word, StringComparison.Ordinal)));
}
