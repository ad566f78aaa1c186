using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leadwerk.Storage;

/// <summary>A column of a <see cref="RowShape"/>.</summary>
/// <param name="property">What it is to the model.</param>
/// <param name="place">Where it stands among the columns of its table, from 0.</param>
sealed class RowColumn(IProperty property, int place)
{
    readonly ValueConverter? converter = property.GetTypeMapping().Converter;
    readonly ValueComparer comparer = property.GetValueComparer();

    public IProperty Property => property;
    public int Place => place;
    public string Name { get; } = property.GetColumnName();
    public bool IsSecret { get; } = property.IsSecret();
    public bool IsPersonal { get; } = property.IsPersonal();

    /// <summary>As the domain has it.</summary>
    public object? In(PropertyValues row) => row[property];

    public bool AreEqual(object? one, object? other) => comparer.Equals(one, other);

    /// <summary>As the database has it.</summary>
    public object? Stored(object? value) =>
        value is not null && converter is not null ? converter.ConvertToProvider(value) : value;

    /// <summary>An id as the database has it; null where the column is empty.</summary>
    public Guid? Id(EntityEntry entry) => (Guid?)Stored(entry.Property(property).CurrentValue);

    /// <inheritdoc cref="Id(EntityEntry)"/>
    public Guid? Id(object?[] row) => (Guid?)Stored(row[place]);
}
