using Leadwerk.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leadwerk.Storage.Mapping;

/// <summary>Typed ids are UUIDs in the database.</summary>
static class TypedIdMapping
{
    static readonly Type[] Ids =
    [
        .. typeof(LeadId)
            .Assembly.GetTypes()
            .Where(type => type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal)),
    ];

    public static void Convert(ModelConfigurationBuilder conventions)
    {
        foreach (var id in Ids)
            conventions.Properties(id).HaveConversion(typeof(AsUuid<>).MakeGenericType(id));
    }

    /// <summary>A reference is called after what it points at, with <c>_id</c>; who did something is called by what they did.</summary>
    public static void NameColumns(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        foreach (var property in entity.GetProperties())
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (Ids.Contains(type) && type != typeof(UserId) && !property.Name.EndsWith("Id", StringComparison.Ordinal))
                property.SetColumnName(property.GetColumnName() + "_id");
        }
    }

    sealed class AsUuid<T>() : ValueConverter<T, Guid>(id => id.Value, value => From<T>(value))
        where T : struct, ITypedId<T>;

    static T From<T>(Guid value)
        where T : struct, ITypedId<T> => T.From(value);
}
