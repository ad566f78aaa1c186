using System.Text.Json;
using Leadwerk.Domain;
using Leadwerk.Web;
using Microsoft.AspNetCore.Http;

namespace Leadwerk.Features.Takeover.Pages;

/// <summary>A list that somebody uploaded.</summary>
/// <param name="Id">Names it in addresses; random.</param>
/// <param name="Name">What the file was called on their machine: shown, never used as a path.</param>
/// <param name="By">Who uploaded it; nobody else sees it.</param>
sealed record UploadedList(Guid Id, string Name, Guid By)
{
    /// <summary>Which column serves as what, where somebody said so; everything else is recognised.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();
}

/// <summary>Lists wait in folders of their own, under names that the server gave them, and are never sent back as they are.</summary>
sealed class UploadedLists(DataFolders folders, TimeProvider clock)
{
    /// <summary>Bytes of a list; the command line takes larger ones.</summary>
    public const long MostBytes = 100L << 20;

    const int MostLettersOfName = 200;
    const string About = "about.json";

    static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);
    static readonly byte[] Archive = "PK"u8.ToArray();

    /// <summary>Keeps a file.</summary>
    public async Task<UploadedList> Keep(IFormFile file, UserId by, CancellationToken cancel)
    {
        Forget();
        var list = new UploadedList(Guid.NewGuid(), Shown(file.FileName), by.Value);
        var folder = FolderOf(list.Id);
        Directory.CreateDirectory(folder);
        await using var from = file.OpenReadStream();
        var head = new byte[Archive.Length];
        var read = await from.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        // What it is follows from what is in it; the reader looks closer.
        var name = head.AsSpan(0, read).SequenceEqual(Archive) ? "list.xlsx" : "list.csv";
        await using (var to = File.Create(Path.Combine(folder, name)))
        {
            await to.WriteAsync(head.AsMemory(0, read), cancel);
            await from.CopyToAsync(to, cancel);
        }
        await Describe(list, cancel);
        return list;
    }

    /// <summary>Writes down what is known of a list.</summary>
    public Task Describe(UploadedList list, CancellationToken cancel) =>
        File.WriteAllTextAsync(Path.Combine(FolderOf(list.Id), About), JsonSerializer.Serialize(list), cancel);

    /// <summary>A list that this user uploaded; null where there is none of theirs.</summary>
    public UploadedList? Find(Guid id, UserId by)
    {
        var about = Path.Combine(FolderOf(id), About);
        if (!File.Exists(about))
            return null;
        var list = JsonSerializer.Deserialize<UploadedList>(File.ReadAllText(about));
        return list?.By == by.Value ? list : null;
    }

    /// <summary>Where it lies.</summary>
    public string PathOf(UploadedList list) => Directory.GetFiles(FolderOf(list.Id), "list.*")[0];

    /// <summary>Takes it away.</summary>
    public void Discard(UploadedList list) => Directory.Delete(FolderOf(list.Id), recursive: true);

    /// <summary>What lies around for a week nobody wants any more, and it is full of names and addresses.</summary>
    public void Forget()
    {
        if (!Directory.Exists(folders.Uploads))
            return;
        var limit = clock.GetUtcNow().UtcDateTime - KeptFor;
        foreach (var folder in Directory.GetDirectories(folders.Uploads))
        {
            if (Directory.GetLastWriteTimeUtc(folder) < limit)
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Takes away every waiting list in which somebody's words stand, after their data were erased.</summary>
    /// <returns>How many lists went.</returns>
    public int ForgetSpeaking(IReadOnlyList<string> words)
    {
        if (!Directory.Exists(folders.Uploads))
            return 0;
        var speaking = Directory
            .GetDirectories(folders.Uploads)
            .Where(folder => Directory.GetFiles(folder).Any(file => WordsInFile.Speak(file, words)))
            .ToList();
        foreach (var folder in speaking)
            Directory.Delete(folder, recursive: true);
        return speaking.Count;
    }

    string FolderOf(Guid id) => Path.Combine(folders.Uploads, id.ToString("N"));

    static string Shown(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var plain = string.Concat(last.Where(letter => !char.IsControl(letter)));
        return plain.Length <= MostLettersOfName ? plain : plain[..MostLettersOfName];
    }
}
