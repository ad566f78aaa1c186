using System.Globalization;
using Leadwerk.Crash;
using Leadwerk.Storage;

return args switch
{
    ["work", var name, var protocol] => await WorkWhileWatched(name, protocol),
    ["work", var name, var protocol, var count] => await Work(name, protocol, Number(count)),
    ["send", var at] => await Send(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)),
    ["kill", var count] => await Report(run => run.Kill(Number(count))),
    ["freeze", var count] => await Report(run => run.Freeze(Number(count))),
    ["cut", var count] => await CutPower(Number(count)),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static async Task<int> Send(DateTimeOffset at)
{
    await new Sender(at).Send(
        Store.At(StoreLocation.Of(null, Environment.GetEnvironmentVariable), TimeProvider.System)
    );
    return 0;
}

static async Task<int> Work(string name, string protocol, int acknowledgements)
{
    var store = Store.At(StoreLocation.Of(null, Environment.GetEnvironmentVariable), TimeProvider.System);
    await using var lines = new StreamWriter(protocol, append: true) { AutoFlush = true };
    var weaken = Environment.GetEnvironmentVariable("LEADWERK_CRASH_WEAKEN");
    await new Worker(store, name, line => lines.Write($"{line}\n"), weaken).Work(acknowledgements);
    return 0;
}

// Whoever is killed while watching takes its worker along: standard input ends with the watcher.
static async Task<int> WorkWhileWatched(string name, string protocol)
{
    var watched = Console.OpenStandardInput().CopyToAsync(Stream.Null);
    await await Task.WhenAny(Work(name, protocol, int.MaxValue), watched);
    return 0;
}

static async Task<int> Report(Func<ByCommand, Task<(int Acknowledged, IReadOnlyList<string> Faults)>> run)
{
    var started = TimeProvider.System.GetTimestamp();
    await using var command = await ByCommand.New();
    var (acknowledged, faults) = await run(command);
    foreach (var fault in faults)
        Console.Out.WriteLine(fault);
    var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    Console.Out.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{acknowledged} acknowledged, {faults.Count} faults, {seconds:F1} s"
        )
    );
    return faults.Count == 0 ? 0 : 1;
}

static async Task<int> CutPower(int count)
{
    await using var kept = await ByCommand.New();
    var whole = await kept.CutPower(count, weaken: null);
    foreach (var fault in whole.Faults)
        Console.Out.WriteLine(fault);
    // Commits that only the operating system has: the same search has to find that they can be lost.
    await using var control = await ByCommand.New();
    var weak = await control.CutPower(count, weaken: "PRAGMA synchronous = NORMAL");
    Console.Out.WriteLine(
        $"{count} power cuts in {whole.Acknowledged} commits: {whole.Broken} with a fault; control without FULL: {weak.Broken}"
    );
    return whole.Broken == 0 && weak.Broken > 0 ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine("Usage: kill COUNT | freeze COUNT | cut COUNT; see bench/README.md.");
    return 2;
}
