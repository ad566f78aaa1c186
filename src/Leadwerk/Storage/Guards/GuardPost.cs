using System.Data.Common;
using Leadwerk.Storage.Postgres;
using Leadwerk.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leadwerk.Storage.Guards;

/// <summary>Puts the guards up and looks whether they still stand.</summary>
/// <remarks>
/// They are put up after the migrations and not inside them: SQLite rebuilds a table to change it and silently drops
/// its triggers, and what refuses a change is always today's rule, not that of the version that made the table.
/// </remarks>
static class GuardPost
{
    /// <summary>Replaces whatever guards stand there, unless they are those of this program already.</summary>
    public static async Task PutUp(LeadwerkDb db, CancellationToken cancel)
    {
        if ((await Missing(db, cancel)).Count == 0)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!IsSqlite(db))
        {
            // Two nodes that start at once would replace the same functions.
            await Run(db, PostgresGuards.Wait, cancel);
            if ((await Missing(db, cancel)).Count == 0)
                return;
        }
        foreach (var name in (await Installed(db, cancel)).Keys)
            await Run(db, IsSqlite(db) ? SqliteGuards.Drop(name) : PostgresGuards.Drop(name), cancel);
        foreach (var trigger in Expected(db))
        {
            if (!IsSqlite(db))
                await Run(db, PostgresGuards.Drop(trigger.Name), cancel);
            await Run(db, trigger.Create, cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Names of the triggers that do not stand, were changed, or do not belong there.</summary>
    public static async Task<IReadOnlyList<string>> Missing(LeadwerkDb db, CancellationToken cancel)
    {
        var installed = await Installed(db, cancel);
        var expected = Expected(db).ToList();
        return
        [
            .. expected
                .Where(trigger => installed.GetValueOrDefault(trigger.Name) != trigger.Text)
                .Select(trigger => trigger.Name),
            .. installed.Keys.Except(expected.Select(trigger => trigger.Name), StringComparer.Ordinal),
        ];
    }

    static IEnumerable<GuardTrigger> Expected(LeadwerkDb db) =>
        AllGuards.InOrder.SelectMany(guard => IsSqlite(db) ? SqliteGuards.Of(guard) : PostgresGuards.Of(guard));

    static bool IsSqlite(LeadwerkDb db) => db is SqliteLeadwerkDb;

    static async Task<Dictionary<string, string>> Installed(LeadwerkDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = Command(db, IsSqlite(db) ? SqliteGuards.Installed : PostgresGuards.Installed);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var installed = new Dictionary<string, string>(StringComparer.Ordinal);
            while (await reader.ReadAsync(cancel))
                installed[reader.GetString(0)] = reader.GetString(1);
            return installed;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // Not through EF, which would take braces and question marks for its own.
    static async Task Run(LeadwerkDb db, string sql, CancellationToken cancel)
    {
        await using var command = Command(db, sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    static DbCommand Command(LeadwerkDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
