namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>Documents in a zip archive that are no XLSX workbook, each of which has its own advice.</summary>
static class OtherDocuments
{
    const string OpenDocumentMark = "mimetype";
    const string BinaryWorkbook = "xl/workbook.bin";

    public static void Refuse(WorkbookArchive archive, string file)
    {
        if (archive.Has(BinaryWorkbook))
            throw new TableRefusedException("old-xls", file);
        if (archive.Has(OpenDocumentMark) && IsOpenDocument(archive))
            throw new TableRefusedException("open-document", file);
    }

    static bool IsOpenDocument(WorkbookArchive archive)
    {
        using var mark = archive.Read(OpenDocumentMark);
        Span<byte> type = stackalloc byte[80];
        type = type[..mark.ReadAtLeast(type, type.Length, throwOnEndOfStream: false)];
        return type.IndexOf("opendocument"u8) >= 0;
    }
}
