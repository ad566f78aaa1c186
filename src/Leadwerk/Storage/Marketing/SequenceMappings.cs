using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Marketing;

sealed class SequenceMapping : IEntityTypeConfiguration<Sequence>
{
    public void Configure(EntityTypeBuilder<Sequence> sequence)
    {
        sequence.ToTable(
            "sequence",
            table =>
            {
                table.HasCheckConstraint("starts_are_bounded", $"weekly_starts BETWEEN 0 AND {Sequence.MostWeekly}");
                table.HasCheckConstraint("only_what_runs_is_paused", "paused_at IS NULL OR started_at IS NOT NULL");
            }
        );
        sequence.Aggregate(entity => entity.Id, entity => entity.Version);
        sequence.Ignore(entity => entity.Current);
        sequence.Ignore(entity => entity.Start);
        sequence.Ignore(entity => entity.Runs);
        sequence
            .HasMany(entity => entity.Versions)
            .WithOne()
            .HasForeignKey("SequenceId")
            .OnDelete(DeleteBehavior.Restrict);
        sequence.Navigation(entity => entity.Versions).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
        sequence
            .HasOne<TargetGroup>()
            .WithMany()
            .HasForeignKey(entity => entity.Group)
            .OnDelete(DeleteBehavior.Restrict);
        sequence
            .HasOne<CaptureForm>()
            .WithMany()
            .HasForeignKey(entity => entity.StartForm)
            .OnDelete(DeleteBehavior.Restrict);
        sequence
            .HasOne<ContentPiece>()
            .WithMany()
            .HasForeignKey(entity => entity.StartPiece)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class SequenceVersionMapping : IEntityTypeConfiguration<SequenceVersion>
{
    public void Configure(EntityTypeBuilder<SequenceVersion> version)
    {
        version.ToTable("sequence_version");
        version.HasKey(entity => entity.Id);
        version.Property(entity => entity.Id).ValueGeneratedNever();
        version.Property<SequenceId>("SequenceId").HasColumnName("sequence_id");
        version.HasMany(entity => entity.Steps).WithOne().HasForeignKey("VersionId").OnDelete(DeleteBehavior.Restrict);
        version
            .Navigation(entity => entity.Steps)
            .HasField("steps")
            .AutoInclude()
            .UsePropertyAccessMode(PropertyAccessMode.Field);
        version.HasIndex("SequenceId", nameof(SequenceVersion.Number)).IsUnique();
    }
}

sealed class SequenceStepMapping : IEntityTypeConfiguration<SequenceStep>
{
    public void Configure(EntityTypeBuilder<SequenceStep> step)
    {
        step.ToTable("sequence_step");
        step.HasKey(entity => entity.Id);
        step.Property(entity => entity.Id).ValueGeneratedNever();
        step.Property<Guid>("VersionId").HasColumnName("version_id");
        step.Ignore(entity => entity.After);
        step.Text(entity => entity.Subject, "subject");
        step.Text(entity => entity.Body, "body");
        step.HasOne<CaptureForm>()
            .WithMany()
            .HasForeignKey(entity => entity.AfterForm)
            .OnDelete(DeleteBehavior.Restrict);
        step.HasOne<ContentPiece>()
            .WithMany()
            .HasForeignKey(entity => entity.AfterPiece)
            .OnDelete(DeleteBehavior.Restrict);
        step.HasIndex("VersionId", nameof(SequenceStep.Position)).IsUnique();
    }
}

sealed class EnrolmentMapping : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> enrolment)
    {
        // What became of a way stands in it, and each mail notes itself: the journal would say both twice.
        enrolment
            .ToTable(
                "enrolment",
                table =>
                {
                    table.HasCheckConstraint("way_that_ended_says_why", "(ended_at IS NULL) = (ended_as IS NULL)");
                    table.HasCheckConstraint(
                        "way_that_began_has_its_mails",
                        "(started_on IS NULL) = (wording_id IS NULL)"
                    );
                }
            )
            .IsNotJournaled();
        enrolment.Aggregate(entity => entity.Id, entity => entity.Version);
        enrolment.Property(entity => entity.Wording).HasColumnName("wording_id");
        enrolment.Property(entity => entity.End).HasColumnName("ended_as");
        enrolment
            .HasOne<Sequence>()
            .WithMany()
            .HasForeignKey(entity => entity.Sequence)
            .OnDelete(DeleteBehavior.Restrict);
        enrolment
            .HasOne<SequenceVersion>()
            .WithMany()
            .HasForeignKey(entity => entity.Wording)
            .OnDelete(DeleteBehavior.Restrict);
        enrolment.HasOne<Person>().WithMany().HasForeignKey(entity => entity.Person).OnDelete(DeleteBehavior.Restrict);
        // Nobody goes twice through one sequence.
        enrolment.HasIndex(entity => new { entity.Sequence, entity.Person }).IsUnique();
        enrolment.HasIndex(entity => entity.Person);
        enrolment
            .HasIndex(entity => new { entity.Sequence, entity.Since })
            .HasFilter("started_on IS NULL AND ended_at IS NULL")
            .HasDatabaseName("waiting_way");
        enrolment
            .HasIndex(entity => new { entity.DueOn, entity.Id })
            .HasFilter("ended_at IS NULL")
            .HasDatabaseName("open_way");
        enrolment.HasIndex(entity => new { entity.Sequence, entity.StartedOn });
    }
}

sealed class SendingRulesMapping : IEntityTypeConfiguration<SendingRules>
{
    public void Configure(EntityTypeBuilder<SendingRules> rules)
    {
        rules.ToTable("sending_rules");
        rules.HasKey(entity => entity.Id);
        rules.Property(entity => entity.Id).ValueGeneratedNever();
        rules.Property(entity => entity.Version).IsConcurrencyToken();
    }
}
