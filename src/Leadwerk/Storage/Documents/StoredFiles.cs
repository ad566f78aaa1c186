using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Documents;

/// <summary>Keeps the files of documents in the database, so that they are saved, restored and erased with their facts.</summary>
static class StoredFiles
{
    /// <summary>Name of the check that files are what their hashes say.</summary>
    public const string Sound = "files-are-what-their-hashes-say";

    public static LocalText Says { get; } =
        new(
            "Jede Datei ist, was ihr Hash sagt, und gehört zu einem Nachweis.",
            "Every file is what its hash says, and belongs to evidence."
        );

    /// <summary>Puts a content in with what is saved next, unless it is there already.</summary>
    public static async Task Keep(LeadwerkDb db, AttachedFile file, byte[] content, CancellationToken cancel)
    {
        if (!await db.Files.AnyAsync(kept => kept.Hash == file.Hash, cancel))
            db.Files.Add(new StoredFile { Hash = file.Hash, Content = content });
    }

    /// <returns>Null where there is none of this hash.</returns>
    public static Task<byte[]?> Content(LeadwerkDb db, string hash, CancellationToken cancel) =>
        db.Files.Where(kept => kept.Hash == hash).Select(kept => kept.Content).SingleOrDefaultAsync(cancel);

    /// <summary>Takes contents away on which no fact rests any more, after an erasure.</summary>
    public static Task Forget(LeadwerkDb db, IReadOnlyList<string> hashes, CancellationToken cancel) =>
        db
            .Files.Where(kept => hashes.Contains(kept.Hash))
            .Where(kept => !db.Set<Evidence>().Any(fact => fact.FileHash == kept.Hash))
            .ExecuteDeleteAsync(cancel);

    /// <returns>Hashes of files that are not what they say, or that nothing rests on.</returns>
    public static async Task<IReadOnlyList<string>> Broken(LeadwerkDb db, CancellationToken cancel)
    {
        var broken = await db
            .Files.Where(kept => !db.Set<Evidence>().Any(fact => fact.FileHash == kept.Hash))
            .Select(kept => kept.Hash)
            .ToListAsync(cancel);
        // One at a time: together they may be more than fits into memory.
        await foreach (var file in db.Files.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (AttachedFile.HashOf(file.Content) != file.Hash)
                broken.Add(file.Hash);
        }
        return broken;
    }
}
