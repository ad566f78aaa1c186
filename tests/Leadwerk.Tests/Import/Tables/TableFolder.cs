using System.Text;
using Leadwerk.Features.Import;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Tests.Import.Tables;

/// <summary>A folder for the files of one test, gone when the test ends.</summary>
sealed class TableFolder : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("leadwerk-tables-").FullName;

    public string Write(string text, string name = "deals.csv") => Write(new UTF8Encoding(false).GetBytes(text), name);

    public string Write(byte[] bytes, string name = "deals.csv")
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string PathOf(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

static class Reading
{
    /// <summary>All rows below the header, cells as text.</summary>
    public static List<string[]> Rows(this TableSource table)
    {
        var rows = new List<string[]>();
        while (table.Read())
            rows.Add(table.Texts());
        return rows;
    }

    public static string[] Texts(this TableSource table) =>
        [.. Enumerable.Range(0, table.Cells).Select(cell => table.Cell(cell).ToString())];

    public static List<string[]> RowsOf(string path, ImportLimits? limits = null)
    {
        using var table = TableFile.Open(path, limits ?? new ImportLimits());
        return table.Rows();
    }

    /// <summary>Opens and reads to the end; the refusal that must come on the way.</summary>
    public static TableRefusedException Refused(string path, ImportLimits? limits = null) =>
        Assert.Throws<TableRefusedException>(() => RowsOf(path, limits));

    public static void Says(this TableRefusedException refused, string code, params object[] arguments)
    {
        Assert.Equal(code, refused.Code);
        Assert.Equal(arguments, refused.Arguments);
    }
}
