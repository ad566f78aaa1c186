using System.Data.Common;
using System.Globalization;
using Leadwerk.Storage.Bulk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leadwerk.Storage.Ledgers;

/// <summary>A statement that is run again and again, each time with other values of the same columns.</summary>
abstract class LedgerStatement : IDisposable
{
    /// <param name="db">Its connection is open, in a transaction.</param>
    /// <param name="sql">With <c>?</c> where a value goes, and nowhere else.</param>
    /// <param name="columns">The column of each value.</param>
    public static LedgerStatement Of(LeadwerkDb db, string sql, IReadOnlyList<IProperty> columns) =>
        db.Database.GetDbConnection() is SqliteConnection file
            ? new InFile(file, sql, columns)
            : new OnServer(db, sql, columns);

    /// <summary>Runs it.</summary>
    /// <param name="values">As the domain has them.</param>
    /// <returns>The number of rows that were written.</returns>
    public abstract int Run(IReadOnlyList<object?> values);

    /// <inheritdoc/>
    public abstract void Dispose();

    sealed class InFile(SqliteConnection file, string sql, IReadOnlyList<IProperty> columns) : LedgerStatement
    {
        readonly SqliteStatement statement = new(file, sql);
        readonly ValueConverter?[] converters = [.. columns.Select(column => column.GetTypeMapping().Converter)];

        public override int Run(IReadOnlyList<object?> values)
        {
            for (var place = 0; place < converters.Length; place++)
            {
                var value = values[place];
                statement.BindAny(
                    place + 1,
                    value is not null && converters[place] is { } converter ? converter.ConvertToProvider(value) : value
                );
            }
            statement.Run();
            return statement.Written;
        }

        public override void Dispose() => statement.Dispose();
    }

    sealed class OnServer : LedgerStatement
    {
        readonly DbCommand command;
        readonly RelationalTypeMapping[] mappings;

        public OnServer(LeadwerkDb db, string sql, IReadOnlyList<IProperty> columns)
        {
            command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            var parts = sql.Split('?');
            command.CommandText = string.Concat(
                parts.Select((part, place) => place == 0 ? part : $"{Name(place - 1)}{part}")
            );
            mappings = [.. columns.Select(column => column.GetRelationalTypeMapping())];
        }

        public override int Run(IReadOnlyList<object?> values)
        {
            command.Parameters.Clear();
            for (var place = 0; place < mappings.Length; place++)
                command.Parameters.Add(
                    mappings[place].CreateParameter(command, Name(place), values[place], nullable: true)
                );
            return command.ExecuteNonQuery();
        }

        public override void Dispose() => command.Dispose();

        static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"@p{place}");
    }
}
