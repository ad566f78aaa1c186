using Leadwerk.Storage.Erasures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class ErasureMapping : IEntityTypeConfiguration<Erasure>
{
    /// <summary>Shadow property of rows that lost their personal data.</summary>
    public const string Key = "ErasureId";

    public void Configure(EntityTypeBuilder<Erasure> erasure)
    {
        erasure.ToTable("erasure");
        erasure.Property(act => act.Id).ValueGeneratedNever();
        erasure.HasIndex(act => act.Person);
    }
}

static class Erasable
{
    /// <summary>Rows of this table can name the erasure that replaced their personal data.</summary>
    public static void CanBeErased<T>(this EntityTypeBuilder<T> entity)
        where T : class
    {
        entity.Property<Guid?>(ErasureMapping.Key);
        entity.HasOne<Erasure>().WithMany().HasForeignKey(ErasureMapping.Key).OnDelete(DeleteBehavior.Restrict);
    }
}
