using Leadwerk.Features.Import;

namespace Leadwerk.Commands;

/// <summary><c>--map FIELD=COLUMN</c></summary>
static class FieldMap
{
    const string Entered = "entered:";

    /// <param name="mappings">As typed.</param>
    /// <param name="words">For the messages.</param>
    /// <param name="errors">Receives a sentence for each mapping that is wrong.</param>
    /// <returns>Columns by field, the fields spelled as in the contract.</returns>
    public static Dictionary<string, string> Of(IEnumerable<string> mappings, CommandWords words, List<string> errors)
    {
        var map = new Dictionary<string, string>();
        foreach (var mapping in mappings)
        {
            var end = mapping.IndexOf('=', StringComparison.Ordinal);
            var (typed, column) = end < 0 ? ("", "") : (mapping[..end].Trim(), mapping[(end + 1)..].Trim());
            if (typed.Length == 0 || column.Length == 0)
                errors.Add(words.NotAMapping(mapping));
            else if (Known(typed) is not { } field)
                errors.Add(
                    words.UnknownField(
                        typed,
                        Spelling.Nearest(typed, ImportOptions.MapFields),
                        string.Join(", ", ImportOptions.MapFields)
                    )
                );
            else if (!map.TryAdd(field, column))
                errors.Add(words.FieldTwice(field));
        }
        return map;
    }

    static string? Known(string typed) =>
        typed.StartsWith(Entered, StringComparison.OrdinalIgnoreCase) && typed.Length > Entered.Length
            ? Entered + typed[Entered.Length..].Trim()
            : ImportOptions.MapFields.FirstOrDefault(field => field.Equals(typed, StringComparison.OrdinalIgnoreCase));
}
