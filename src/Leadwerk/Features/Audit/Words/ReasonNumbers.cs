namespace Leadwerk.Features.Audit.Words;

/// <summary>The numbers of a zombie reason by name; one that is missing shows as a question mark.</summary>
public readonly struct ReasonNumbers(IReadOnlyDictionary<string, double> numbers, ReportWords words)
{
    public double this[string name] => numbers.GetValueOrDefault(name, double.NaN);

    public string Whole(string name) => numbers.TryGetValue(name, out var number) ? words.Whole(number) : "?";

    public string Days(string name) => numbers.TryGetValue(name, out var days) ? words.Days(days) : "?";

    public string Percent(string name) => numbers.TryGetValue(name, out var share) ? words.Percent(share) : "?";
}
