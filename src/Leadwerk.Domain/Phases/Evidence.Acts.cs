using Leadwerk.Domain.Money;

namespace Leadwerk.Domain.Phases;

public sealed partial class Evidence
{
    /// <summary>What it says.</summary>
    public EvidenceContent Content =>
        Form switch
        {
            EvidenceForm.Act => new EvidenceContent.Act(Text!, Place!, Person),
            EvidenceForm.Conversation => new EvidenceContent.Conversation(Person!.Value, Text!, Date),
            EvidenceForm.Person => new EvidenceContent.InRole(Person!.Value),
            EvidenceForm.Document => new EvidenceContent.Document(DocumentNumber, Date, Amount, Link, File),
            EvidenceForm.Date => new EvidenceContent.NamedDate(Date!.Value, Text!),
            EvidenceForm.Amount => new EvidenceContent.NamedAmount(Amount!.Value, Text!),
            _ => new EvidenceContent.OldList(Text!),
        };

    /// <summary>The amount that it names.</summary>
    public OrderValue? Amount =>
        (AmountMinorUnits, AmountCurrency) is ({ } units, { } currency) ? new OrderValue(units, currency) : null;

    /// <summary>The file of a document; null where there is none, or it was erased.</summary>
    public AttachedFile? File =>
        (FileHash, FileName, FileBytes) is ({ } hash, { } name, { } bytes) ? new AttachedFile(hash, name, bytes) : null;

    internal static Evidence Of(NewEvidence fact, Stamp stamp) =>
        new(fact.Criterion, fact.Content, fact.Day, stamp)
        {
            Origin = fact.Answered ? EvidenceOrigin.Answered : EvidenceOrigin.Recorded,
        };

    internal static Evidence Imported(CriterionId criterion, string claim, DateOnly on, ImportId import, Stamp stamp) =>
        new(criterion, new EvidenceContent.OldList(claim), on, stamp)
        {
            Origin = EvidenceOrigin.Imported,
            Import = import,
        };

    Evidence(CriterionId criterion, EvidenceContent content, DateOnly happenedOn, Stamp stamp)
    {
        Id = EvidenceId.New();
        Criterion = criterion;
        HappenedOn = happenedOn;
        RecordedAt = stamp.At;
        RecordedBy = stamp.By;
        Person = content.Person;
        (Form, Text, Place) = content switch
        {
            EvidenceContent.Act act => (EvidenceForm.Act, act.What, act.Where),
            EvidenceContent.Conversation talk => (EvidenceForm.Conversation, talk.Said, null),
            EvidenceContent.InRole => (EvidenceForm.Person, null, null),
            EvidenceContent.Document => (EvidenceForm.Document, null, null),
            EvidenceContent.NamedDate date => (EvidenceForm.Date, date.Source, null),
            EvidenceContent.NamedAmount amount => (EvidenceForm.Amount, amount.Source, (string?)null),
            EvidenceContent.OldList list => (EvidenceForm.OldList, list.Claim, null),
            _ => throw new ArgumentException("There is no other content.", nameof(content)),
        };
        var document = content as EvidenceContent.Document;
        (DocumentNumber, Link) = (document?.Number, document?.Link);
        (FileHash, FileName, FileBytes) = (document?.File?.Hash, document?.File?.Name, document?.File?.Bytes);
        Date = document?.DatedOn ?? DateOf(content);
        var amountNamed = document?.Amount ?? (content as EvidenceContent.NamedAmount)?.Amount;
        (AmountMinorUnits, AmountCurrency) = (amountNamed?.MinorUnits, amountNamed?.Currency);
    }

    static DateOnly? DateOf(EvidenceContent content) =>
        (content as EvidenceContent.Conversation)?.ByWhen ?? (content as EvidenceContent.NamedDate)?.Named;

    internal void Confirm(Stamp stamp) => (ConfirmedAt, ConfirmedBy) = (stamp.At, stamp.By);

    internal void Revoke(string reason, Stamp stamp) =>
        (RevokedAt, RevokedBy, RevokedFor) = (stamp.At, stamp.By, reason);

    internal void Withdraw(Stamp stamp) => WithdrawnAt = stamp.At;

    /// <summary>Whether it may be counted, and from when: confirmed where four eyes are asked for.</summary>
    internal DateTime? CountsFrom(Criterion criterion) =>
        WithdrawnAt is not null ? null
        : NeedsConfirmation(criterion) ? ConfirmedAt
        : RecordedAt;

    /// <summary>Whether it counts only once a second person, or of an answered form anybody of us, has confirmed it.</summary>
    /// <param name="criterion">The question that it answers, as the plan of its lead asks it.</param>
    /// <returns>True also when that was done.</returns>
    public bool NeedsConfirmation(Criterion criterion) =>
        Origin == EvidenceOrigin.Answered || (criterion.FourEyes && Origin == EvidenceOrigin.Recorded);

    internal void Erase(Stamp stamp)
    {
        Text = Text is null ? null : Tombstone.Text;
        Place = Place is null ? null : Tombstone.Text;
        RevokedFor = RevokedFor is null ? null : Tombstone.Text;
        // Length and amount are facts; what the file said and how it was called are not.
        (FileHash, FileName) = (null, FileName is null ? null : Tombstone.Text);
        ErasedAt = stamp.At;
    }
}
