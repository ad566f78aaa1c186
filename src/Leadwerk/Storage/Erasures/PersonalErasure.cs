using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Documents;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Erasures;

/// <summary>
/// Erasure under Art. 17 GDPR: replaces what was said by and about a person with a tombstone, in facts and journal, on
/// the one path that the database lets pass. What counts stays: phases, dates, amounts, outcomes.
/// </summary>
/// <param name="db">A fresh context that says who acts.</param>
/// <param name="stamp">Who and when.</param>
sealed class PersonalErasure(LeadwerkDb db, Stamp stamp)
{
    /// <summary>All in one transaction, then off the disk.</summary>
    public async Task<ErasureOutcome> Of(PersonId id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var outcome = await Within(id, cancel);
        if (outcome is not ErasureOutcome.Done done)
            return outcome;
        await transaction.CommitAsync(cancel);
        return done with { OffTheDisk = await db.ForgetReplaced(cancel) };
    }

    /// <summary>What it would do, found by doing it and taking it back: a preview that cannot be wrong.</summary>
    public async Task<ErasureOutcome> Preview(PersonId id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var outcome = await Within(id, cancel);
        await transaction.RollbackAsync(cancel);
        return outcome;
    }

    /// <summary>
    /// In a transaction that is open; whoever commits it takes what was replaced off the disk. Whichever record of a
    /// person is named, all that were merged go together.
    /// </summary>
    public async Task<ErasureOutcome> Within(PersonId id, CancellationToken cancel)
    {
        if (await db.People.SingleOrDefaultAsync(person => person.Id == id, cancel) is not { } named)
            return new ErasureOutcome.NobodyKnown();
        if (named.ErasedAt is { } before)
            return new ErasureOutcome.DoneBefore(before);
        var stays = named.Stays;
        var person = stays == id ? named : await db.People.SingleAsync(one => one.Id == stays, cancel);
        var merged = await db.People.Where(one => one.MergedInto == stays).OrderBy(one => one.Id).ToListAsync(cancel);

        var erasure = await Announce(person, merged, cancel);
        var company = await db.Companies.SingleAsync(company => company.Id == person.Company, cancel);
        var words = new PersonalWords(person, company, merged);
        var rows = await Replace(person, merged, company, words, erasure, cancel);
        var entries = await new JournalErasure(db, erasure.Id).Of(rows, words, cancel);
        return new ErasureOutcome.Done(erasure.Id, rows, entries, OffTheDisk: false);
    }

    /// <summary>
    /// The erasure stands in the journal before anything is replaced: the database demands it. Each record has its own, so
    /// that a backup from before the merge is cleared of all of them.
    /// </summary>
    /// <returns>That of the record that stayed, which every row names.</returns>
    async Task<Erasure> Announce(Person person, IReadOnlyList<Person> merged, CancellationToken cancel)
    {
        var erasures = merged
            .Prepend(person)
            .Select(one => new Erasure
            {
                Id = Guid.CreateVersion7(),
                Person = one.Id,
                At = stamp.At,
                Who = db.Attribution.Who,
            })
            .ToList();
        db.AddRange(erasures);
        await db.SaveChangesAsync(cancel);
        return erasures[0];
    }

    async Task<IReadOnlyList<ErasedRow>> Replace(
        Person person,
        IReadOnlyList<Person> merged,
        Company company,
        PersonalWords words,
        Erasure erasure,
        CancellationToken cancel
    )
    {
        Person[] all = [person, .. merged];
        var ids = all.Select(one => one.Id).ToHashSet();
        var leads = await db.Leads.Where(lead => lead.Company == person.Company).WithFacts().ToListAsync(cancel);
        var contacts = await db.InboundContacts.Where(contact => contact.Company == person.Company).ToListAsync(cancel);
        var theirs = ids.Select(one => (PersonId?)one).ToList();
        var bans = await db
            .Bans.Where(ban => theirs.Contains(ban.Person) || ban.Company == person.Company)
            .ToListAsync(cancel);
        var wordings = bans.Where(ban => ban.Person is not null).Select(ban => ban.Wording).ToHashSet();
        var leadIds = leads.ConvertAll(lead => lead.Id);
        var notes = await db.Notes.Where(note => leadIds.Contains(note.Lead)).ToListAsync(cancel);
        var files = leads.SelectMany(lead => lead.Evidence).Select(fact => fact.FileHash).OfType<string>().ToList();
        await new BanMemory(db).Remember(person, merged, company, cancel);
        await new MailErasure(db, stamp).Of(person.Company, ids, words, cancel);
        foreach (var one in all)
            await new FollowerErasure(db, stamp).Of(one, cancel);

        foreach (var one in all)
            one.Erase(stamp);
        foreach (var lead in leads)
            lead.Erase(person, stamp, merged);
        foreach (var contact in contacts.Where(contact => ids.Contains(contact.Person)))
            contact.Erase(stamp);
        foreach (var note in notes)
            note.Erase(person, leads.Find(lead => lead.Id == note.Lead)!, stamp);
        var rows = await new WordSweep(db, ids, words, wordings, stamp).Save(erasure.Id, cancel);
        await StoredFiles.Forget(db, files, cancel);
        return rows;
    }
}
