using Leadwerk.Domain.Users;
using Leadwerk.Storage.Accounts;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        link.ToTable("one_time_link");
        // A hash belongs into no journal; that somebody was invited or set up is noted there.
        link.IsNotJournaled();
        link.HasKey(entity => entity.Hash);
        link.Property(entity => entity.Hash).HasMaxLength(64);
        link.HasOne<User>().WithMany().HasForeignKey(entity => entity.User).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(entity => entity.User);
    }
}

sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("recovery_code");
        code.IsNotJournaled();
        code.HasKey(entity => new { entity.User, entity.Hash });
        code.Property(entity => entity.Hash).HasMaxLength(64);
        code.HasOne<User>().WithMany().HasForeignKey(entity => entity.User).OnDelete(DeleteBehavior.Restrict);
    }
}
