using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.ToTable(
            "evidence",
            table =>
            {
                table.HasCheckConstraint(
                    "amount_of_evidence_has_its_currency",
                    "(amount_minor_units IS NULL) = (amount_currency IS NULL)"
                );
                table.HasCheckConstraint(
                    "file_of_evidence_has_its_name",
                    "(file_name IS NULL) = (file_bytes IS NULL) AND (file_hash IS NULL OR file_name IS NOT NULL)"
                );
            }
        );
        evidence.HasKey(fact => fact.Id);
        evidence.Property(fact => fact.Id).ValueGeneratedNever();
        evidence.Property(fact => fact.Text).IsPersonal();
        evidence.Property(fact => fact.Place).IsPersonal();
        evidence.Property(fact => fact.RevokedFor).IsPersonal();
        // A hash of what somebody wrote still tells whether it is the same.
        evidence.Property(fact => fact.FileHash).IsPersonal();
        evidence.Property(fact => fact.FileName).IsPersonal();
        evidence.CanBeErased();
        evidence.Ignore(fact => fact.File);
        evidence.HasOne<StoredFile>().WithMany().HasForeignKey(fact => fact.FileHash).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne<Person>().WithMany().HasForeignKey(fact => fact.Person).OnDelete(DeleteBehavior.Restrict);
        evidence.HasIndex(AggregateMapping.LeadKey, nameof(Evidence.RecordedAt));
        evidence.HasIndex(fact => fact.FileHash).HasFilter("file_hash IS NOT NULL");
        // Only what waits for a second person, or could: the list of it is asked for with every day.
        evidence
            .HasIndex(fact => new { fact.Origin, fact.Criterion })
            .HasFilter("confirmed_at IS NULL AND revoked_at IS NULL AND withdrawn_at IS NULL AND origin <> 'Imported'");
        evidence.HasIndex(fact => fact.Person).HasFilter("person_id IS NOT NULL");
    }
}

sealed class PhaseEntryMapping : IEntityTypeConfiguration<PhaseEntry>
{
    public void Configure(EntityTypeBuilder<PhaseEntry> entry)
    {
        entry.ToTable(
            "phase_entry",
            table => table.HasCheckConstraint("left_phase_says_how", "(exit IS NULL) = (left_on IS NULL)")
        );
        entry.Property<LeadId>(AggregateMapping.LeadKey);
        entry.HasKey(AggregateMapping.LeadKey, nameof(PhaseEntry.Position));
        entry.Property(stay => stay.Position).ValueGeneratedNever();
    }
}

sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public const string OneOpenPerLead = "one_open_follow_up_per_lead";

    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.ToTable(
            "follow_up",
            table =>
                table.HasCheckConstraint(
                    "ended_follow_up_says_how",
                    "(outcome IS NULL) = (ended_at IS NULL) AND (ended_on IS NULL) = (ended_at IS NULL)"
                )
        );
        followUp.HasKey(step => step.Id);
        followUp.Property(step => step.Id).ValueGeneratedNever();
        followUp.Property<LeadId>(AggregateMapping.LeadKey);
        followUp.Property(step => step.What).IsPersonal();
        followUp.Property(step => step.Reason).IsPersonal();
        followUp.CanBeErased();
        followUp.HasOne<Person>().WithMany().HasForeignKey(step => step.With).OnDelete(DeleteBehavior.Restrict);
        followUp
            .HasIndex(AggregateMapping.LeadKey)
            .IsUnique()
            .HasFilter("ended_at IS NULL")
            .HasDatabaseName(OneOpenPerLead);
        followUp.HasIndex(AggregateMapping.LeadKey, nameof(FollowUp.SetAt));
        followUp.HasIndex(step => step.DueOn).HasFilter("ended_at IS NULL");
    }
}

sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    public const string OneOpenPerLead = "one_open_hand_over_per_lead";

    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("hand_over");
        handOver.HasKey(act => act.Id);
        handOver.Property(act => act.Id).ValueGeneratedNever();
        handOver.Property<LeadId>(AggregateMapping.LeadKey);
        handOver.Property(act => act.To).HasColumnName("rep");
        handOver.Property(act => act.On).HasColumnName("handed_on");
        handOver.Property(act => act.At).HasColumnName("handed_at");
        handOver.Property(act => act.By).HasColumnName("handed_by");
        handOver.Property(act => act.ReturnReason).IsPersonal();
        handOver.CanBeErased();
        handOver
            .HasIndex(AggregateMapping.LeadKey)
            .IsUnique()
            .HasFilter("returned_at IS NULL")
            .HasDatabaseName(OneOpenPerLead);
        handOver.HasIndex(AggregateMapping.LeadKey, nameof(HandOver.At));
    }
}

sealed class LeadContactMapping : IEntityTypeConfiguration<LeadContact>
{
    public void Configure(EntityTypeBuilder<LeadContact> contact)
    {
        contact.ToTable("lead_contact");
        contact.Property<LeadId>(AggregateMapping.LeadKey);
        contact.HasKey(AggregateMapping.LeadKey, nameof(LeadContact.Person));
        contact.HasOne<Person>().WithMany().HasForeignKey(known => known.Person).OnDelete(DeleteBehavior.Restrict);
        contact.HasIndex(known => known.Person);
    }
}

sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.ToTable(
            "note",
            table =>
                table.HasCheckConstraint("withdrawn_note_says_who", "(withdrawn_at IS NULL) = (withdrawn_by IS NULL)")
        );
        note.Aggregate(entity => entity.Id, entity => entity.Version);
        note.Property(entity => entity.Text).IsPersonal();
        note.CanBeErased();
        note.HasOne<Lead>().WithMany().HasForeignKey(entity => entity.Lead).OnDelete(DeleteBehavior.Restrict);
        note.HasIndex(entity => new { entity.Lead, entity.WrittenAt });
    }
}
