using System.Linq.Expressions;
using Leadwerk.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Leadwerk.Storage.Bulk;

/// <summary>A column of a table, and how its value is taken from an object.</summary>
/// <param name="Name">Name in the database.</param>
/// <param name="Type">Type in the database.</param>
/// <param name="Value">The value as the database keeps it: of a type that can be null, and null where there is none.</param>
sealed record BulkColumn(string Name, string Type, Expression Value)
{
    /// <summary>The columns of an entity, in the order of the model.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="row">The object.</param>
    /// <param name="lead">Id of its lead, which the domain's objects do not hold themselves.</param>
    public static IEnumerable<BulkColumn> Of(IEntityType entity, Expression row, Expression lead)
    {
        foreach (var property in entity.GetProperties())
        {
            if (property.IsShadowProperty())
                yield return Column(
                    property,
                    property.Name == AggregateMapping.LeadKey ? lead : Expression.Default(property.ClrType)
                );
            else if (property.IsConcurrencyToken)
                yield return Column(
                    property,
                    Expression.Call(typeof(VersionToken), nameof(VersionToken.New), typeArguments: null)
                );
            else
                yield return Column(property, Stored(property, Member(row, property)));
        }
        foreach (var part in entity.GetComplexProperties())
        foreach (var property in part.ComplexType.GetProperties())
            yield return Column(property, Stored(property, Member(Member(row, part), property)));
    }

    static BulkColumn Column(IProperty property, Expression value) =>
        new(
            property.GetColumnName(),
            property.GetColumnType(),
            CanBeNull(value.Type) ? value : Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type))
        );

    static MemberExpression Member(Expression owner, IReadOnlyPropertyBase member) =>
        Expression.Property(owner, member.PropertyInfo!);

    static Expression Stored(IProperty property, Expression value)
    {
        if (property.GetTypeMapping().Converter is not { } converter)
            return value;
        var convert = converter.ConvertToProviderExpression;
        if (!CanBeNull(value.Type))
            return Expression.Invoke(convert, value);
        var present = Expression.Invoke(convert, Expression.Convert(value, convert.Parameters[0].Type));
        var stored = CanBeNull(present.Type) ? present.Type : typeof(Nullable<>).MakeGenericType(present.Type);
        return Expression.Condition(
            Expression.Equal(value, Expression.Constant(null, value.Type)),
            Expression.Default(stored),
            Expression.Convert(present, stored)
        );
    }

    static bool CanBeNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
}
