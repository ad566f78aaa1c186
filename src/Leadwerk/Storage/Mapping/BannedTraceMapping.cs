using Leadwerk.Domain.Contacts;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class BannedTraceMapping : IEntityTypeConfiguration<BannedTrace>
{
    public void Configure(EntityTypeBuilder<BannedTrace> trace)
    {
        trace.ToTable("banned_trace");
        // The erasure that left it stands in the journal; the digest shall stand in one place only.
        trace.IsNotJournaled();
        trace.Property(entity => entity.Id).ValueGeneratedNever();
        trace.HasOne<Person>().WithMany().HasForeignKey(entity => entity.Person).OnDelete(DeleteBehavior.Restrict);
        trace.HasOne<ContactBan>().WithMany().HasForeignKey(entity => entity.Ban).OnDelete(DeleteBehavior.Restrict);
        trace.HasIndex(entity => entity.Digest);
    }
}

sealed class StoreSecretMapping : IEntityTypeConfiguration<StoreSecret>
{
    public void Configure(EntityTypeBuilder<StoreSecret> secret)
    {
        secret.ToTable("store_secret");
        secret.IsNotJournaled();
        secret.HasKey(entity => entity.Name);
    }
}
