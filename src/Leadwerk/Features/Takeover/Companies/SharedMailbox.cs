namespace Leadwerk.Features.Takeover.Companies;

/// <summary>Mail boxes that several people read: whoever has one is nobody in particular.</summary>
static class SharedMailbox
{
    static readonly HashSet<string> Names =
    [
        .. "info kontakt contact office mail post hallo hello zentrale empfang service vertrieb sales einkauf verwaltung team buero".Split(
            ' '
        ),
    ];

    /// <summary>Whether a mail address is one of them.</summary>
    public static bool Is(string mail) => Names.Contains(mail.Trim().Split('@')[0].ToLowerInvariant());
}
