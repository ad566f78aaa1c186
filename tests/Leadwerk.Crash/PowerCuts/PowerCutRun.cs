using System.Diagnostics;
using System.Globalization;
using System.Text;
using Leadwerk.Storage;
using Leadwerk.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Leadwerk.Crash.PowerCuts;

/// <summary>Records every write of a worker once, and opens what power cuts at random places of that record leave.</summary>
/// <param name="data">A store with a <see cref="CrashFirm"/>, not open anywhere.</param>
/// <param name="folder">For the record and the images.</param>
sealed class PowerCutRun(StoreLocation.SqliteFile data, string folder)
{
    const int Acknowledgements = 200;
    const int BetweenVerifications = 50;

    Store? store;

    string Protocol => Path.Combine(folder, "worker");

    /// <summary>Cuts the power so often.</summary>
    /// <param name="count">How often.</param>
    /// <param name="weaken">Run before each save by the worker: takes the protection away. Null leaves it.</param>
    /// <returns>Commits that were recorded; how many images show a fault; the first faults.</returns>
    public async Task<(int Acknowledged, int Broken, IReadOnlyList<string> Faults)> Cut(int count, string? weaken)
    {
        var beginning = Directory
            .EnumerateFiles(data.Folder)
            .ToDictionary(
                file => Path.GetFileName(file),
                file => new FileBytes(File.ReadAllBytes(file)),
                StringComparer.Ordinal
            );
        var calls = await Record(weaken);
        var random = new Random(1);
        var places = Enumerable.Range(0, count).Select(_ => random.Next(1, calls.Count)).Order().ToList();
        var (disk, said, done) = (new TornDisk(beginning), new StringBuilder(), 0);
        var (broken, shown) = (0, new List<string>());
        for (var image = 0; image < count; image++)
        {
            for (; done < places[image]; done++)
                Advance(disk, said, calls[done]);
            var faults = await Faults(disk.CutPower(random), said.ToString(), image % BetweenVerifications == 0);
            broken += faults.Count > 0 ? 1 : 0;
            shown.AddRange(faults.Take(5 - shown.Count).Select(fault => $"cut {image} at call {done}: {fault}"));
        }
        return (Ledger.Of(said.ToString().Split('\n')).Acknowledged, broken, shown);
    }

    // What was said left the machine: a power cut does not take it back.
    void Advance(TornDisk disk, StringBuilder said, DiskCall call)
    {
        if (call is DiskCall.Write write && write.File == Path.GetFileName(Protocol))
            said.Append(Encoding.UTF8.GetString(write.Bytes));
        else if (
            call.File.StartsWith(Path.GetFileName(data.File), StringComparison.Ordinal)
            && !call.File.EndsWith("-shm", StringComparison.Ordinal)
        )
            disk.Do(call);
    }

    async Task<List<DiskCall>> Record(string? weaken)
    {
        var record = Path.Combine(folder, "strace");
        string[] tracer =
        [
            "-f",
            "-y",
            "-xx",
            "-s",
            "100000",
            "--seccomp-bpf",
            "-e",
            $"trace={Trace.Calls}",
            "-o",
            record,
        ];
        string[] worker =
        [
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Leadwerk.Crash.dll"),
            "work",
            "cut",
            Protocol,
            Acknowledgements.ToString(CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo("strace", [.. tracer, .. worker]) { UseShellExecute = false };
        start.Environment["LEADWERK_DATA"] = data.Folder;
        start.Environment["LEADWERK_DB"] = null;
        start.Environment["LEADWERK_CRASH_WEAKEN"] = weaken;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? [.. Trace.Read(File.ReadLines(record))]
            : throw new InvalidOperationException("The recorded worker failed; its standard error says why.");
    }

    async Task<IReadOnlyList<string>> Faults(Dictionary<string, FileBytes> files, string said, bool verify)
    {
        var image = new StoreLocation.SqliteFile(Directory.CreateDirectory(Path.Combine(folder, "image")).FullName);
        foreach (var (name, bytes) in files)
            await File.WriteAllBytesAsync(Path.Combine(image.Folder, name), bytes.Content.ToArray());
        store ??= Store.At(image, TimeProvider.System);
        // The last line may be half written.
        var ledger = Ledger.Of(said.Split('\n').SkipLast(1));
        var faults = verify ? await StoreCheck.Faults(store, ledger) : await Damage(store, ledger);
        await using (var pool = new SqliteConnection(SqliteSession.ConnectionString(image.File)))
            SqliteConnection.ClearPool(pool);
        Directory.Delete(image.Folder, recursive: true);
        return faults;
    }

    static async Task<IReadOnlyList<string>> Damage(Store store, Ledger ledger)
    {
        await using var db = store.Open();
        return await db.Damage(CancellationToken.None) is { Count: > 0 } damage ? damage : await ledger.Faults(db);
    }
}
