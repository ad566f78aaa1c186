using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Journal;

/// <summary>Tells tables that say something about the company from those that only serve the machine.</summary>
static class JournaledAnnotation
{
    const string Name = "Leadwerk:NotJournaled";

    /// <summary>Changes of this table tell nobody anything: claims of jobs, sums that follow from the facts.</summary>
    public static EntityTypeBuilder<T> IsNotJournaled<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Name, value: true);

    public static bool IsJournaled(this IReadOnlyEntityType entity) => entity.FindAnnotation(Name) is null;
}
