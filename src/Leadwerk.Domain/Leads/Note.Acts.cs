using Leadwerk.Domain.Contacts;

namespace Leadwerk.Domain.Leads;

public sealed partial class Note
{
    static readonly LocalText Field = new("Notiz", "Note");

    /// <summary>Writes a note down, also about a lead that is over.</summary>
    /// <param name="lead">The lead; nothing of it changes.</param>
    /// <param name="text">What it says, 1 to 4,000 characters.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="NoteResult.Written"/> or why not.</returns>
    public static NoteResult Write(Lead lead, string text, Stamp stamp) =>
        lead.WithdrawnAt is not null ? new NoteResult.LeadWithdrawn()
        : FreeText.Required(text, Field) is { } refusal ? new NoteResult.TextRefused(refusal)
        : new NoteResult.Written(
            new Note
            {
                Id = NoteId.New(),
                Lead = lead.Id,
                Text = text.Trim(),
                WrittenAt = stamp.At,
                WrittenBy = stamp.By,
            }
        );

    /// <summary>Withdraws it: kept, and no longer shown.</summary>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="NoteResult.Withdrawn"/> or why not.</returns>
    public NoteResult Withdraw(Stamp stamp)
    {
        if (WithdrawnAt is not null)
            return new NoteResult.WithdrawnBefore();
        (WithdrawnAt, WithdrawnBy) = (stamp.At, stamp.By);
        return new NoteResult.Withdrawn();
    }

    /// <summary>Replaces its words by a tombstone where they may speak of a person (Art. 17 GDPR).</summary>
    /// <param name="person">The person, before their own data are erased.</param>
    /// <param name="lead">The lead that it is about.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>True when they were replaced.</returns>
    public bool Erase(Person person, Lead lead, Stamp stamp)
    {
        var alone = lead.Contacts is [var only] && only.Person == person.Id;
        if (ErasedAt is not null || !(alone || Text.Contains(person.Name, StringComparison.OrdinalIgnoreCase)))
            return false;
        (Text, ErasedAt) = (Tombstone.Text, stamp.At);
        return true;
    }
}
