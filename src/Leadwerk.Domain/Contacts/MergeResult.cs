using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Contacts;

/// <summary>What became of an attempt to merge two records of a company.</summary>
public abstract record MergeResult
{
    private protected MergeResult() { }

    /// <summary>They are one now.</summary>
    /// <param name="NewBans">Bans that now hold for the kept company, or for a second record of a banned person.</param>
    /// <param name="LeadsMoved">Leads that moved, with their expiry dates and counts.</param>
    /// <param name="LeadsEnded">Leads that ended because a ban holds for the whole now.</param>
    public sealed record Merged(IReadOnlyList<ContactBan> NewBans, int LeadsMoved, IReadOnlyList<Lead> LeadsEnded)
        : MergeResult;

    /// <summary>It is one record already.</summary>
    public sealed record SameCompany : MergeResult;

    /// <summary>One of the two was merged before.</summary>
    public sealed record MergedBefore : MergeResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Merged merged => new(
                $"Zusammengeführt: {(merged.LeadsMoved == 1 ? "1 Lead ist" : $"{merged.LeadsMoved} Leads sind")} umgezogen, mit Verfallsdaten und Zählern. Wegen einer Kontaktsperre beendet: {merged.LeadsEnded.Count}.",
                $"Merged: {(merged.LeadsMoved == 1 ? "1 lead" : $"{merged.LeadsMoved} leads")} moved, with their expiry dates and counts. Ended because of a contact ban: {merged.LeadsEnded.Count}."
            ),
            SameCompany => new("Das ist dieselbe Firma.", "This is the same company."),
            _ => new(
                "Eine der beiden Firmen wurde schon zusammengeführt. Bitte laden Sie die Seite neu.",
                "One of the two companies was merged before. Please reload the page."
            ),
        };
}
