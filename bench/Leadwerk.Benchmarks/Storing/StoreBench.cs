using System.Diagnostics;
using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Storage;
using Leadwerk.Storage.Verification;

namespace Leadwerk.Benchmarks.Storing;

/// <summary>The same work on ever larger stores: what somebody does a hundred times a day may not wait for what the company has done in ten years.</summary>
static class StoreBench
{
    const double MostGrowth = 3;

    /// <summary>Below this a median is noise, and nobody waits for it.</summary>
    const double LeastMilliseconds = 1;

    /// <param name="sizes">Leads in SQLite, the smallest first.</param>
    /// <param name="onServer">Leads in PostgreSQL; 0 leaves it out.</param>
    /// <param name="cluster">The script that starts a private PostgreSQL.</param>
    public static async Task<int> Run(IReadOnlyList<int> sizes, int onServer, string cluster)
    {
        Machine.Print();
        var figures = new Figures();
        var folder = Directory.CreateTempSubdirectory("leadwerk-bench-").FullName;
        try
        {
            var runs = new List<Measured>();
            foreach (var size in sizes)
                runs.Add(await Of("SQLite", new StoreLocation.SqliteFile(Path.Combine(folder, $"{size}")), size));
            Show(figures, runs);
            if (onServer > 0)
            {
                using var server = PrivatePostgres.Start(cluster);
                var small = await Of("PostgreSQL", await server.Database("small"), sizes[0]);
                Show(figures, [small, await Of("PostgreSQL", await server.Database("large"), onServer)]);
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
        return figures.Print();
    }

    static async Task<Measured> Of(string database, StoreLocation location, int leads)
    {
        var today = CompanyDay.Of(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        if (location is StoreLocation.SqliteFile sqlite)
            Directory.CreateDirectory(sqlite.Folder);
        var store = Store.At(location, TimeProvider.System);
        await store.Migrate(CancellationToken.None);
        var started = Stopwatch.GetTimestamp();
        long facts;
        using (var many = new ManyLeads(store, leads, today, seed: 1))
            facts = await many.Fill(CancellationToken.None);
        var filled = Stopwatch.GetElapsedTime(started);
        await Console.Error.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{database}: {leads:#,0} leads in {filled.TotalSeconds:0.0} s")
        );
        var cases = new UseCases(store, today);
        var medians = await cases.Time(CancellationToken.None);
        foreach (var (name, median) in medians)
            await Console.Error.WriteLineAsync($"  {name}: {Figures.Text(Math.Round(median, 2))} ms");
        started = Stopwatch.GetTimestamp();
        var report = await new StoreVerification(store, today, _ => { }).Run(CancellationToken.None);
        var verified = Stopwatch.GetElapsedTime(started);
        foreach (var finding in report.Findings)
            await Console.Error.WriteLineAsync(
                $"{finding.Name}: {finding.Count} ({string.Join(", ", finding.Examples)})"
            );
        return new Measured(
            database,
            leads,
            facts,
            filled,
            verified,
            report.Findings.Count,
            cases.PagesBefore,
            medians
        );
    }

    static void Show(Figures figures, List<Measured> runs)
    {
        foreach (var run in runs)
        {
            var of = $"{run.Database}, {run.Leads.ToString("#,0", CultureInfo.InvariantCulture)} leads";
            figures.Note(of, "rows of facts", run.Facts.ToString("#,0", CultureInfo.InvariantCulture));
            figures.Note(of, "filled in, s", Figures.Text(Math.Round(run.Filled.TotalSeconds, 1)));
            figures.Note(of, "the page far down is page", $"{run.PagesBefore + 1}");
            figures.IsTrue(
                of,
                "verify, after all of the work below",
                $"{run.Findings} findings in {Figures.Text(Math.Round(run.Verified.TotalSeconds, 1))} s",
                "0 findings",
                run.Findings == 0
            );
            foreach (var (name, median) in run.Medians)
                figures.Note(of, $"{name}, ms", Figures.Text(Math.Round(median, 2)));
        }
        var first = runs[0];
        foreach (var run in runs.Skip(1))
        {
            for (var use = 0; use < first.Medians.Count; use++)
                figures.AtMost(
                    $"{run.Database}, growth {first.Leads:#,0} to {run.Leads:#,0}",
                    first.Medians[use].Name,
                    Math.Round(
                        Math.Max(run.Medians[use].Milliseconds, LeastMilliseconds)
                            / Math.Max(first.Medians[use].Milliseconds, LeastMilliseconds),
                        2
                    ),
                    MostGrowth
                );
        }
    }

    sealed record Measured(
        string Database,
        int Leads,
        long Facts,
        TimeSpan Filled,
        TimeSpan Verified,
        int Findings,
        int PagesBefore,
        IReadOnlyList<(string Name, double Milliseconds)> Medians
    );
}
