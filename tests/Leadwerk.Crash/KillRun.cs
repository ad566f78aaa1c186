using Leadwerk.Storage;

namespace Leadwerk.Crash;

/// <summary>Workers are killed at random moments, one after the other, on one store; after each kill it is looked through.</summary>
/// <param name="store">In the newest form, with a <see cref="CrashFirm"/>.</param>
/// <param name="folder">For the protocols of the workers.</param>
/// <param name="seed">Chooses the moments.</param>
sealed class KillRun(Store store, string folder, int seed)
{
    const int LongestLife = 1000;

    /// <summary>Kills so many, or until something is wrong.</summary>
    /// <returns>How many were acknowledged in all, and what is wrong.</returns>
    public async Task<(int Acknowledged, IReadOnlyList<string> Faults)> Kill(int count)
    {
        var random = new Random(seed);
        var said = new List<string>();
        var ledger = Ledger.Of(said);
        for (var number = 1; number <= count; number++)
        {
            await using var worker = WorkerProcess.Start(
                store.Location,
                $"w{number}",
                Path.Combine(folder, $"w{number}")
            );
            await worker.AtWork();
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * LongestLife));
            await worker.Kill();
            said.AddRange(worker.Said);
            ledger = Ledger.Of(said);
            if (await StoreCheck.Faults(store, ledger) is { Count: > 0 } faults)
                return (ledger.Acknowledged, [$"after kill {number}:", .. faults]);
        }
        return (ledger.Acknowledged, []);
    }
}
