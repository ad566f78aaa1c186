using System.Collections;
using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Leadwerk.Storage.Ledgers;

/// <summary>How the rows of one table are read from the domain's objects, and written.</summary>
sealed class LedgerTable : IDisposable
{
    readonly LeadwerkDb db;
    readonly Dictionary<string, LedgerStatement> updates = new(StringComparer.Ordinal);
    readonly List<RowColumn> key;
    LedgerStatement? insert;
    LedgerStatement? delete;
    readonly Func<object, object?, object?>[] readers;

    /// <param name="db">Its connection is open, in a transaction, while rows are written.</param>
    /// <param name="kind">The entity.</param>
    /// <param name="order">Its place among the tables: none points at a later one.</param>
    public LedgerTable(LeadwerkDb db, IEntityType kind, int order)
    {
        this.db = db;
        (Kind, Order, Shape) = (kind.ClrType, order, RowShape.Of(kind));
        key = [Shape.Key, .. Shape.Parts];
        readers = [.. Shape.Columns.Select(Reader)];
        Lists =
        [
            .. kind.GetNavigations()
                .Where(list => list is { IsCollection: true, IsOnDependent: false })
                .Select(list => (list.TargetEntityType.ClrType, ListOf(list.GetGetter()))),
        ];
    }

    public Type Kind { get; }
    public int Order { get; }
    public RowShape Shape { get; }

    /// <summary>The lists of an object whose elements are rows of their own.</summary>
    public IReadOnlyList<(Type Kind, Func<object, IEnumerable> Of)> Lists { get; }

    /// <summary>An object as the domain has it, in the order of <see cref="RowShape.Columns"/>.</summary>
    /// <param name="one">The object.</param>
    /// <param name="owner">Id of the noun that it is a part of.</param>
    public object?[] Read(object one, object? owner)
    {
        var row = new object?[readers.Length];
        for (var place = 0; place < row.Length; place++)
            row[place] = readers[place](one, owner);
        return row;
    }

    public bool Differ(object?[] was, object?[] now)
    {
        foreach (var column in Shape.Columns)
        {
            if (!column.AreEqual(was[column.Place], now[column.Place]))
                return true;
        }
        return false;
    }

    public void Insert(object?[] row)
    {
        insert ??= Statement(
            $"INSERT INTO {Shape.Table} ({Names(Shape.Columns)}) VALUES ({string.Join(", ", Written(Shape.Columns).Select(_ => "?"))})",
            Written(Shape.Columns)
        );
        Run(insert, Shape.Columns, row, []);
    }

    /// <exception cref="DBConcurrencyException">The row is not there.</exception>
    public void Update(object?[] was, object?[] now)
    {
        var changed = Shape.Columns.Where(column => !column.AreEqual(was[column.Place], now[column.Place])).ToList();
        if (changed.Count == 0)
            return;
        var which = string.Join(',', changed.Select(column => column.Place));
        if (!updates.TryGetValue(which, out var update))
            updates[which] = update = Statement(
                $"UPDATE {Shape.Table} SET {string.Join(", ", Written(changed).Select(IsGiven))} WHERE {Key}",
                [.. Written(changed), .. key.Select(column => column.Property)]
            );
        Run(update, changed, now, was);
    }

    /// <exception cref="DBConcurrencyException">The row is not there.</exception>
    public void Delete(object?[] row)
    {
        delete ??= Statement($"DELETE FROM {Shape.Table} WHERE {Key}", [.. key.Select(column => column.Property)]);
        Demand(delete.Run([.. key.Select(column => row[column.Place])]));
    }

    void Run(LedgerStatement statement, IReadOnlyList<RowColumn> columns, object?[] row, object?[] before)
    {
        var values = new List<object?>(columns.Count + 1 + key.Count);
        foreach (var column in columns)
            values.Add(row[column.Place]);
        if (Shape.Token is not null)
            values.Add(VersionToken.New());
        if (before.Length > 0)
            values.AddRange(key.Select(column => before[column.Place]));
        Demand(statement.Run(values));
    }

    LedgerStatement Statement(string sql, IReadOnlyList<IProperty> columns) => LedgerStatement.Of(db, sql, columns);

    /// <summary>A row that is written gets a new token.</summary>
    List<IProperty> Written(IEnumerable<RowColumn> columns) =>
        [.. columns.Select(column => column.Property).Append(Shape.Token).OfType<IProperty>()];

    string Names(IEnumerable<RowColumn> columns) =>
        string.Join(", ", Written(columns).Select(column => $"\"{column.GetColumnName()}\""));

    string Key => string.Join(" AND ", key.Select(column => IsGiven(column.Property)));

    static string IsGiven(IProperty column) => $"\"{column.GetColumnName()}\" = ?";

    static void Demand(int rows)
    {
        if (rows != 1)
            throw new DBConcurrencyException(
                string.Create(CultureInfo.InvariantCulture, $"{rows} rows were written instead of one.")
            );
    }

    static Func<object, IEnumerable> ListOf(IClrPropertyGetter getter) =>
        one => (IEnumerable?)getter.GetClrValueUsingContainingEntity(one) ?? Array.Empty<object>();

    static Func<object, object?, object?> Reader(RowColumn column)
    {
        var property = column.Property;
        if (property.IsShadowProperty())
            return property.GetContainingForeignKeys().Any(key => key.PrincipalToDependent is not null)
                ? (_, owner) => owner
                : (_, _) => null;
        var getter = property.GetGetter();
        return (one, _) => getter.GetClrValueUsingContainingEntity(one);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insert?.Dispose();
        delete?.Dispose();
        foreach (var update in updates.Values)
            update.Dispose();
    }
}
