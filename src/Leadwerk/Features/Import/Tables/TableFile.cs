using Leadwerk.Features.Import.Tables.Delimited;
using Leadwerk.Features.Import.Tables.Workbooks;

namespace Leadwerk.Features.Import.Tables;

/// <summary>Opens a text file or a workbook by what is in it, not by its name.</summary>
public static class TableFile
{
    /// <summary>Opens a table and reads its headers.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">Bounds for hostile files.</param>
    /// <param name="prefers">True for headers that are wanted: where a workbook has several sheets, one of these is read.</param>
    /// <param name="called">What the file is called in words; null for its own name.</param>
    /// <returns>The table, before its first row.</returns>
    /// <exception cref="TableRefusedException">Missing, empty, encrypted, too large, not a table.</exception>
    public static TableSource Open(
        string path,
        ImportLimits limits,
        Predicate<IReadOnlyList<string>>? prefers = null,
        string? called = null
    )
    {
        var file = called ?? Path.GetFileName(path);
        var stream = OpenFile(path, file);
        try
        {
            RefuseBySize(stream, file, limits);
            return OpenContent(stream, file, limits, prefers ?? (_ => true));
        }
        catch (Exception refused)
        {
            stream.Dispose();
            if (refused is IOException and not FileNotFoundException)
                throw new TableRefusedException("file-unreadable", file, "io");
            throw;
        }
    }

    static FileStream OpenFile(string path, string file)
    {
        if (Directory.Exists(path))
            throw new TableRefusedException("file-unreadable", file.Length > 0 ? file : path, "folder");
        try
        {
            // The readers on top read in large blocks; a second buffer would only copy.
            var options = new FileStreamOptions { BufferSize = 0, Share = FileShare.ReadWrite | FileShare.Delete };
            return new FileStream(path, options);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TableRefusedException("file-missing", file);
        }
        catch (UnauthorizedAccessException)
        {
            throw new TableRefusedException("file-unreadable", file, "permission");
        }
        catch (IOException)
        {
            throw new TableRefusedException("file-unreadable", file, "io");
        }
    }

    static void RefuseBySize(FileStream stream, string file, ImportLimits limits)
    {
        if (!stream.CanSeek)
            throw new TableRefusedException("file-unreadable", file, "pipe");
        if (stream.Length == 0)
            throw new TableRefusedException("empty-file", file);
        if (stream.Length > limits.FileBytes)
            throw new TableRefusedException("too-large", file, limits.FileBytes);
    }

    static TableSource OpenContent(
        FileStream stream,
        string file,
        ImportLimits limits,
        Predicate<IReadOnlyList<string>> prefers
    )
    {
        Span<byte> first = stackalloc byte[4];
        first = first[..stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        if (first.SequenceEqual(OleFile.Magic))
            throw OleFile.Refusal(stream, file);
        return first.SequenceEqual("PK\u0003\u0004"u8)
            ? WorkbookTable.Open(stream, file, limits, prefers)
            : DelimitedTable.Open(stream, file, limits);
    }
}
