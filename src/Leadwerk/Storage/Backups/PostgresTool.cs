using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Leadwerk.Storage.Backups;

/// <summary>Runs one of PostgreSQL's own programs against a database.</summary>
static class PostgresTool
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="tool">pg_dump, pg_restore or psql.</param>
    /// <param name="connection">Connection string of the database; the password never stands on the command line.</param>
    /// <param name="arguments">What else to tell it.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Null when it succeeded; else what it said, or an empty text when it is not installed.</returns>
    public static async Task<string?> Run(
        string tool,
        string connection,
        IEnumerable<string> arguments,
        CancellationToken cancel
    )
    {
        if (Find(tool) is not { } program)
            return "";
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Environment(new NpgsqlConnectionStringBuilder(connection)))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var said = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            await process.WaitForExitAsync(cancel);
            await output;
            return process.ExitCode == 0 ? null : (await said).Trim();
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    static Dictionary<string, string?> Environment(NpgsqlConnectionStringBuilder at) =>
        new()
        {
            ["PGHOST"] = at.Host,
            ["PGPORT"] = at.Port.ToString(CultureInfo.InvariantCulture),
            ["PGDATABASE"] = at.Database,
            ["PGUSER"] = at.Username,
            ["PGPASSWORD"] = at.Password,
            ["PGCLIENTENCODING"] = "UTF8",
        };

    /// <summary>On the path, else the newest of Debian's folders.</summary>
    static string? Find(string tool)
    {
        var path = System.Environment.GetEnvironmentVariable("PATH") ?? "";
        var onPath = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, tool))
            .FirstOrDefault(File.Exists);
        const string Debian = "/usr/lib/postgresql";
        if (onPath is not null || !Directory.Exists(Debian))
            return onPath;
        return Directory
            .GetDirectories(Debian)
            .OrderByDescending(folder =>
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0
            )
            .Select(folder => Path.Combine(folder, "bin", tool))
            .FirstOrDefault(File.Exists);
    }
}
