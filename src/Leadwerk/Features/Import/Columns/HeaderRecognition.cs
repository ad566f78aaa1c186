using Leadwerk.Features.Import.Families;

namespace Leadwerk.Features.Import.Columns;

/// <summary>Finds out what each column of a file serves as: what the person said first, then the program's own table, then common words.</summary>
static class HeaderRecognition
{
    /// <param name="withContacts">True: people, addresses and numbers are wanted too.</param>
    public static HeaderReading Of(IReadOnlyList<string> headers, ColumnWishes wishes, bool withContacts = false)
    {
        var family = KnownFamilies.Of(headers);
        var uses = new List<ColumnUse>();
        var taken = new HashSet<int>();
        foreach (var use in wishes.For(headers))
        {
            uses.Add(use);
            taken.Add(use.Column);
        }
        Bind(family, headers, wishes, uses, taken);
        if (family != Generic.Leads)
            Bind(Generic.Leads, headers, wishes, uses, taken);
        if (withContacts)
            Bind(Contacts.OfLeads, headers, wishes, uses, taken);
        return new HeaderReading(family.Name, headers, [.. uses.OrderBy(use => use.Column)]);
    }

    static void Bind(
        HeaderFamily family,
        IReadOnlyList<string> headers,
        ColumnWishes wishes,
        List<ColumnUse> uses,
        HashSet<int> taken
    )
    {
        var matches = headers
            .Select((header, column) => (Column: column, Match: family.Match(header)))
            .Where(found => found.Match is not null && !taken.Contains(found.Column))
            .OrderBy(found => found.Match!.Name.Rank)
            .ThenBy(found => found.Column);
        foreach (var (column, match) in matches)
        {
            var name = match!.Name;
            if (IsWished(wishes, headers, match) || uses.Exists(use => Same(use, name.Field, match.Phase)))
                continue;
            uses.Add(new ColumnUse(column, name.Field, match.Phase, name.Verified, name.Optional, name.NamesPipeline));
            taken.Add(column);
        }
    }

    static bool IsWished(ColumnWishes wishes, IReadOnlyList<string> headers, HeaderMatch match) =>
        wishes.Decide(headers, match.Name.Field, match.Phase)
        || (
            match is { Phase: { } phase, Name.NamesPipeline: true }
            && wishes.Decide(headers, match.Name.Field, PipelineNames.Split(phase).Stage)
        );

    static bool Same(ColumnUse use, Field field, string? phase) =>
        use.Field == field && string.Equals(use.Phase, phase, StringComparison.OrdinalIgnoreCase);
}
