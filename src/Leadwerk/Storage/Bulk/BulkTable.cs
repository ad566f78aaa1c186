using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Leadwerk.Storage.Bulk;

/// <summary>Puts many new rows into one table, past the change tracker: as the mappings say, and under the same guards.</summary>
/// <typeparam name="T">The entity.</typeparam>
sealed class BulkTable<T> : IDisposable
    where T : class
{
    readonly LeadwerkDb db;
    readonly string table;
    readonly BulkColumn[] columns;
    Guid lead;
    DbCommand? prepared;

    /// <param name="db">The context whose transaction is open while rows are put in.</param>
    public BulkTable(LeadwerkDb db)
    {
        this.db = db;
        var entity = db.Model.FindEntityType(typeof(T))!;
        table = entity.GetTableName()!;
        columns = [.. BulkColumn.Of(entity, () => lead)];
    }

    /// <summary>Puts rows in.</summary>
    /// <param name="rows">Each with the id of its lead, where the table has such a column.</param>
    /// <param name="cancel">Stops between rows; the transaction is then to be given up.</param>
    /// <param name="without">Columns that are left empty for now.</param>
    public async Task Put(
        IReadOnlyList<(Guid Lead, T Row)> rows,
        CancellationToken cancel,
        Func<string, bool>? without = null
    )
    {
        if (rows.Count == 0)
            return;
        if (db.Database.GetDbConnection() is NpgsqlConnection server)
            await Copy(server, rows, without, cancel);
        else
            Insert(rows, without, cancel);
    }

    async Task Copy(
        NpgsqlConnection server,
        IReadOnlyList<(Guid Lead, T Row)> rows,
        Func<string, bool>? without,
        CancellationToken cancel
    )
    {
        await using var copy = await server.BeginBinaryImportAsync(
            $"COPY {table} ({Names}) FROM STDIN (FORMAT BINARY)",
            cancel
        );
        foreach (var (owner, row) in rows)
        {
            lead = owner;
            await copy.StartRowAsync(cancel);
            foreach (var column in columns)
            {
                if (Value(column, row, without) is { } value)
                    await copy.WriteAsync(value, column.Type, cancel);
                else
                    await copy.WriteNullAsync(cancel);
            }
        }
        await copy.CompleteAsync(cancel);
    }

    // SQLite works in this thread anyway; going asynchronously through each of a million rows only costs.
    void Insert(IReadOnlyList<(Guid Lead, T Row)> rows, Func<string, bool>? without, CancellationToken cancel)
    {
        prepared ??= Prepare();
        prepared.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var (owner, row) in rows)
        {
            cancel.ThrowIfCancellationRequested();
            lead = owner;
            for (var column = 0; column < columns.Length; column++)
                prepared.Parameters[column].Value = Value(columns[column], row, without) ?? DBNull.Value;
            prepared.ExecuteNonQuery();
        }
    }

    DbCommand Prepare()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        var places = columns.Select((_, place) => $"@p{place}").ToArray();
        command.CommandText = $"INSERT INTO {table} ({Names}) VALUES ({string.Join(", ", places)})";
        foreach (var place in places)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = place;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    static object? Value(BulkColumn column, T row, Func<string, bool>? without) =>
        without?.Invoke(column.Name) == true ? null : column.Value(row);

    string Names => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));

    /// <inheritdoc/>
    public void Dispose() => prepared?.Dispose();
}
