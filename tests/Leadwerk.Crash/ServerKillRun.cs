using System.Collections.Concurrent;
using Leadwerk.Storage;
using Npgsql;

namespace Leadwerk.Crash;

/// <summary>The database server is killed under a worker, and started again; then the store is looked through.</summary>
/// <param name="store">On a server of its own, with a <see cref="CrashFirm"/>.</param>
/// <param name="crash">Kills the server, and is done when it answers again.</param>
/// <param name="seed">Chooses the moments.</param>
sealed class ServerKillRun(Store store, Func<Task> crash, int seed)
{
    const int MostAcknowledged = 15;

    readonly ConcurrentQueue<string> said = new();

    /// <summary>Kills so often, or until something is wrong.</summary>
    /// <returns>How many were acknowledged in all, and what is wrong.</returns>
    public async Task<(int Acknowledged, IReadOnlyList<string> Faults)> Kill(int count)
    {
        var random = new Random(seed);
        for (var number = 1; number <= count; number++)
        {
            await KillUnderWork($"p{number}", 1 + random.Next(MostAcknowledged), random.NextDouble() * 20);
            if (await StoreCheck.Faults(store, Ledger.Of(said)) is { Count: > 0 } faults)
                return (Ledger.Of(said).Acknowledged, [$"after kill {number}:", .. faults]);
        }
        return (Ledger.Of(said).Acknowledged, []);
    }

    async Task KillUnderWork(string name, int acknowledged, double milliseconds)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = acknowledged;
        var work = new Worker(store, name, Say).Work();
        await await Task.WhenAny(enough.Task, work);
        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds));
        await crash();
        await SeeItEnd(work);
        NpgsqlConnection.ClearAllPools();

        void Say(string line)
        {
            said.Enqueue(line);
            if (Attempt.AcknowledgedBy(line) is not null && Interlocked.Decrement(ref left) == 0)
                enough.SetResult();
        }
    }

    static async Task SeeItEnd(Task work)
    {
        try
        {
            await work.WaitAsync(TimeSpan.FromMinutes(1));
        }
        catch (Exception gone) when (gone is not TimeoutException)
        {
            // How it notices depends on the moment. The look through the store says whether what it did is whole.
        }
    }
}
