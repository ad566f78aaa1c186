namespace Leadwerk.Tests.Docs.Samples;

/// <summary>All example exports by their names in samples/.</summary>
static class SampleFiles
{
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } =
        new SortedDictionary<string, Func<byte[]>>(StringComparer.Ordinal)
        {
            ["hubspot-de.csv"] = Kornfeld.Csv,
            ["pipedrive-en.csv"] = Northlight.Csv,
            ["salesforce-history.csv"] = Ironbridge.HistoryCsv,
            ["salesforce-report.csv"] = Ironbridge.ReportCsv,
            ["solarwerk.csv"] = Solarwerk.Csv,
        };
}
