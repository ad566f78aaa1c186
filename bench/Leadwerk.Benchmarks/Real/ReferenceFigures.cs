using System.Globalization;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Benchmarks.Real;

/// <summary>Histories and what R's survival package says of them: the largest difference in any figure of any day.</summary>
static class ReferenceFigures
{
    const double Demand = 1e-9;

    public static void Add(Figures figures, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "reference-*.csv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file)["reference-".Length..];
            var phases = Risks(Path.Combine(folder, $"histories-{name}.csv"));
            var (rows, farthest) = Compare(phases, file);
            figures.IsTrue(
                "R survival",
                $"{name}: largest difference over {rows:#,0} days",
                farthest.ToString("0.0e+00", CultureInfo.InvariantCulture),
                "at most 1e-09",
                rows > 0 && farthest <= Demand
            );
        }
    }

    static Dictionary<string, CompetingRisks> Risks(string file)
    {
        var counts = new Dictionary<string, ExitCounts>();
        foreach (var visit in Rows(file))
        {
            if (!counts.TryGetValue(visit[1], out var phase))
                counts[visit[1]] = phase = new ExitCounts();
            phase.Add(Whole(visit[3]) - Whole(visit[2]), Kind(visit[4]));
        }
        return counts.ToDictionary(phase => phase.Key, phase => CompetingRisks.Of(phase.Value));
    }

    static (int Rows, double Farthest) Compare(Dictionary<string, CompetingRisks> phases, string file)
    {
        var rows = 0;
        var farthest = 0.0;
        foreach (var expected in Rows(file))
        {
            var risks = phases[expected[0]];
            var day = Whole(expected[1]);
            double[] ours =
            [
                risks.AtRisk(day),
                risks.MovedOn(day),
                risks.Failed(day),
                risks.Undecided(day),
                risks.MovedOnStandardError(day),
                risks.FailedStandardError(day),
            ];
            string[] theirs = [expected[2], .. expected[5..10]];
            for (var i = 0; i < ours.Length; i++)
                farthest = Math.Max(farthest, Math.Abs(ours[i] - Real(theirs[i])));
            rows++;
        }
        return (rows, farthest);
    }

    static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Skip(1).Select(line => line.Split(','));

    static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    static ExitKind Kind(string text) =>
        text switch
        {
            "advanced" => ExitKind.Advanced,
            "lost" => ExitKind.Lost,
            _ => ExitKind.Censored,
        };
}
