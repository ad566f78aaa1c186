namespace Leadwerk.Features.Import.Columns;

/// <summary>What the person said with <c>--map</c> and <c>--guess</c>; it stands above every recognition.</summary>
sealed class ColumnWishes
{
    const string HistoryPrefix = "history.";

    static readonly Field[] HistoryFields = [Field.Id, Field.Stage, Field.Entered];

    /// <summary>All that a person may write before the equals sign of <c>--map</c>.</summary>
    public static IReadOnlyList<string> Names =>
        [.. Fields.Contract, .. HistoryFields.Select(own => HistoryPrefix + Fields.Name(own))];

    readonly List<(Field Field, string? Phase, string Column)> wishes = [];

    public static ColumnWishes ForLeads(ImportOptions options)
    {
        var wishes = new ColumnWishes();
        foreach (var (field, column) in options.Map)
        {
            if (!IsForHistory(field) && Fields.TryParse(field, out var known, out var phase))
                wishes.wishes.Add((known, phase, column));
        }
        if (options.GuessColumn is { } guess && !wishes.wishes.Exists(wish => wish.Field == Field.Guess))
            wishes.wishes.Add((Field.Guess, null, guess));
        return wishes;
    }

    public static ColumnWishes ForHistory(ImportOptions options)
    {
        var wishes = new ColumnWishes();
        foreach (var (field, column) in options.Map)
        {
            if (IsForHistory(field) && HistoryField(field) is { } known)
                wishes.wishes.Add((known, null, column));
        }
        return wishes;
    }

    /// <summary>The first field name that no column can serve as; null when all are known.</summary>
    public static string? UnknownField(ImportOptions options) =>
        options.Map.Keys.FirstOrDefault(field =>
            IsForHistory(field) ? HistoryField(field) is null : !Fields.TryParse(field, out _, out _)
        );

    /// <summary>The column that <c>--map</c> names as the guess where <c>--guess</c> names another; null when they agree.</summary>
    public static string? OtherGuess(ImportOptions options)
    {
        var mapped = options.Map.FirstOrDefault(wish =>
            Fields.TryParse(wish.Key, out var field, out _) && field == Field.Guess
        );
        return
            mapped.Value is null || options.GuessColumn is null || Find([options.GuessColumn], mapped.Value) is not null
            ? null
            : mapped.Value;
    }

    /// <summary>True when the person decided about this field of this file, be it that no column serves as it.</summary>
    public bool Decide(IReadOnlyList<string> headers, Field field, string? phase) =>
        wishes.Exists(wish =>
            wish.Field == field
            && string.Equals(wish.Phase, phase, StringComparison.OrdinalIgnoreCase)
            && (wish.Column.Length == 0 || Find(headers, wish.Column) is not null)
        );

    public IEnumerable<ColumnUse> For(IReadOnlyList<string> headers)
    {
        foreach (var (field, phase, column) in wishes)
        {
            if (Find(headers, column) is { } found)
                yield return new ColumnUse(found, field, phase);
        }
    }

    /// <summary>The first wished column that none of the files has, and the header that comes close to it.</summary>
    public (string Column, string? Nearest)? Missing(IEnumerable<IReadOnlyList<string>> files)
    {
        var all = files.ToArray();
        foreach (var (_, _, column) in wishes)
        {
            if (column.Length > 0 && !all.Any(headers => Find(headers, column) is not null))
                return (column, Spelling.Nearest(column, all.SelectMany(headers => headers), HeaderKey.Of));
        }
        return null;
    }

    static int? Find(IReadOnlyList<string> headers, string column)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (string.Equals(headers[i], column.Trim(), StringComparison.OrdinalIgnoreCase))
                return i;
        }
        var key = HeaderKey.Of(column);
        for (var i = 0; i < headers.Count && key.Length > 0; i++)
        {
            if (HeaderKey.Of(headers[i]) == key)
                return i;
        }
        return null;
    }

    static bool IsForHistory(string field) => field.StartsWith(HistoryPrefix, StringComparison.OrdinalIgnoreCase);

    static Field? HistoryField(string field)
    {
        var name = field[HistoryPrefix.Length..];
        var known = Array.FindIndex(
            HistoryFields,
            own => Fields.Name(own).Equals(name, StringComparison.OrdinalIgnoreCase)
        );
        return known < 0 ? null : HistoryFields[known];
    }
}
