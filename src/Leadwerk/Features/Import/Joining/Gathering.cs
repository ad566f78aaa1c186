using Leadwerk.Features.Import.Columns;

namespace Leadwerk.Features.Import.Joining;

/// <summary>Puts records together from rows of one or several files; of what two files say the one read first stands.</summary>
/// <param name="parts">Facts by file.</param>
/// <param name="rowOf">By file: the row of each lead, -1 where the file does not speak of it.</param>
sealed class Gathering(IReadOnlyList<Facts> parts, int[][] rowOf)
{
    readonly int count = rowOf[0].Length;

    /// <summary>One record per lead.</summary>
    public Facts Into(TextColumn ids, Func<Field, int, (string File, int Line)> place)
    {
        var facts = new Facts
        {
            Ids = ids,
            Place = place,
            HasStartCell = HasStartCell,
            Titles = parts.Any(part => part.Titles is not null) ? Texts(part => part.Titles) : null,
            Currencies = parts.Any(part => part.Currencies is not null) ? Codes(part => part.Currencies) : null,
        };
        foreach (var field in parts.SelectMany(part => part.Contacts.Keys).Distinct())
            facts.Contacts[field] = Texts(part => part.Contacts.GetValueOrDefault(field));
        foreach (var field in parts.SelectMany(part => part.Coded.Keys).Distinct())
            facts.Coded[field] = Codes(part => part.Coded.GetValueOrDefault(field));
        foreach (var field in parts.SelectMany(part => part.Days.Keys).Distinct())
            facts.Days[field] = Values(part => part.Days.GetValueOrDefault(field), ReadPipeline.NoDay);
        foreach (var field in parts.SelectMany(part => part.Numbers.Keys).Distinct())
            facts.Numbers[field] = Values(part => part.Numbers.GetValueOrDefault(field), double.NaN);
        foreach (var (phase, nth) in parts.SelectMany(Entries).Distinct())
            facts.Entered.Add((phase, Values(part => Entry(part, phase, nth), ReadPipeline.NoDay)));
        foreach (var (field, header) in parts.SelectMany(part => part.HeaderOf))
            facts.HeaderOf.TryAdd(field, header);
        foreach (var part in parts)
            facts.Pipelines.UnionWith(part.Pipelines);
        return facts;
    }

    public TextColumn Texts(Func<Facts, TextColumn?> column)
    {
        var texts = new TextColumn();
        Gather(part => column(part) is { } own ? row => own[row] : null, "", (_, text) => texts.Add(text));
        return texts;
    }

    CodedColumn Codes(Func<Facts, CodedColumn?> column)
    {
        var codes = new CodedColumn();
        Gather<string?>(part => column(part) is { } own ? row => own[row] : null, null, (_, text) => codes.Add(text));
        return codes;
    }

    T[] Values<T>(Func<Facts, T[]?> column, T nothing)
    {
        var values = new T[count];
        Gather(
            part => column(part) is { } own ? row => own[row] : null,
            nothing,
            (lead, value) => values[lead] = value
        );
        return values;
    }

    /// <summary>For each lead what the first file says that says something.</summary>
    void Gather<T>(Func<Facts, Func<int, T>?> reader, T nothing, Action<int, T> keep)
    {
        var read = parts.Select(reader).ToArray();
        for (var lead = 0; lead < count; lead++)
        {
            var found = nothing;
            for (var part = 0; part < read.Length && EqualityComparer<T>.Default.Equals(found, nothing); part++)
            {
                if (read[part] is { } cell && rowOf[part][lead] >= 0)
                    found = cell(rowOf[part][lead]);
            }
            keep(lead, found);
        }
    }

    bool HasStartCell(int lead)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            if (rowOf[part][lead] >= 0 && parts[part].HasStartCell(rowOf[part][lead]))
                return true;
        }
        return false;
    }

    /// <summary>A file and a history may both name a phase: their entries stay apart here.</summary>
    static IEnumerable<(string Phase, int Nth)> Entries(Facts part) =>
        part.Entered.GroupBy(entry => entry.Phase).SelectMany(same => same.Select((_, nth) => (same.Key, nth)));

    static int[]? Entry(Facts part, string phase, int nth) =>
        part.Entered.Where(entry => entry.Phase == phase).Skip(nth).FirstOrDefault().Days;
}
