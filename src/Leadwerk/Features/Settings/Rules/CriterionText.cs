using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Settings.Rules;

/// <summary>Which evidence a criterion wants, in words.</summary>
static class CriterionText
{
    public static IReadOnlyList<(EvidenceKinds Kind, LocalText Name)> Kinds { get; } =
    [
        (EvidenceKinds.Act, new("Handlung", "Act")),
        (EvidenceKinds.Conversation, new("Gespräch", "Conversation")),
        (EvidenceKinds.Person, new("Person", "Person")),
        (EvidenceKinds.Document, new("Beleg", "Document")),
        (EvidenceKinds.Date, new("Datum", "Date")),
        (EvidenceKinds.Amount, new("Betrag", "Amount")),
    ];

    /// <summary>Gespräch oder Handlung, mit zweiter Bestätigung.</summary>
    public static string Wants(Criterion criterion, Speech speech)
    {
        var kinds = Kinds.Where(kind => criterion.Wants.HasFlag(kind.Kind)).Select(kind => speech[kind.Name]);
        var joined = string.Join(
            criterion.Combination == KindCombination.AllOf ? speech[" und ", " and "] : speech[" oder ", " or "],
            kinds
        );
        return criterion.FourEyes
            ? $"{joined}, {speech["mit zweiter Bestätigung", "confirmed by a second person"]}"
            : joined;
    }
}
