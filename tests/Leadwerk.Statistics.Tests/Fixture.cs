using System.Globalization;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests;

/// <summary>A simulated history and what R's survival package says of it.</summary>
static class Fixture
{
    public sealed record Visit(string Lead, string Phase, int Entered, int Exited, ExitKind Exit);

    public sealed record Reference(
        string Phase,
        int Day,
        int AtRisk,
        double MovedOn,
        double Failed,
        double Undecided,
        double MovedOnError,
        double FailedError
    );

    public static IReadOnlyList<Visit> Visits(string name) =>
        [
            .. Rows($"histories-{name}.csv")
                .Select(cells => new Visit(cells[0], cells[1], Int(cells[2]), Int(cells[3]), Kind(cells[4]))),
        ];

    public static IReadOnlyList<Reference> References(string name) =>
        [
            .. Rows($"reference-{name}.csv")
                .Select(cells => new Reference(
                    cells[0],
                    Int(cells[1]),
                    Int(cells[2]),
                    Real(cells[5]),
                    Real(cells[6]),
                    Real(cells[7]),
                    Real(cells[8]),
                    Real(cells[9])
                )),
        ];

    public static ExitCounts Count(IEnumerable<Visit> visits)
    {
        var counts = new ExitCounts();
        foreach (var visit in visits)
            counts.Add(visit.Exited - visit.Entered, visit.Exit);
        return counts;
    }

    static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", file))
            .Skip(1)
            .Select(line => line.Split(','));

    static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    static ExitKind Kind(string text) =>
        text switch
        {
            "advanced" => ExitKind.Advanced,
            "lost" => ExitKind.Lost,
            _ => ExitKind.Censored,
        };
}
