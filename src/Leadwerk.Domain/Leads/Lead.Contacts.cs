using Leadwerk.Domain.Contacts;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>Adds a person whom the lead is worked with. Evidence that names a person does so by itself.</summary>
    /// <param name="person">A person of the lead's company.</param>
    /// <param name="stamp">Who and when.</param>
    /// <exception cref="ArgumentException">The person belongs to another company, or the record was merged into another.</exception>
    public void AddContact(Person person, Stamp stamp)
    {
        if (person.Company != Company)
            throw new ArgumentException("The person belongs to another company.", nameof(person));
        if (person.MergedInto is not null)
            throw new ArgumentException("The record was merged into another; use the one that stayed.", nameof(person));
        if (!IsWorkedWith(person.Id))
            contacts.Add(new LeadContact(person.Id, stamp.At));
    }

    /// <summary>Whether a person is one of its contacts.</summary>
    /// <param name="person">The person.</param>
    /// <returns>True when it is.</returns>
    public bool IsWorkedWith(PersonId person) => contacts.Exists(contact => contact.Person == person);

    /// <summary>The ban because of which nobody is left to speak with: on the company, or on all of its contacts.</summary>
    /// <param name="bans">The bans that hold.</param>
    /// <returns>The ban; null while somebody is left.</returns>
    public ContactBan? BannedBy(BanList bans) => bans.Against(Company, [.. contacts.Select(contact => contact.Person)]);

    /// <summary>
    /// Replaces personal data in its texts by tombstones (Art. 17 GDPR): in the evidence that names the person, in
    /// all files, and in all free texts when nobody else is worked with. Facts, dates and amounts stay, so that every count stays.
    /// </summary>
    /// <param name="person">The person, before their own data are erased.</param>
    /// <param name="stamp">Who and when.</param>
    /// <param name="merged">Records that were merged into theirs: facts from before name these.</param>
    /// <returns>How many texts were replaced.</returns>
    public int Erase(Person person, Stamp stamp, params IReadOnlyList<Person> merged)
    {
        if (!IsWorkedWith(person.Id))
            return 0;
        var alone = contacts.Count == 1;
        Person[] records = [person, .. merged];
        bool Concerns(PersonId? named, string? text) =>
            alone
            || Array.Exists(
                records,
                one => named == one.Id || text?.Contains(one.Name, StringComparison.OrdinalIgnoreCase) == true
            );

        // Nobody here can read a file; so it goes with everybody of whom it may speak.
        bool MaySpeakOf(Phases.Evidence fact) =>
            fact.File is not null || Concerns(fact.Person, $"{fact.Text} {fact.RevokedFor}");

        var facts = evidence.Where(MaySpeakOf).ToArray();
        var steps = followUps.Where(step => Concerns(step.With, $"{step.What} {step.Reason}")).ToArray();
        foreach (var fact in facts)
            fact.Erase(stamp);
        foreach (var step in steps)
            step.Erase(stamp);
        if (LostNote is not null && Concerns(null, LostNote))
            LostNote = Tombstone.Text;
        return facts.Length + steps.Length;
    }

    internal void MoveTo(Company company) => Company = company.Id;

    /// <summary>
    /// The record that stays takes the place of the one that is given up: as a contact, and in the step that is still to
    /// come. What happened keeps naming whom it named.
    /// </summary>
    /// <returns>True where it was in one of the two.</returns>
    internal bool Replace(Person duplicate, Person kept)
    {
        var step = OpenFollowUp is { } open && open.With == duplicate.Id ? open : null;
        step?.MeanInstead(kept.Id);
        if (contacts.Find(contact => contact.Person == duplicate.Id) is not { } known)
            return step is not null;
        contacts.Remove(known);
        if (!IsWorkedWith(kept.Id))
            contacts.Add(new LeadContact(kept.Id, known.Since));
        return true;
    }
}
