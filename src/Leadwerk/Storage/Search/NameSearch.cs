using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Storage.Postgres;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Search;

/// <summary>Finds names by letters within them, through an index of their groups of three letters.</summary>
static class NameSearch
{
    const int FewestLetters = 3;

    /// <summary>Companies with the text in their name, one command; none for fewer than three letters.</summary>
    public static async Task<IReadOnlyList<CompanyId>> CompaniesNamed(
        this LeadwerkDb db,
        string text,
        int most,
        CancellationToken cancel
    ) => [.. (await Ids(db, "company", text, most, cancel)).Select(CompanyId.From)];

    /// <summary>People with the text in their name, one command; none for fewer than three letters.</summary>
    public static async Task<IReadOnlyList<PersonId>> PeopleNamed(
        this LeadwerkDb db,
        string text,
        int most,
        CancellationToken cancel
    ) => [.. (await Ids(db, "person", text, most, cancel)).Select(PersonId.From)];

    /// <summary>Whoever types the name of a record that was merged means the one that stayed.</summary>
    static string Meant(string table) =>
        table == "company" ? "coalesce(t.merged_into_id, t.id) AS \"Value\"" : "t.id AS \"Value\"";

    static async Task<List<Guid>> Ids(LeadwerkDb db, string table, string text, int most, CancellationToken cancel)
    {
        // Letters, digits and blanks are left: nothing that a pattern could mean.
        var folded = FoldedName.Spelled(text);
        if (folded.Length < FewestLetters)
            return [];
        var (sql, sought) =
            db is PostgresLeadwerkDb
                ? ($"SELECT {Meant(table)} FROM {table} t WHERE search_name LIKE {{0}} LIMIT {{1}}", $"%{folded}%")
                : (
                    $"SELECT {Meant(table)} FROM {table}_search s JOIN {table} t ON t.id = s.subject WHERE {table}_search MATCH {{0}} LIMIT {{1}}",
                    $"\"{folded}\""
                );
        return await db.Database.SqlQueryRaw<Guid>(sql, sought, most).ToListAsync(cancel);
    }
}
