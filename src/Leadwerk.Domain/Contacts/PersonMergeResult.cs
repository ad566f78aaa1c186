using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Contacts;

/// <summary>What became of an attempt to merge two records of a person.</summary>
public abstract record PersonMergeResult
{
    private protected PersonMergeResult() { }

    /// <summary>They are one now.</summary>
    /// <param name="NewBan">The ban of the record that was given up, for the one that stayed; null where none came over.</param>
    /// <param name="NewObjection">Its objection to advertising, likewise.</param>
    /// <param name="LeadsMoved">Leads in which the one that stayed took its place.</param>
    /// <param name="LeadsEnded">Leads that ended because nobody is left to speak with.</param>
    /// <param name="WaysEnded">Ways through sequences that ended.</param>
    public sealed record Merged(
        ContactBan? NewBan,
        Consent? NewObjection,
        int LeadsMoved,
        IReadOnlyList<Lead> LeadsEnded,
        int WaysEnded
    ) : PersonMergeResult;

    /// <summary>It is one record already.</summary>
    public sealed record SameRecord : PersonMergeResult;

    /// <summary>The two belong to different companies.</summary>
    public sealed record OtherCompany : PersonMergeResult;

    /// <summary>One of the two was merged before.</summary>
    public sealed record MergedBefore : PersonMergeResult;

    /// <summary>The data of one of the two were erased.</summary>
    public sealed record Erased : PersonMergeResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Merged merged => new(
                $"Zusammengeführt. Leads mit dem Eintrag, der blieb: {merged.LeadsMoved}. Wegen einer Kontaktsperre beendet: {merged.LeadsEnded.Count}.",
                $"Merged. Leads with the record that stayed: {merged.LeadsMoved}. Ended because of a contact ban: {merged.LeadsEnded.Count}."
            ),
            SameRecord => new("Das ist derselbe Eintrag.", "This is the same record."),
            OtherCompany => new(
                "Die beiden gehören zu verschiedenen Firmen. Ist es dieselbe Firma, führen Sie zuerst die Firmen zusammen.",
                "The two belong to different companies. If it is the same company, merge the companies first."
            ),
            Erased => new(
                "Die Daten eines der beiden Einträge wurden gelöscht. Es wurde nichts zusammengeführt.",
                "The data of one of the two records were erased. Nothing was merged."
            ),
            _ => new(
                "Einer der beiden Einträge wurde schon zusammengeführt. Bitte laden Sie die Seite neu.",
                "One of the two records was merged before. Please reload the page."
            ),
        };
}
