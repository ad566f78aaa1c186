using System.Collections;
using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leadwerk.Storage.Ledgers;

/// <summary>How the rows of one table are read from the domain's objects, and written.</summary>
sealed class LedgerTable
{
    readonly Dictionary<string, string> updates = new(StringComparer.Ordinal);
    readonly string insert;
    readonly string delete;
    readonly List<RowColumn> key;
    readonly Func<object, object?, object?>[] readers;

    /// <param name="kind">The entity.</param>
    /// <param name="order">Its place among the tables: none points at a later one.</param>
    public LedgerTable(IEntityType kind, int order)
    {
        (Kind, Order, Shape) = (kind.ClrType, order, RowShape.Of(kind));
        key = [Shape.Key, .. Shape.Parts];
        readers = [.. Shape.Columns.Select(Reader)];
        Lists =
        [
            .. kind.GetNavigations()
                .Where(list => list is { IsCollection: true, IsOnDependent: false })
                .Select(list => (list.TargetEntityType.ClrType, ListOf(list.GetGetter()))),
        ];
        var names = Shape.Columns.Select(column => column.Property).Append(Shape.Token).OfType<IProperty>().ToList();
        insert =
            $"INSERT INTO {Shape.Table} ({string.Join(", ", names.Select(name => $"\"{name.GetColumnName()}\""))}) VALUES ({string.Join(", ", names.Select((_, place) => Name(place)))})";
        delete = $"DELETE FROM {Shape.Table} WHERE {Where(0)}";
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

    public void Insert(LeadwerkDb db, object?[] row)
    {
        using var command = Command(db, insert);
        foreach (var column in Shape.Columns)
            Add(command, column.Property, row[column.Place]);
        AddToken(command);
        command.ExecuteNonQuery();
    }

    /// <exception cref="DBConcurrencyException">The row is not there.</exception>
    public void Update(LeadwerkDb db, object?[] was, object?[] now)
    {
        var changed = Shape.Columns.Where(column => !column.AreEqual(was[column.Place], now[column.Place])).ToList();
        if (changed.Count == 0)
            return;
        var which = string.Join(',', changed.Select(column => column.Place));
        if (!updates.TryGetValue(which, out var sql))
            updates[which] = sql = UpdateOf(changed);
        using var command = Command(db, sql);
        foreach (var column in changed)
            Add(command, column.Property, now[column.Place]);
        AddToken(command);
        AddKey(command, was);
        Demand(command.ExecuteNonQuery());
    }

    /// <exception cref="DBConcurrencyException">The row is not there.</exception>
    public void Delete(LeadwerkDb db, object?[] row)
    {
        using var command = Command(db, delete);
        AddKey(command, row);
        Demand(command.ExecuteNonQuery());
    }

    string UpdateOf(IReadOnlyList<RowColumn> changed)
    {
        var names = changed.Select(column => column.Property).Append(Shape.Token).OfType<IProperty>().ToList();
        var sets = names.Select((name, place) => $"\"{name.GetColumnName()}\" = {Name(place)}");
        return $"UPDATE {Shape.Table} SET {string.Join(", ", sets)} WHERE {Where(names.Count)}";
    }

    string Where(int first) =>
        string.Join(" AND ", key.Select((column, place) => $"\"{column.Name}\" = {Name(first + place)}"));

    void AddToken(DbCommand command)
    {
        if (Shape.Token is { } token)
            Add(command, token, Guid.NewGuid());
    }

    void AddKey(DbCommand command, object?[] row)
    {
        foreach (var column in key)
            Add(command, column.Property, row[column.Place]);
    }

    static void Add(DbCommand command, IProperty property, object? value) =>
        command.Parameters.Add(
            property
                .GetRelationalTypeMapping()
                .CreateParameter(command, Name(command.Parameters.Count), value, nullable: true)
        );

    static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"@p{place}");

    static void Demand(int rows)
    {
        if (rows != 1)
            throw new DBConcurrencyException(
                string.Create(CultureInfo.InvariantCulture, $"{rows} rows were written instead of one.")
            );
    }

    static DbCommand Command(LeadwerkDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        return command;
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
}
