using System.Diagnostics;
using Leadwerk.Storage;
using Npgsql;

namespace Leadwerk.Benchmarks.Storing;

/// <summary>A PostgreSQL of our own for as long as it is needed; the script ends with its standard input.</summary>
sealed class PrivatePostgres : IDisposable
{
    readonly Process server;
    readonly string connection;

    PrivatePostgres(Process server, string connection) => (this.server, this.connection) = (server, connection);

    /// <param name="script">The script that starts it.</param>
    /// <param name="options">For the server, after those of the script; the last word holds.</param>
    public static PrivatePostgres Start(string script, params string[] options)
    {
        var server = Process.Start(
            new ProcessStartInfo(script, options)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        return server.StandardOutput.ReadLine()?.Split(' ') is [var folder, var user]
            ? new PrivatePostgres(server, $"Host={folder};Port=5432;Username={user}")
            : throw new InvalidOperationException("PostgreSQL did not start.");
    }

    /// <summary>A new database.</summary>
    public async Task<StoreLocation> Database(string name)
    {
        await using var open = new NpgsqlConnection($"{connection};Database=postgres;Pooling=false");
        await open.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", open);
        await command.ExecuteNonQueryAsync();
        return new StoreLocation.PostgresServer($"{connection};Database={name}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        server.StandardInput.Close();
        server.WaitForExit(TimeSpan.FromSeconds(20));
        server.Dispose();
    }
}
