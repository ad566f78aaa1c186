using System.Linq.Expressions;
using Leadwerk.Storage.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Leadwerk.Storage.Bulk;

/// <summary>Puts many new rows into one table, past the change tracker: as the mappings say, and under the same guards.</summary>
/// <typeparam name="T">The entity.</typeparam>
sealed class BulkTable<T> : IDisposable
    where T : class
{
    /// <summary>Rows of one statement: for each statement SQLite keeps every page that it may have to take back.</summary>
    const int Many = 32;

    readonly LeadwerkDb db;
    readonly string table;
    readonly ParameterExpression row = Expression.Parameter(typeof(T));
    readonly ParameterExpression lead = Expression.Parameter(typeof(Guid));
    readonly BulkColumn[] columns;
    SqliteStatement? many;
    SqliteStatement? one;
    SqliteStatement? names;
    Action<SqliteStatement, int, T, Guid>? bind;
    Func<T, Guid, object?>[]? values;

    /// <param name="db">The context whose connection is open, with a transaction, while rows are put in.</param>
    /// <param name="without">Columns that are left empty for now.</param>
    public BulkTable(LeadwerkDb db, params IEnumerable<string> without)
    {
        this.db = db;
        var entity = db.Model.FindEntityType(typeof(T))!;
        table = entity.GetTableName()!;
        columns = [.. BulkColumn.Of(entity, row, lead).ExceptBy(without, column => column.Name)];
    }

    /// <summary>Puts rows in.</summary>
    /// <param name="rows">Each with the id of its lead, where the table has such a column.</param>
    /// <param name="cancel">Stops between rows; the transaction is then to be given up.</param>
    public async Task Put(IReadOnlyList<(Guid Lead, T Row)> rows, CancellationToken cancel)
    {
        if (rows.Count == 0)
            return;
        if (db.Database.GetDbConnection() is NpgsqlConnection server)
            await Copy(server, rows, cancel);
        else
            Insert((SqliteConnection)db.Database.GetDbConnection(), rows, cancel);
    }

    async Task Copy(NpgsqlConnection server, IReadOnlyList<(Guid Lead, T Row)> rows, CancellationToken cancel)
    {
        values ??= [.. columns.Select(Read)];
        await using var copy = await server.BeginBinaryImportAsync(
            $"COPY {table} ({Names}) FROM STDIN (FORMAT BINARY)",
            cancel
        );
        foreach (var (owner, added) in rows)
        {
            await copy.StartRowAsync(cancel);
            for (var column = 0; column < columns.Length; column++)
            {
                if (values[column](added, owner) is { } value)
                    await copy.WriteAsync(value, columns[column].Type, cancel);
                else
                    await copy.WriteNullAsync(cancel);
            }
        }
        await copy.CompleteAsync(cancel);
    }

    Func<T, Guid, object?> Read(BulkColumn column) =>
        Expression
            .Lambda<Func<T, Guid, object?>>(Expression.Convert(column.Value, typeof(object)), row, lead)
            .Compile();

    // SQLite works in this thread anyway; going asynchronously through each of a million rows only costs.
    void Insert(SqliteConnection file, IReadOnlyList<(Guid Lead, T Row)> rows, CancellationToken cancel)
    {
        bind ??= Binding();
        many ??= new SqliteStatement(file, InsertOf(Many));
        one ??= new SqliteStatement(file, InsertOf(1));
        var done = 0;
        for (; rows.Count - done >= Many; done += Many)
        {
            cancel.ThrowIfCancellationRequested();
            for (var at = 0; at < Many; at++)
                bind(many, at * columns.Length, rows[done + at].Row, rows[done + at].Lead);
            many.Run();
        }
        for (; done < rows.Count; done++)
        {
            bind(one, 0, rows[done].Row, rows[done].Lead);
            one.Run();
        }
        EnterNames(file, rows.Count);
    }

    void EnterNames(SqliteConnection file, int added)
    {
        if (!SearchIndex.Covers(table))
            return;
        names ??= new SqliteStatement(file, SearchIndex.EnterImported(table));
        names.Bind(1, SQLitePCL.raw.sqlite3_last_insert_rowid(file.Handle!) - added);
        names.Run();
    }

    string InsertOf(int rows)
    {
        var row = $"({string.Join(", ", columns.Select(_ => "?"))})";
        return $"INSERT INTO {table} ({Names}) VALUES {string.Join(", ", Enumerable.Repeat(row, rows))}";
    }

    Action<SqliteStatement, int, T, Guid> Binding()
    {
        var statement = Expression.Parameter(typeof(SqliteStatement));
        var before = Expression.Parameter(typeof(int));
        var binds = columns.Select(
            (column, place) =>
                Expression.Call(
                    statement,
                    nameof(SqliteStatement.Bind),
                    typeArguments: null,
                    Expression.Add(before, Expression.Constant(place + 1)),
                    column.Value
                )
        );
        return Expression
            .Lambda<Action<SqliteStatement, int, T, Guid>>(Expression.Block(binds), statement, before, row, lead)
            .Compile();
    }

    string Names => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));

    /// <inheritdoc/>
    public void Dispose()
    {
        many?.Dispose();
        one?.Dispose();
        names?.Dispose();
    }
}
