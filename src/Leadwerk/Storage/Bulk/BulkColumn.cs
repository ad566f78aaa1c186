using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Leadwerk.Storage.Bulk;

/// <summary>A column of a table, and how its value is taken from an object.</summary>
/// <param name="Name">Name in the database.</param>
/// <param name="Type">Type in the database.</param>
/// <param name="Value">The value as the database keeps it; null where there is none.</param>
sealed record BulkColumn(string Name, string Type, Func<object, object?> Value)
{
    /// <summary>The columns of an entity, in the order of the model.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="lead">Value of the reference to the lead, which the domain's objects do not hold themselves.</param>
    public static IEnumerable<BulkColumn> Of(IEntityType entity, Func<Guid> lead)
    {
        foreach (var property in entity.GetProperties())
        {
            if (property.IsShadowProperty())
                yield return Column(
                    property,
                    property.Name == Mapping.AggregateMapping.LeadKey ? _ => lead() : _ => null
                );
            else if (property.IsConcurrencyToken)
                yield return Column(property, _ => Guid.NewGuid());
            else
                yield return Column(property, Stored(property, entity.ClrType, [property]));
        }
        foreach (var part in entity.GetComplexProperties())
        foreach (var property in part.ComplexType.GetProperties())
            yield return Column(property, Stored(property, entity.ClrType, [part, property]));
    }

    static BulkColumn Column(IProperty property, Func<object, object?> value) =>
        new(property.GetColumnName(), property.GetColumnType(), value);

    static Func<object, object?> Stored(IProperty property, Type type, IReadOnlyList<IReadOnlyPropertyBase> path)
    {
        var read = Reader(type, path);
        return property.GetTypeMapping().Converter is { } converter
            ? row => read(row) is { } value ? converter.ConvertToProvider(value) : null
            : read;
    }

    static Func<object, object?> Reader(Type type, IReadOnlyList<IReadOnlyPropertyBase> path)
    {
        var row = Expression.Parameter(typeof(object));
        Expression value = Expression.Convert(row, type);
        foreach (var step in path)
            value = Expression.Property(value, step.PropertyInfo!);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }
}
