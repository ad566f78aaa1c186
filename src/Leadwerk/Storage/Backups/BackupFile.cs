using System.IO.Compression;
using System.Security.Cryptography;

namespace Leadwerk.Storage.Backups;

/// <summary>The file that a backup is: a ZIP archive of the data and a manifest that vouches for them.</summary>
static class BackupFile
{
    /// <summary>Writes the archive under a name of its own and gives it the asked name only when it is complete.</summary>
    /// <param name="file">Where it shall lie.</param>
    /// <param name="data">The file with the data.</param>
    /// <param name="manifest">Makes the manifest from the length and SHA-256 of the data.</param>
    /// <param name="cancel">Stops the writing; nothing is left behind then.</param>
    public static async Task<BackupManifest> Write(
        string file,
        string data,
        Func<long, string, BackupManifest> manifest,
        CancellationToken cancel
    )
    {
        var draft = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            BackupManifest written;
            await using (var stream = new FileStream(draft, Private()))
            {
                written = await Write(stream, data, manifest, cancel);
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, file, overwrite: false);
            return written;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>All data of the company: nobody but its owner may read the file.</summary>
    static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    static async Task<BackupManifest> Write(
        Stream stream,
        string data,
        Func<long, string, BackupManifest> manifest,
        CancellationToken cancel
    )
    {
        var written = manifest(new FileInfo(data).Length, await Sha256(data, cancel));
        await using var archive = await ZipArchive.CreateAsync(
            stream,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            cancel
        );
        await using (var part = await archive.CreateEntry(BackupManifest.Name).OpenAsync(cancel))
            await part.WriteAsync(written.ToJson(), cancel);
        await archive.CreateEntryFromFileAsync(data, written.Part, CompressionLevel.Fastest, cancel);
        return written;
    }

    /// <summary>Looks at a file and unpacks its data, checked against the manifest.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="folder">Where the data shall lie.</param>
    /// <param name="cancel">Stops the unpacking.</param>
    /// <returns>Manifest and file of the data, or what is wrong.</returns>
    public static async Task<(BackupManifest? Manifest, string? Data, RestoreOutcome? Wrong)> Unpack(
        string file,
        string folder,
        CancellationToken cancel
    )
    {
        if (!File.Exists(file))
            return (null, null, new RestoreOutcome.NoFile(file));
        try
        {
            await using var archive = await ZipFile.OpenReadAsync(file, cancel);
            if (await Manifest(archive, cancel) is not { } manifest || archive.GetEntry(manifest.Part) is not { } part)
                return (null, null, new RestoreOutcome.NotABackup(file));
            if (part.Length != manifest.Bytes)
                return (null, null, new RestoreOutcome.Damaged(file, manifest.Part));
            // The name in the archive decides nothing about where it is written.
            var data = Path.Combine(folder, "restored.part");
            await part.ExtractToFileAsync(data, overwrite: true, cancel);
            return await Sha256(data, cancel) == manifest.Sha256
                ? (manifest, data, null)
                : (null, null, new RestoreOutcome.Damaged(file, manifest.Part));
        }
        catch (InvalidDataException)
        {
            return (null, null, new RestoreOutcome.NotABackup(file));
        }
    }

    static async Task<BackupManifest?> Manifest(ZipArchive archive, CancellationToken cancel)
    {
        const int MostBytes = 1 << 20;
        if (archive.GetEntry(BackupManifest.Name) is not { Length: < MostBytes } entry)
            return null;
        await using var json = await entry.OpenAsync(cancel);
        return BackupManifest.Read(json);
    }

    static async Task<string> Sha256(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }
}
