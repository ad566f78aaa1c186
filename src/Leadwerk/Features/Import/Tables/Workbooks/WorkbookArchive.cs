using System.IO.Compression;

namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>The parts of a workbook file, unpacked as a stream and never beyond the limits, whatever the archive claims about them.</summary>
sealed class WorkbookArchive : IDisposable
{
    readonly ZipArchive archive;
    readonly string file;
    readonly ImportLimits limits;
    readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    long unpacked;

    WorkbookArchive(ZipArchive archive, string file, ImportLimits limits)
    {
        this.archive = archive;
        this.file = file;
        this.limits = limits;
    }

    /// <exception cref="TableRefusedException">Encrypted, too many entries, too large unpacked.</exception>
    /// <exception cref="InvalidDataException">Not a whole archive.</exception>
    public static WorkbookArchive Open(Stream stream, string file, ImportLimits limits)
    {
        if (!CentralDirectory.IsReadable(stream))
            throw new InvalidDataException();
        stream.Position = 0;
        var archive = new WorkbookArchive(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true), file, limits);
        archive.RefuseByDirectory();
        return archive;
    }

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Reads a part that must be there.</summary>
    /// <exception cref="InvalidDataException">The part is missing.</exception>
    public PartStream Read(string part, long most = long.MaxValue)
    {
        if (!parts.TryGetValue(part, out var entry))
            throw new InvalidDataException();
        return new PartStream(entry, most, Count, Refused, limits);
    }

    public void Dispose() => archive.Dispose();

    void RefuseByDirectory()
    {
        if (archive.Entries.Count > limits.ArchiveEntries)
            throw Refused("entries");
        long declared = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
                throw new TableRefusedException("encrypted", file);
            declared += Math.Max(0, entry.Length);
            if (declared > limits.ArchiveBytes)
                throw Refused("unpacked-size");
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked > limits.ArchiveBytes)
            throw Refused("unpacked-size");
    }

    TableRefusedException Refused(string why) => new("zip-bomb", file, why);
}
