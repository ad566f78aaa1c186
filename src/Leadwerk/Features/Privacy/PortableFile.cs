using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Leadwerk.Domain.Contacts;
using Leadwerk.Features.Import;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Privacy;

/// <summary>The same under Art. 20 GDPR: a zip with JSON for programs and CSV for people.</summary>
static class PortableFile
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Of(PersonalFile file, Speech speech)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            // With its mark, because spreadsheets would otherwise take the umlauts for something else.
            using (var text = Entry(zip, "data.json", mark: false))
                text.Write(JsonSerializer.Serialize(Said(file, speech), Readable));
            using (var text = Entry(zip, "person.csv", mark: true))
                Rows(
                    text,
                    [
                        ["field", "value"],
                        .. Fields(file).Select(field => new[] { field.Key, field.Value ?? "" }),
                        .. file.Merged.SelectMany(one =>
                            Record(one).Select(field => new[] { field.Key, field.Value ?? "" })
                        ),
                    ]
                );
            using (var text = Entry(zip, "items.csv", mark: true))
                Rows(
                    text,
                    [
                        ["day", "kind", "what", "words"],
                        .. file.Items.Select(item => Cells(item, speech)),
                    ]
                );
        }
        return content.ToArray();
    }

    static StreamWriter Entry(ZipArchive zip, string name, bool mark) =>
        new(zip.CreateEntry(name).Open(), new UTF8Encoding(mark));

    static Dictionary<string, string?> Fields(PersonalFile file) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = file.Person.Name,
            ["company"] = file.Company.Name,
            ["role"] = file.Person.Role,
            ["mail"] = file.Person.Mail,
            ["phone"] = file.Person.Phone,
            ["recorded_at"] = file.Person.RecordedAt.ToString("O", CultureInfo.InvariantCulture),
            ["left_at"] = file.Person.WithdrawnAt?.ToString("O", CultureInfo.InvariantCulture),
            ["source"] = file.List?.Source,
            ["kept_until"] = file.KeptUntil?.ToString("O", CultureInfo.InvariantCulture),
        };

    /// <summary>What a record that was merged knows them by.</summary>
    static Dictionary<string, string?> Record(Person one) =>
        new(StringComparer.Ordinal)
        {
            ["also_known_as"] = one.Name,
            ["also_role"] = one.Role,
            ["also_mail"] = one.Mail,
            ["also_phone"] = one.Phone,
            ["also_recorded_at"] = one.RecordedAt.ToString("O", CultureInfo.InvariantCulture),
        };

    static object Said(PersonalFile file, Speech speech) =>
        new
        {
            controller = file.Own.Name,
            as_of = file.Today.ToString("O", CultureInfo.InvariantCulture),
            person = Fields(file),
            other_records = file.Merged.Select(Record),
            items = file.Items.Select(item => new
            {
                day = item.On.ToString("O", CultureInfo.InvariantCulture),
                kind = item.Kind,
                what = speech[item.What],
                words = item.Words,
            }),
        };

    static string[] Cells(StoredItem item, Speech speech) =>
        [item.On.ToString("O", CultureInfo.InvariantCulture), item.Kind, speech[item.What], item.Words ?? ""];

    static void Rows(StreamWriter text, IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
            text.Write(string.Join(',', row.Select(Cell)) + "\r\n");
    }

    static string Cell(string cell) => $"\"{SafeCell.Write(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
