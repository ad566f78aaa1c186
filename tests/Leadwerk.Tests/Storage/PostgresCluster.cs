using System.Diagnostics;
using Leadwerk.Tests.Docs;
using Leadwerk.Tests.Storage;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace Leadwerk.Tests.Storage;

/// <summary>A private PostgreSQL, started by the first test that needs it and gone after the last one.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    static readonly SemaphoreSlim Starting = new(1, 1);
    static Process? server;
    static string? connection;

    /// <summary>A connection string for one of its databases.</summary>
    public static async Task<string> Connection(string database)
    {
        await Starting.WaitAsync();
        try
        {
            connection ??= await Start();
        }
        finally
        {
            Starting.Release();
        }
        return new NpgsqlConnectionStringBuilder(connection) { Database = database }.ConnectionString;
    }

    public static async Task Run(string database, string sql)
    {
        await using var open = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(await Connection(database)) { Pooling = false }.ConnectionString
        );
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open);
        await command.ExecuteNonQueryAsync();
    }

    static async Task<string> Start()
    {
        // The script ends with its standard input: also when this process is killed.
        server = Process.Start(
            new ProcessStartInfo(Repository.Path("scripts/postgres-cluster.sh"))
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var line = await server.StandardOutput.ReadLineAsync();
        if (line?.Split(' ') is not [var folder, var user])
            throw new InvalidOperationException(
                "PostgreSQL did not start: " + await server.StandardError.ReadToEndAsync()
            );
        return $"Host={folder};Port=5432;Username={user};Timeout=15;Maximum Pool Size=40";
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null)
            return;
        NpgsqlConnection.ClearAllPools();
        server.StandardInput.Close();
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await server.WaitForExitAsync(bound.Token);
        server.Dispose();
        server = null;
    }
}
