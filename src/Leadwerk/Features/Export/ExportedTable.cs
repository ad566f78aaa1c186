using System.Globalization;
using Leadwerk.Features.Import;
using Leadwerk.Storage;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leadwerk.Features.Export;

/// <summary>One table as a CSV file: its columns without those that only serve the machine, its rows by their key.</summary>
sealed class ExportedTable
{
    /// <summary>Columns that are made from others, or only tell that a row changed.</summary>
    static readonly string[] MachineColumns =
    [
        "version",
        "search_name",
        "duplicate_key",
        "mail_key",
        "phone_key",
        "payload",
        "salt",
    ];

    readonly IEntityType entity;
    readonly (string Name, Type Type)[] columns;

    ExportedTable(IEntityType entity)
    {
        this.entity = entity;
        columns =
        [
            .. entity
                .GetProperties()
                .Concat(entity.GetComplexProperties().SelectMany(part => part.ComplexType.GetProperties()))
                // A key or a digest is of use to nobody outside of this store.
                .Where(property => !property.IsSecret())
                .Select(property => (property.GetColumnName(), Stored(property)))
                .Where(column => !MachineColumns.Contains(column.Item1)),
        ];
    }

    /// <summary>Name of the table.</summary>
    public string Name => entity.GetTableName()!;

    /// <summary>The table of an entity.</summary>
    public static ExportedTable Of(LeadwerkDb db, Type entity) => new(db.Model.FindEntityType(entity)!);

    static Type Stored(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    /// <summary>Writes it row by row, as the transaction that is open sees it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="writer">Receives the file.</param>
    /// <param name="hidden">Whether a cell is left empty: given the row's ids by column, and the column.</param>
    /// <param name="cancel">Stops between rows.</param>
    public async Task Write(
        LeadwerkDb db,
        TextWriter writer,
        Func<IReadOnlyDictionary<string, Guid>, string, bool> hidden,
        CancellationToken cancel
    )
    {
        CsvRow.Write(writer, [.. columns.Select(column => column.Name)]);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"SELECT {string.Join(", ", columns.Select(column => $"\"{column.Name}\""))} FROM {Name} ORDER BY {Key}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
            for (var column = 0; column < columns.Length; column++)
            {
                if (columns[column].Type == typeof(Guid) && !reader.IsDBNull(column))
                    ids[columns[column].Name] = reader.GetGuid(column);
            }
            CsvRow.Write(
                writer,
                [
                    .. columns.Select(
                        (column, place) => hidden(ids, column.Name) ? null : Text(reader, place, column.Type)
                    ),
                ]
            );
        }
    }

    string Key =>
        string.Join(", ", entity.FindPrimaryKey()!.Properties.Select(property => $"\"{property.GetColumnName()}\""));

    static string? Text(System.Data.Common.DbDataReader reader, int column, Type type)
    {
        if (reader.IsDBNull(column))
            return null;
        if (type == typeof(Guid))
            return reader.GetGuid(column).ToString();
        if (type == typeof(DateTime))
            return reader.GetDateTime(column).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        if (type == typeof(DateOnly))
            return reader.GetFieldValue<DateOnly>(column).ToString("O", CultureInfo.InvariantCulture);
        if (type == typeof(bool))
            return reader.GetBoolean(column) ? "true" : "false";
        if (type == typeof(byte[]))
            return Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(column));
        return Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture);
    }
}
