using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Users;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mapping;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mails;

sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public const string Table = "outgoing_mail";

    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        // That a customer was written to, and what became of it, is noted in the journal; what it said stands only here.
        mail.ToTable(
                Table,
                table =>
                {
                    table.HasCheckConstraint(
                        "mail_goes_to_one",
                        "(CASE WHEN to_user IS NULL THEN 0 ELSE 1 END) + (CASE WHEN person_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN sign_up_id IS NULL THEN 0 ELSE 1 END) = 1"
                    );
                    table.HasCheckConstraint(
                        "mail_that_ended_says_when",
                        "(ended_at IS NULL) = (state IN ('Queued', 'Sending'))"
                    );
                    table.HasCheckConstraint(
                        "step_belongs_to_a_way",
                        "(enrolment_id IS NULL) = (step IS NULL) AND (enrolment_id IS NULL OR purpose = 'Advertising')"
                    );
                    table.HasCheckConstraint(
                        "piece_keeps_a_lead_warm",
                        "piece_id IS NULL OR (purpose = 'Advertising' AND lead_id IS NOT NULL AND enrolment_id IS NULL)"
                    );
                    table.HasCheckConstraint(
                        "closing_words_belong_to_a_ban",
                        "(ban_id IS NULL) = (purpose <> 'ClosingWords')"
                    );
                }
            )
            .IsNotJournaled();
        mail.HasKey(entity => entity.Id);
        mail.Property(entity => entity.User).HasColumnName("to_user");
        mail.Property(entity => entity.SignUp).HasColumnName("sign_up_id");
        mail.Property(entity => entity.RecipientName).IsPersonal();
        mail.Property(entity => entity.Recipient).IsPersonal();
        mail.Property(entity => entity.Subject).IsPersonal();
        mail.Property(entity => entity.Text).IsPersonal();
        mail.Property(entity => entity.Html).IsPersonal();
        mail.Property(entity => entity.LastAnswer).IsPersonal();
        mail.CanBeErased();
        mail.HasOne<User>().WithMany().HasForeignKey(entity => entity.User).OnDelete(DeleteBehavior.Restrict);
        mail.HasOne<Person>().WithMany().HasForeignKey(entity => entity.Person).OnDelete(DeleteBehavior.Restrict);
        mail.HasOne<Lead>().WithMany().HasForeignKey(entity => entity.Lead).OnDelete(DeleteBehavior.Restrict);
        mail.HasOne<ContactBan>().WithMany().HasForeignKey(entity => entity.Ban).OnDelete(DeleteBehavior.Restrict);
        mail.HasOne<SignUp>().WithMany().HasForeignKey(entity => entity.SignUp).OnDelete(DeleteBehavior.Restrict);
        mail.HasOne<Enrolment>().WithMany().HasForeignKey(entity => entity.Enrolment).OnDelete(DeleteBehavior.Restrict);
        mail.HasOne<ContentPiece>().WithMany().HasForeignKey(entity => entity.Piece).OnDelete(DeleteBehavior.Restrict);
        // The same step to the same person is written once, whoever writes it.
        mail.HasIndex(entity => new { entity.Enrolment, entity.Step })
            .IsUnique()
            .HasFilter("enrolment_id IS NOT NULL");
        mail.HasIndex(entity => entity.SignUp).HasFilter("sign_up_id IS NOT NULL");
        mail.HasIndex(entity => entity.EffectKey).IsUnique();
        mail.HasIndex(entity => entity.MessageId).IsUnique();
        mail.HasIndex(entity => new { entity.NextAttemptAt, entity.Id })
            .HasFilter("ended_at IS NULL")
            .HasDatabaseName("open_mail");
        // Whoever waits for a link does not wait behind advertising.
        mail.HasIndex(entity => new { entity.NextAttemptAt, entity.Id }, "open_mail_at_once")
            .HasFilter("ended_at IS NULL AND purpose <> 'Advertising'")
            .HasDatabaseName("open_mail_at_once");
        mail.HasIndex(entity => new { entity.State, entity.Id });
        mail.HasIndex(entity => entity.Person).HasFilter("person_id IS NOT NULL");
        mail.HasIndex(entity => entity.Lead).HasFilter("lead_id IS NOT NULL");
    }
}
