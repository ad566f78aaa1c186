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
    static string Meant(string table) => table == "company" ? "coalesce(t.merged_into_id, t.id)" : "t.id";

    /// <summary>Companies with nearly this name, the nearest first; at most two commands, one where the name is there as it is.</summary>
    public static async Task<IReadOnlyList<CompanyId>> CompaniesNearlyNamed(
        this LeadwerkDb db,
        string text,
        int most,
        CancellationToken cancel
    ) => [.. (await Near(db, "company", text, most, cancel)).Select(CompanyId.From)];

    /// <summary>People with nearly this name, likewise.</summary>
    public static async Task<IReadOnlyList<PersonId>> PeopleNearlyNamed(
        this LeadwerkDb db,
        string text,
        int most,
        CancellationToken cancel
    ) => [.. (await Near(db, "person", text, most, cancel)).Select(PersonId.From)];

    /// <summary>Nobody reads so many; beyond them a mistake in a very common piece of a name may not be found.</summary>
    const int MostLookedAt = 2000;

    static async Task<IReadOnlyList<Guid>> Near(
        LeadwerkDb db,
        string table,
        string text,
        int most,
        CancellationToken cancel
    )
    {
        var folded = FoldedName.Spelled(text);
        if (folded.Length < FewestLetters)
            return [];
        var names = await With(db, table, [folded], cancel);
        if (names.Count == 0 && NearlyNamed.Pieces(folded) is { Count: > 0 } pieces)
            names = await With(db, table, pieces, cancel);
        return [.. NearlyNamed.Best(text, names, name => name.Text, most).Select(name => name.Id).Distinct()];
    }

    /// <summary>Names that have one of the pieces in them.</summary>
    static async Task<List<SoughtName>> With(
        LeadwerkDb db,
        string table,
        IReadOnlyList<string> pieces,
        CancellationToken cancel
    )
    {
        var likes = string.Join(" OR ", pieces.Select((_, at) => $"search_name LIKE {{{at + 1}}}"));
        var (sql, sought) =
            db is PostgresLeadwerkDb
                ? (
                    $"SELECT {Meant(table)} AS \"Id\", search_name AS \"Text\" FROM {table} t WHERE {likes} LIMIT {{0}}",
                    pieces.Select(piece => $"%{piece}%")
                )
                : (
                    $"SELECT {Meant(table)} AS \"Id\", text AS \"Text\" FROM {table}_search s JOIN {table} t ON t.id = s.subject WHERE {table}_search MATCH {{1}} LIMIT {{0}}",
                    [string.Join(" OR ", pieces.Select(piece => $"\"{piece}\""))]
                );
        object[] values = [MostLookedAt, .. sought];
        return await db.Database.SqlQueryRaw<SoughtName>(sql, values).ToListAsync(cancel);
    }

    /// <summary>A name as the index has it.</summary>
    sealed class SoughtName
    {
        public Guid Id { get; init; }
        public string Text { get; init; } = "";
    }

    static async Task<List<Guid>> Ids(LeadwerkDb db, string table, string text, int most, CancellationToken cancel)
    {
        // Letters, digits and blanks are left: nothing that a pattern could mean.
        var folded = FoldedName.Spelled(text);
        if (folded.Length < FewestLetters)
            return [];
        var (sql, sought) =
            db is PostgresLeadwerkDb
                ? (
                    $"SELECT {Meant(table)} AS \"Value\" FROM {table} t WHERE search_name LIKE {{0}} LIMIT {{1}}",
                    $"%{folded}%"
                )
                : (
                    $"SELECT {Meant(table)} AS \"Value\" FROM {table}_search s JOIN {table} t ON t.id = s.subject WHERE {table}_search MATCH {{0}} LIMIT {{1}}",
                    $"\"{folded}\""
                );
        return await db.Database.SqlQueryRaw<Guid>(sql, sought, most).ToListAsync(cancel);
    }
}
