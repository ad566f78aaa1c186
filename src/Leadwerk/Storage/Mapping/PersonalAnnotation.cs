using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

/// <summary>Marks the columns that can say something about a person: an erasure replaces them.</summary>
static class PersonalAnnotation
{
    const string Name = "Leadwerk:Personal";

    public static PropertyBuilder<T> IsPersonal<T>(this PropertyBuilder<T> property) =>
        property.HasAnnotation(Name, value: true);

    public static bool IsPersonal(this IReadOnlyProperty property) => property.FindAnnotation(Name) is not null;
}
