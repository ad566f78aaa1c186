using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Leadwerk.Storage;

/// <summary>What each save has to know of a table, worked out once: the model answers such questions slowly.</summary>
sealed class RowShape
{
    const string Annotation = "Leadwerk:RowShape";

    RowShape(IEntityType kind)
    {
        Table = kind.GetTableName()!;
        IsJournaled = kind.IsJournaled();
        Token = kind.GetProperties().FirstOrDefault(property => property.IsConcurrencyToken);
        Columns =
        [
            .. kind.GetFlattenedProperties()
                // The token says that something changed, not what.
                .Where(property => !property.IsConcurrencyToken)
                .Select((property, place) => new RowColumn(property, place)),
        ];
        var key = kind.FindPrimaryKey()!.Properties.Select(ColumnOf).ToList();
        (Key, Parts) = (key[0], key[1..]);
        Lead =
            Table == "lead" ? Key
            : kind.FindProperty(AggregateMapping.LeadKey) is { } lead ? ColumnOf(lead)
            : null;
        Owners =
        [
            .. kind.GetForeignKeys()
                .Where(reference => reference.PrincipalToDependent is not null)
                .Select(reference => (reference.PrincipalEntityType, ColumnOf(reference.Properties[0]))),
        ];
    }

    RowColumn ColumnOf(IProperty property) => Columns.First(column => column.Property == property);

    public static RowShape Of(EntityEntry entry) => Of(entry.Metadata);

    public static RowShape Of(IEntityType kind) =>
        kind.GetOrAddRuntimeAnnotationValue(Annotation, static kind => new RowShape(kind!), kind);

    /// <summary>The id of a row; of its owner, where it has none of its own.</summary>
    public static Guid KeyOf(EntityEntry entry) => Of(entry).Key.Id(entry)!.Value;

    /// <summary>A row as the domain has it, in the order of <see cref="Columns"/>.</summary>
    public object?[] Values(PropertyValues row) => [.. Columns.Select(column => column.In(row))];

    public string Table { get; }

    /// <summary>Its changes say something about the company.</summary>
    public bool IsJournaled { get; }

    /// <summary>Renewed with every change; null where rows are never in conflict by themselves.</summary>
    public IProperty? Token { get; }

    public RowColumn Key { get; }

    /// <summary>Which row of its owner it is, where it has no id of its own.</summary>
    public IReadOnlyList<RowColumn> Parts { get; }

    /// <summary>The lead whose history a row belongs to; null where it belongs to none.</summary>
    public RowColumn? Lead { get; }

    /// <summary>All but the token.</summary>
    public IReadOnlyList<RowColumn> Columns { get; }

    /// <summary>The nouns that a row is a part of, and the reference to each.</summary>
    public IReadOnlyList<(IEntityType Kind, RowColumn Reference)> Owners { get; }
}
