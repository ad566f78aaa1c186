namespace Leadwerk.Domain.Phases;

/// <summary>Says in words which evidence a criterion wants.</summary>
static class KindTexts
{
    static readonly (EvidenceKinds Kind, string German, string English)[] Words =
    [
        (EvidenceKinds.Act, "eine Handlung", "an act"),
        (EvidenceKinds.Conversation, "ein Gespräch", "a conversation"),
        (EvidenceKinds.Person, "eine Person", "a person"),
        (EvidenceKinds.Document, "einen Beleg", "a document"),
        (EvidenceKinds.Date, "ein Datum", "a date"),
        (EvidenceKinds.Amount, "einen Betrag", "an amount"),
    ];

    public static string German(Criterion criterion) =>
        string.Join(All(criterion) ? " und " : " oder ", Wanted(criterion).Select(word => word.German));

    public static string English(Criterion criterion) =>
        string.Join(All(criterion) ? " and " : " or ", Wanted(criterion).Select(word => word.English));

    static bool All(Criterion criterion) => criterion.Combination == KindCombination.AllOf;

    static IEnumerable<(EvidenceKinds Kind, string German, string English)> Wanted(Criterion criterion) =>
        Words.Where(word => criterion.Wants.HasFlag(word.Kind));
}
