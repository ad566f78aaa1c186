using Leadwerk.Domain.Money;

namespace Leadwerk.Domain.Phases;

/// <summary>Refuses content that says nothing.</summary>
static class ContentChecks
{
    static readonly LocalText What = new("Was die Person getan hat", "What the person did");
    static readonly LocalText Where = new("Wo das war", "Where that was");
    static readonly LocalText Said = new("Was gesagt wurde", "What was said");
    static readonly LocalText Number = new("Belegnummer", "Document number");
    static readonly LocalText Link = new("Link", "Link");
    static readonly LocalText Source = new("Wer es genannt hat, und wo", "Who named it, and where");
    static readonly LocalText Claim = new("Angabe der alten Liste", "Claim of the old list");

    /// <summary>The first thing that is wrong with a content; null when nothing is.</summary>
    public static EvidenceResult.Refused? Problem(EvidenceContent content) =>
        content switch
        {
            EvidenceContent.Act act => Text(
                FreeText.Required(act.What, What) ?? FreeText.Required(act.Where, Where, FreeText.LinkLength)
            ),
            EvidenceContent.Conversation talk => Text(FreeText.Required(talk.Said, Said)),
            EvidenceContent.Document document => (EvidenceResult.Refused?)Text(InDocument(document))
                ?? InAmount(document.Amount),
            EvidenceContent.NamedDate date => Text(FreeText.Required(date.Source, Source)),
            EvidenceContent.NamedAmount amount => (EvidenceResult.Refused?)Text(
                FreeText.Required(amount.Source, Source)
            )
                ?? InAmount(amount.Amount),
            EvidenceContent.OldList list => Text(FreeText.Required(list.Claim, Claim)),
            _ => null,
        };

    static TextRefusal? InDocument(EvidenceContent.Document document) =>
        string.IsNullOrWhiteSpace(document.Link) && document.File is null
            ? FreeText.Required(document.Number, Number, FreeText.NameLength)
            : FreeText.Optional(document.Number, Number, FreeText.NameLength)
                ?? FreeText.Optional(document.Link, Link, FreeText.LinkLength);

    static EvidenceResult.AmountNotPositive? InAmount(OrderValue? amount) =>
        amount is { MinorUnits: <= 0 } ? new EvidenceResult.AmountNotPositive() : null;

    static EvidenceResult.TextRefused? Text(TextRefusal? refusal) =>
        refusal is null ? null : new EvidenceResult.TextRefused(refusal);
}
