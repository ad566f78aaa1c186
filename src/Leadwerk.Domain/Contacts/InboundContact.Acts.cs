using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Contacts;

public sealed partial class InboundContact
{
    static readonly LocalText SaidField = new("Was gesagt wurde", "What was said");

    /// <summary>Writes down that they contacted us.</summary>
    /// <param name="person">Who.</param>
    /// <param name="kind">How.</param>
    /// <param name="on">The day on which they did, not after today.</param>
    /// <param name="said">What they said or wrote, 1 to 4,000 characters.</param>
    /// <param name="stamp">Who records it, and when.</param>
    /// <returns>The contact, or what is wrong.</returns>
    public static ContactResult<InboundContact> Record(
        Person person,
        InboundKind kind,
        DateOnly on,
        string said,
        Stamp stamp
    )
    {
        if (person.IsGone)
            return new ContactResult<InboundContact>.Gone();
        if (on > stamp.Today)
            return new ContactResult<InboundContact>.InTheFuture(on);
        if (FreeText.Required(said, SaidField) is { } refusal)
            return new ContactResult<InboundContact>.TextRefused(refusal);
        return new ContactResult<InboundContact>.Kept(
            new InboundContact
            {
                Id = InboundContactId.New(),
                Person = person.Id,
                Company = person.Company,
                Kind = kind,
                On = on,
                Said = said,
                RecordedAt = stamp.At,
                RecordedBy = stamp.By,
            }
        );
    }

    /// <summary>The mail address of a form was confirmed by its one mail.</summary>
    /// <param name="stamp">When.</param>
    public void Confirm(Stamp stamp) => ConfirmedAt ??= stamp.At;

    /// <summary>True for a call or a mail, and for a form once its mail was confirmed.</summary>
    public bool Counts => Kind != InboundKind.Form || ConfirmedAt is not null;

    /// <summary>Replaces the words by a tombstone (Art. 17 GDPR).</summary>
    /// <param name="stamp">When.</param>
    public void Erase(Stamp stamp) => (Said, ErasedAt) = (Tombstone.Text, ErasedAt ?? stamp.At);

    internal void Begin(Lead lead) => Began = lead.Id;

    internal void MoveTo(Company company) => Company = company.Id;
}
