using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Journal;

/// <summary>Marks the columns of which the journal says that they changed, and never what they hold.</summary>
static class SecretAnnotation
{
    const string Name = "Leadwerk:Secret";

    /// <summary>What stands in the journal instead.</summary>
    public const string Shown = "***";

    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> property) =>
        property.HasAnnotation(Name, value: true);

    public static bool IsSecret(this IReadOnlyProperty property) => property.FindAnnotation(Name) is not null;
}
