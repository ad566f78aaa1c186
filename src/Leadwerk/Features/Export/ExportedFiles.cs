using System.IO.Compression;
using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Storage.Documents;
using Leadwerk.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Export;

/// <summary>The files of documents, under the hash by which <c>tables/evidence.csv</c> names them.</summary>
/// <param name="db">The database.</param>
/// <param name="hidden">Whose addresses and numbers leave the house with no file.</param>
sealed class ExportedFiles(LeadwerkDb db, HiddenContacts hidden)
{
    /// <summary>Writes one after the other; no more than one is in memory.</summary>
    public async Task Write(ZipArchive zip, CancellationToken cancel)
    {
        var used = await (
            from fact in db.Set<Evidence>().AsNoTracking()
            where fact.FileHash != null
            join lead in db.Leads on EF.Property<LeadId>(fact, AggregateMapping.LeadKey) equals lead.Id
            select new
            {
                Hash = fact.FileHash!,
                lead.Company,
                People = lead.Contacts.Select(contact => contact.Person).ToList(),
            }
        ).ToListAsync(cancel);
        // Nobody can black out a number inside a file; while a ban holds it stays in the house as a whole.
        var leaving = used.Where(one =>
            !hidden.OfCompany(one.Company) && !one.People.Exists(person => hidden.OfPerson(person, one.Company))
        );
        foreach (var hash in leaving.Select(one => one.Hash).Distinct())
        {
            if (await StoredFiles.Content(db, hash, cancel) is not { } content)
                continue;
            await using var entry = zip.CreateEntry($"documents/{hash}", CompressionLevel.Fastest).Open();
            await entry.WriteAsync(content, cancel);
        }
    }
}
