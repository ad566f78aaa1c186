using System.Data;
using Leadwerk.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Leadwerk.Storage.Prepared;

/// <summary>A connection for many small saves in a row: every statement is compiled once and used again.</summary>
/// <remarks>
/// Compiling a change of a lead takes ten times as long as running it, because its guards are compiled with it.
/// Not for several threads.
/// </remarks>
sealed class PreparedSqliteConnection(string file) : SqliteConnection(SqliteSession.ConnectionString(file))
{
    readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public override void Open()
    {
        base.Open();
        SqliteSession.SetUp(this);
    }

    public override SqliteCommand CreateCommand() =>
        State == ConnectionState.Open
            ? new Once(this)
            {
                Connection = this,
                CommandTimeout = DefaultTimeout,
                Transaction = Transaction,
            }
            : base.CreateCommand();

    SqliteCommand Prepared(string sql)
    {
        if (prepared.TryGetValue(sql, out var known))
            return known;
        return prepared[sql] = new SqliteCommand(sql, this);
    }

    public override void Close()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        prepared.Clear();
        base.Close();
    }

    /// <summary>What a caller holds for one use; the compiled statement behind it stays.</summary>
    sealed class Once(PreparedSqliteConnection owner) : SqliteCommand
    {
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            var behind = owner.Prepared(CommandText);
            behind.Transaction = Transaction;
            behind.CommandTimeout = CommandTimeout;
            behind.Parameters.Clear();
            foreach (SqliteParameter parameter in Parameters)
                behind.Parameters.Add(parameter);
            return behind.ExecuteReader(behavior);
        }
    }
}
