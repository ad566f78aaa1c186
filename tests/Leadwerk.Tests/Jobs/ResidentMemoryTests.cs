using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Leadwerk.Jobs.Resident;

namespace Leadwerk.Tests.Jobs;

/// <summary>What the program holds and does not need goes back to the machine; what it needs stays.</summary>
public sealed class ResidentMemoryTests : IDisposable
{
    const int PageSize = 4096;

    readonly string folder = Directory.CreateTempSubdirectory("leadwerk-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Only_stretches_of_libraries_that_nobody_writes_into_and_nobody_changed_are_given_back()
    {
        string[] map =
        [
            .. Stretch("7f0000000000-7f0000003000 r-xp 00001000 fe:00 11   /opt/leadwerk/leadwerk.dll", changed: 0),
            .. Stretch("7f0000010000-7f0000011000 r-xp 00001000 fe:00 11   /opt/leadwerk/leadwerk.dll", changed: 4),
            .. Stretch("7f0000020000-7f0000021000 rw-p 00001000 fe:00 11   /opt/leadwerk/leadwerk.dll", changed: 0),
            .. Stretch("7f0000030000-7f0000032000 r--s 00000000 fe:00 12   /opt/lead werk/Quartz.dll", changed: 0),
            .. Stretch("7f0000040000-7f0000041000 r--p 00000000 fe:00 13   /usr/lib/libicudata.so.72.1", changed: 0),
            .. Stretch("7f0000050000-7f0000051000 r--s 00000000 fe:00 14   /var/lib/leadwerk/leadwerk.db", changed: 0),
            .. Stretch("7f0000060000-7f0000061000 r-xp 00000000 00:00 0", changed: 0),
            .. Stretch("7f0000070000-7f0000071000 r-xp 00000000 00:00 0    [vdso]", changed: 0),
        ];

        Assert.Equal<(long, ulong)>(
            [(0x7f0000000000, 0x3000), (0x7f0000030000, 0x2000), (0x7f0000040000, 0x1000)],
            ProgramPages.Unchanged(map).Select(stretch => ((long)stretch.Start, (ulong)stretch.Length))
        );
    }

    [Fact]
    public void A_library_leaves_memory_when_it_was_there_before_and_comes_back_as_it_was()
    {
        var content = new byte[64 * PageSize];
        Random.Shared.NextBytes(content);
        var library = Path.Combine(folder, "big.dll");
        File.WriteAllBytes(library, content);
        using var mapped = MemoryMappedFile.CreateFromFile(
            library,
            FileMode.Open,
            null,
            0,
            MemoryMappedFileAccess.Read
        );
        using var view = mapped.CreateViewAccessor(0, content.Length, MemoryMappedFileAccess.Read);
        Assert.Equal(content, Read(view, content.Length));
        var pages = new ProgramPages();

        pages.GiveBack();
        Assert.Equal(content.Length / 1024, Resident(library));

        Assert.True(pages.GiveBack() > 0);
        Assert.Equal(0, Resident(library));

        Assert.Equal(content, Read(view, content.Length));
    }

    [Fact]
    public void Freed_memory_leaves_the_process_though_memory_beside_it_is_in_use()
    {
        // Small enough that the C library keeps it; each second one stays in use, so that no end of the heap is free.
        const int Size = 32 * 1024;
        var all = Enumerable.Range(0, 400).Select(_ => Touched(Size)).ToArray();
        var (freed, kept) = (all.Where((_, at) => at % 2 == 0).ToList(), all.Where((_, at) => at % 2 == 1).ToList());
        foreach (var piece in freed)
            Marshal.FreeHGlobal(piece);
        Assert.True(freed.Count(IsResident) > 150, "freed, and still held");

        Assert.True(FreedMemory.GiveBack());

        Assert.True(freed.Count(IsResident) < 50, "given back, but for what others took meanwhile");
        Assert.All(kept, piece => Assert.True(IsResident(piece)));
        Assert.All(kept, piece => Assert.Equal(1, Marshal.ReadByte(piece, Size - 1)));
        kept.ForEach(Marshal.FreeHGlobal);
    }

    static string[] Stretch(string first, int changed) =>
        [
            first,
            "Size:                 12 kB",
            "Rss:                   8 kB",
            $"Anonymous:  {changed} kB",
            "VmFlags: rd mr",
        ];

    static byte[] Read(MemoryMappedViewAccessor view, int length)
    {
        var read = new byte[length];
        view.ReadArray(0, read, 0, length);
        return read;
    }

    /// <summary>Kilobytes of a mapped file that this process holds.</summary>
    static int Resident(string file)
    {
        var lines = File.ReadAllLines("/proc/self/smaps");
        var first = Array.FindIndex(lines, line => line.EndsWith(file, StringComparison.Ordinal));
        var rss = lines.Skip(first).First(line => line.StartsWith("Rss:", StringComparison.Ordinal));
        return int.Parse(rss.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], null);
    }

    static nint Touched(int size)
    {
        var piece = Marshal.AllocHGlobal(size);
        for (var at = 0; at < size; at++)
            Marshal.WriteByte(piece, at, 1);
        return piece;
    }

    /// <summary>Whether the page in the middle of a piece is in memory (https://docs.kernel.org/admin-guide/mm/pagemap.html).</summary>
    static bool IsResident(nint piece)
    {
        using var pages = File.OpenHandle("/proc/self/pagemap");
        Span<byte> entry = stackalloc byte[8];
        RandomAccess.Read(pages, entry, (piece + (16 * 1024)) / PageSize * 8);
        return BinaryPrimitives.ReadUInt64LittleEndian(entry) >> 63 == 1;
    }
}
