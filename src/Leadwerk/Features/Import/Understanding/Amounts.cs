using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Joining;

namespace Leadwerk.Features.Import.Understanding;

/// <summary>Amounts in minor units of one currency: the most frequent one; what is in others is left out and said.</summary>
sealed record Amounts(long[] Values, string? Currency, int MinorUnits)
{
    public static Amounts Of(Facts facts, List<ReadingNote> notes)
    {
        var values = new long[facts.Count];
        Array.Fill(values, ReadPipeline.NoValue);
        if (!facts.Numbers.TryGetValue(Field.Value, out var amounts))
            return new Amounts(values, null, 100);
        var kept = FileCurrencies.MostFrequent(facts.Currencies, lead => !double.IsNaN(amounts[lead]));
        var name = kept == CodedColumn.None ? null : facts.Currencies!.Texts[kept];
        var currency = Domain.Money.Currency.Parse(name);
        var units = currency?.MinorUnits ?? 100;
        var leftOut = 0;
        for (var lead = 0; lead < values.Length; lead++)
        {
            var code = facts.Currencies?.Code(lead) ?? CodedColumn.None;
            if (double.IsNaN(amounts[lead]))
                continue;
            if (code != kept && code != CodedColumn.None)
                leftOut++;
            else
                values[lead] = (long)Math.Round(amounts[lead] * units, MidpointRounding.AwayFromZero);
        }
        if (leftOut > 0)
            notes.Add(new("mixed-currencies", [name!, leftOut, Others(facts, kept)]));
        return new Amounts(values, currency?.Code, units);
    }

    static string Others(Facts facts, int kept) =>
        string.Join(", ", facts.Currencies!.Texts.Where((_, code) => code != kept).Order(StringComparer.Ordinal));
}
