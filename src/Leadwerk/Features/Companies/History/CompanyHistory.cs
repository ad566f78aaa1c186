using System.Text.Json;
using Leadwerk.Storage;
using Leadwerk.Storage.Journal;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Companies.History;

/// <summary>One thing that somebody did to a company or its people.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Text">What.</param>
public sealed record CompanyEvent(DateTime At, string By, string Text);

/// <summary>Reads the history of a company out of the journal.</summary>
/// <param name="file">The company.</param>
/// <param name="speech">The reader's language.</param>
/// <param name="contactData">Whether the reader may see numbers, addresses and names of people.</param>
sealed class CompanyHistory(CompanyFile file, Speech speech, bool contactData)
{
    const int Most = 50;

    /// <summary>The latest first; two queries.</summary>
    public async Task<IReadOnlyList<CompanyEvent>> Of(LeadwerkDb db, CancellationToken cancel)
    {
        List<Guid> subjects =
        [
            file.Company.Id.Value,
            .. file.People.Concat(file.Merged).Select(person => person.Id.Value),
            .. file.AllBans.Select(ban => ban.Id.Value),
        ];
        var entries = await db
            .Journal.AsNoTracking()
            .Where(entry => subjects.Contains(entry.SubjectId))
            .OrderByDescending(entry => entry.Seq)
            .Take(Most)
            .ToListAsync(cancel);
        var users = await db
            .Users.AsNoTracking()
            .ToDictionaryAsync(user => $"{user.Id.Value}", user => user.Name, cancel);
        return
        [
            .. entries
                .Select(entry =>
                    Told(entry) is { } text
                        ? new CompanyEvent(
                            entry.At,
                            users.GetValueOrDefault(entry.Who) ?? MachineNames.Of(entry.Who, speech),
                            text
                        )
                        : null
                )
                .OfType<CompanyEvent>(),
        ];
    }

    string? Told(JournalEntry entry) =>
        (entry.SubjectKind, entry.Payload) switch
        {
            ("company" or "person", null) => speech[
                "Angaben nach Art. 17 DSGVO gelöscht",
                "Data erased under Art. 17 GDPR"
            ],
            ("company", { } payload) => Changes(payload, "", contactData)
                ?? Begun(payload, speech["Firma angelegt", "Company written down"]),
            ("person", { } payload) => MergedInto(entry.SubjectId, payload)
                ?? Changes(payload, $"{NameOf(entry.SubjectId)}: ", values: false)
                ?? Begun(payload, speech[$"{NameOf(entry.SubjectId)} hinzugefügt", $"{NameOf(entry.SubjectId)} added"]),
            ("contact_ban", { } payload) => Begun(payload, speech["Kontaktsperre verhängt", "Contact ban imposed"])
                ?? speech["Kontaktsperre aufgehoben", "Contact ban lifted"],
            _ => null,
        };

    /// <summary>What else changes with a merge is a part of it.</summary>
    string? MergedInto(Guid person, string payload)
    {
        using var json = JsonDocument.Parse(payload);
        return
            json.RootElement.TryGetProperty("after", out var after)
            && after.TryGetProperty("merged_into_id", out var into)
            && into.ValueKind == JsonValueKind.String
            && json.RootElement.TryGetProperty("before", out _)
            ? speech[
                $"{NameOf(person)} mit {NameOf(into.GetGuid())} zusammengeführt",
                $"{NameOf(person)} merged into {NameOf(into.GetGuid())}"
            ]
            : null;
    }

    string NameOf(Guid person) =>
        contactData && file.People.Concat(file.Merged).FirstOrDefault(one => one.Id.Value == person) is { } known
            ? known.Name
            : speech["Person", "Person"];

    static string? Begun(string payload, string text)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.TryGetProperty("before", out _) ? null : text;
    }

    string? Changes(string payload, string begin, bool values)
    {
        using var json = JsonDocument.Parse(payload);
        if (
            !json.RootElement.TryGetProperty("before", out var before)
            || !json.RootElement.TryGetProperty("after", out var after)
        )
            return null;
        var changed = after
            .EnumerateObject()
            .Select(column => Change(column.Name, Text(before, column.Name), Text(after, column.Name), values))
            .OfType<string>()
            .ToList();
        return changed.Count == 0 ? null : begin + string.Join("; ", changed);
    }

    static string Text(JsonElement row, string column) =>
        row.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "–";

    string? Change(string column, string before, string after, bool values) =>
        column switch
        {
            "name" => Field(speech["Name", "Name"], before, after, contactData),
            "industry" => Field(speech["Branche", "Industry"], before, after, shown: true),
            "domain" => Field(speech["Internetadresse", "Web address"], before, after, values),
            "phone" => Field(speech["Telefon", "Phone"], before, after, values),
            "mail" => Field(speech["E-Mail", "Mail"], before, after, values),
            "role" => Field(speech["Funktion", "Role"], before, after, values),
            "merged_into_id" => speech["mit einer anderen zusammengeführt", "merged into another"],
            "company_id" => speech["beim Zusammenführen umgezogen", "moved by a merge"],
            "withdrawn_at" => after == "–"
                ? speech["ist doch dort", "is there after all"]
                : speech["arbeitet dort nicht mehr", "works there no more"],
            _ => null,
        };

    string Field(string name, string before, string after, bool shown) =>
        shown ? $"{name}: {before} → {after}" : speech[$"{name} geändert", $"{name} changed"];
}
