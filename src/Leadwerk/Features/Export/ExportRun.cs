using Leadwerk.Commands;
using Leadwerk.Storage;
using Leadwerk.Storage.Commands;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Export;

/// <summary>Writes the archive beside its name and moves it into place, and notes in the journal that data left the house.</summary>
sealed class ExportRun(
    CommandConsole console,
    CommandWords words,
    ExportWords own,
    StoreWords storeWords,
    CancellationToken cancel
)
{
    readonly Waiting waiting = new(console, cancel);

    public int Run(string file, StoreLocation location)
    {
        if (location is StoreLocation.SqliteFile sqlite && !File.Exists(sqlite.File))
            return Failed(storeWords.NoDatabase(sqlite.File));
        var store = Store.At(location, console.Clock);
        using (var look = store.Open())
        {
            if (!look.Database.GetAppliedMigrations().SequenceEqual(look.Database.GetMigrations()))
                return Failed(storeWords.NeedsMigration);
        }
        try
        {
            var leads = waiting.For(own.Exporting, () => Write(store, file));
            Note(store, file, leads);
            using var output = console.OpenText();
            output.WriteLine(own.Exported(file, leads));
            return ExitCode.Done;
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Failed(own.NotWritten(file, Reason(why)));
        }
    }

    int Write(Store store, string file)
    {
        using var db = store.Open();
        var today = new CompanyTime(console.Clock, store).Today;
        var archive = new ExportArchive(db, today, own.Readme);
        var leads = 0;
        DraftFile.Write(
            file,
            stream => leads = archive.Write(stream, waiting.Progress, cancel).GetAwaiter().GetResult(),
            cancel
        );
        return leads;
    }

    static void Note(Store store, string file, int leads)
    {
        using var db = store.Open().As("console", "export");
        db.Note(
            "export",
            Guid.CreateVersion7(),
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["file"] = Path.GetFileName(file),
                ["leads"] = leads,
            }
        );
        db.SaveChanges();
    }

    string Reason(Exception why) =>
        why switch
        {
            DirectoryNotFoundException => words.NoSuchFolder,
            UnauthorizedAccessException => words.NoPermission,
            _ => why.Message,
        };

    int Failed(string sentence)
    {
        console.Error.WriteLine($"{CommandLine.Program}: {sentence}");
        return ExitCode.NotUnderstood;
    }
}
