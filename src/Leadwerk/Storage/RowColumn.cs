using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leadwerk.Storage;

/// <summary>A column of a <see cref="RowShape"/>.</summary>
sealed class RowColumn(IProperty property)
{
    readonly ValueConverter? converter = property.GetTypeMapping().Converter;
    readonly ValueComparer comparer = property.GetValueComparer();

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
}
