using Leadwerk.Domain.Users;
using Leadwerk.Storage.Accounts;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("session");
        // Signing in and out is noted in the journal; when somebody last looked at a page is nobody's business.
        session.IsNotJournaled();
        session.HasKey(entity => entity.Id);
        session.Property(entity => entity.Id).ValueGeneratedNever();
        session.Property(entity => entity.Browser).HasMaxLength(200);
        session.HasOne<User>().WithMany().HasForeignKey(entity => entity.User).OnDelete(DeleteBehavior.Restrict);
        session.HasIndex(entity => entity.User);
    }
}
