using Leadwerk.Domain.Users;
using Leadwerk.Storage.Accounts;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class SignInMapping : IEntityTypeConfiguration<SignIn>
{
    public void Configure(EntityTypeBuilder<SignIn> signIn)
    {
        signIn.ToTable("sign_in");
        // A hash belongs into no journal; that a password was set is noted there.
        signIn.IsNotJournaled();
        signIn.HasKey(entity => entity.User);
        signIn.Property(entity => entity.Stamp).IsConcurrencyToken();
        signIn.HasOne<User>().WithOne().HasForeignKey<SignIn>(entity => entity.User).OnDelete(DeleteBehavior.Restrict);
    }
}
