using Leadwerk.Domain.Mailing;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mails;

sealed class MailSetupMapping : IEntityTypeConfiguration<MailSetup>
{
    public void Configure(EntityTypeBuilder<MailSetup> setup)
    {
        setup.ToTable("mail_setup");
        setup.HasKey(entity => entity.Id);
        setup.Property(entity => entity.Id).ValueGeneratedNever();
        setup.Property(entity => entity.Version).IsConcurrencyToken();
        setup.Property(entity => entity.SealedPassword).IsSecret();
    }
}
