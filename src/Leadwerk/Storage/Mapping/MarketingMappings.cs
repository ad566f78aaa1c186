using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leadwerk.Storage.Mapping;

sealed class PublicTextsMapping : IEntityTypeConfiguration<PublicTexts>
{
    // What cannot be read as a color is black: it ends up in a style sheet.
    static readonly ValueConverter<AccentColor, string> AccentConverter = new(
        color => color.ToString(),
        text => AccentColor.Parse(text) ?? AccentColor.Black
    );

    public void Configure(EntityTypeBuilder<PublicTexts> texts)
    {
        texts.ToTable("public_texts");
        texts.HasKey(entity => entity.Id);
        texts.Property(entity => entity.Id).ValueGeneratedNever();
        texts.Property(entity => entity.Version).IsConcurrencyToken();
        texts.Text(entity => entity.Imprint, "imprint");
        texts.Text(entity => entity.Privacy, "privacy");
        texts.Property(entity => entity.Accent).HasConversion(AccentConverter);
    }
}

sealed class TargetGroupMapping : IEntityTypeConfiguration<TargetGroup>
{
    public void Configure(EntityTypeBuilder<TargetGroup> group)
    {
        group.ToTable("target_group");
        group.Aggregate(entity => entity.Id, entity => entity.Version);
        group.Text(entity => entity.Topic, "topic");
        group.Segment(entity => entity.Segment);
    }
}

sealed class ContentPieceMapping : IEntityTypeConfiguration<ContentPiece>
{
    public void Configure(EntityTypeBuilder<ContentPiece> piece)
    {
        piece.ToTable("content_piece");
        piece.Aggregate(entity => entity.Id, entity => entity.Version);
        piece.Ignore(entity => entity.Current);
        piece.HasMany(entity => entity.Versions).WithOne().HasForeignKey("PieceId").OnDelete(DeleteBehavior.Restrict);
        piece.Navigation(entity => entity.Versions).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
        piece.HasOne<TargetGroup>().WithMany().HasForeignKey(entity => entity.Group).OnDelete(DeleteBehavior.Restrict);
        piece.HasOne<CaptureForm>().WithMany().HasForeignKey(entity => entity.Form).OnDelete(DeleteBehavior.Restrict);
        piece.HasIndex(entity => entity.Slug).IsUnique();
    }
}

sealed class ContentVersionMapping : IEntityTypeConfiguration<ContentVersion>
{
    public void Configure(EntityTypeBuilder<ContentVersion> version)
    {
        version.ToTable("content_version");
        version.HasKey(entity => entity.Id);
        version.Property(entity => entity.Id).ValueGeneratedNever();
        version.Property<ContentPieceId>("PieceId").HasColumnName("piece_id");
        version.Text(entity => entity.Title, "title");
        version.Text(entity => entity.Body, "body");
        version.HasIndex("PieceId", nameof(ContentVersion.Number)).IsUnique();
    }
}

sealed class CaptureFormMapping : IEntityTypeConfiguration<CaptureForm>
{
    public void Configure(EntityTypeBuilder<CaptureForm> form)
    {
        form.ToTable("capture_form");
        form.Aggregate(entity => entity.Id, entity => entity.Version);
        form.Ignore(entity => entity.Current);
        form.HasMany(entity => entity.Versions).WithOne().HasForeignKey("FormId").OnDelete(DeleteBehavior.Restrict);
        form.Navigation(entity => entity.Versions).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
        form.HasOne<TargetGroup>().WithMany().HasForeignKey(entity => entity.Group).OnDelete(DeleteBehavior.Restrict);
        form.HasIndex(entity => entity.Slug).IsUnique();
    }
}

sealed class FormVersionMapping : IEntityTypeConfiguration<FormVersion>
{
    public void Configure(EntityTypeBuilder<FormVersion> version)
    {
        version.ToTable("form_version");
        version.HasKey(entity => entity.Id);
        version.Property(entity => entity.Id).ValueGeneratedNever();
        version.Property<CaptureFormId>("FormId").HasColumnName("form_id");
        version.Text(entity => entity.Title, "title");
        version.Text(entity => entity.Intro, "intro");
        version.Text(entity => entity.Consent, "consent");
        version
            .HasMany(entity => entity.Questions)
            .WithOne()
            .HasForeignKey("VersionId")
            .OnDelete(DeleteBehavior.Restrict);
        version
            .Navigation(entity => entity.Questions)
            .HasField("questions")
            .AutoInclude()
            .UsePropertyAccessMode(PropertyAccessMode.Field);
        version.HasIndex("FormId", nameof(FormVersion.Number)).IsUnique();
    }
}

sealed class FormQuestionMapping : IEntityTypeConfiguration<FormQuestion>
{
    public void Configure(EntityTypeBuilder<FormQuestion> question)
    {
        question.ToTable("form_question");
        question.HasKey(entity => entity.Id);
        question.Property(entity => entity.Id).ValueGeneratedNever();
        question.Property<Guid>("VersionId").HasColumnName("version_id");
        question.Text(entity => entity.Text, "text");
        question.HasIndex("VersionId", nameof(FormQuestion.Position)).IsUnique();
    }
}

sealed class FollowerMapping : IEntityTypeConfiguration<Follower>
{
    public void Configure(EntityTypeBuilder<Follower> follower)
    {
        follower.ToTable("follower", table => table.HasCheckConstraint("pace_is_humane", "pace BETWEEN 1 AND 4"));
        follower.Aggregate(entity => entity.Id, entity => entity.Version);
        // Whoever has it can answer for them.
        follower.Property(entity => entity.Key).IsSecret();
        follower.HasMany(entity => entity.Muted).WithOne().HasForeignKey("FollowerId").OnDelete(DeleteBehavior.Cascade);
        follower.Navigation(entity => entity.Muted).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
        follower.HasOne<Person>().WithMany().HasForeignKey(entity => entity.Person).OnDelete(DeleteBehavior.Restrict);
        follower.HasIndex(entity => entity.Person).IsUnique();
        follower.HasIndex(entity => entity.Key).IsUnique();
    }
}

sealed class MutedTopicMapping : IEntityTypeConfiguration<MutedTopic>
{
    public void Configure(EntityTypeBuilder<MutedTopic> topic)
    {
        topic.ToTable("muted_topic");
        topic.Property<FollowerId>("FollowerId");
        topic.HasKey("FollowerId", nameof(MutedTopic.Group));
        topic.HasOne<TargetGroup>().WithMany().HasForeignKey(entity => entity.Group).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public const string Table = "consent";

    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable(
            Table,
            table =>
                table.HasCheckConstraint(
                    "consent_has_its_proof",
                    "kind <> 'Given' OR (form_id IS NOT NULL AND form_version IS NOT NULL AND signed_up_at IS NOT NULL AND mail_message_id IS NOT NULL AND address IS NOT NULL)"
                )
        );
        consent.HasKey(entity => entity.Id);
        consent.Property(entity => entity.Id).ValueGeneratedNever();
        consent.Property(entity => entity.Address).IsPersonal();
        consent.Property(entity => entity.Source).IsPersonal();
        consent.Property(entity => entity.Network).IsPersonal();
        consent.Property(entity => entity.ConfirmedFrom).IsPersonal();
        // Stands here and nowhere else; in the journal it would outlive nothing, and help nobody.
        consent.Property(entity => entity.AddressDigest).IsSecret();
        consent.CanBeErased();
        consent.HasOne<Person>().WithMany().HasForeignKey(entity => entity.Person).OnDelete(DeleteBehavior.Restrict);
        consent.HasOne<CaptureForm>().WithMany().HasForeignKey(entity => entity.Form).OnDelete(DeleteBehavior.Restrict);
        consent.HasIndex(entity => new { entity.Person, entity.DeclaredAt });
        consent.HasIndex(entity => entity.AddressDigest);
    }
}

sealed class TouchMapping : IEntityTypeConfiguration<Touch>
{
    public void Configure(EntityTypeBuilder<Touch> touch)
    {
        touch.ToTable("touch");
        touch.HasKey(entity => entity.Id);
        touch.Property(entity => entity.Id).ValueGeneratedNever();
        touch.Property(entity => entity.On).HasColumnName("happened_on");
        touch.Property(entity => entity.Source).IsPersonal();
        touch.Property(entity => entity.Referrer).IsPersonal();
        touch.Property(entity => entity.CampaignSource).IsPersonal();
        touch.Property(entity => entity.CampaignMedium).IsPersonal();
        touch.Property(entity => entity.Campaign).IsPersonal();
        touch.CanBeErased();
        touch.HasOne<Person>().WithMany().HasForeignKey(entity => entity.Person).OnDelete(DeleteBehavior.Restrict);
        touch.HasOne<Lead>().WithMany().HasForeignKey(entity => entity.Lead).OnDelete(DeleteBehavior.Restrict);
        touch.HasOne<CaptureForm>().WithMany().HasForeignKey(entity => entity.Form).OnDelete(DeleteBehavior.Restrict);
        touch.HasIndex(entity => entity.Person);
        touch.HasIndex(entity => entity.RecordedAt);
        touch.HasIndex(entity => entity.Lead).HasFilter("lead_id IS NOT NULL");
        // The pace asks for the last weeks; what is measured over all of them reads all of them.
        touch.HasIndex(entity => entity.On);
    }
}

sealed class SignUpMapping : IEntityTypeConfiguration<SignUp>
{
    public void Configure(EntityTypeBuilder<SignUp> signUp)
    {
        // What nobody has confirmed must be gone after two weeks, out of the journal as well.
        signUp
            .ToTable(
                "sign_up",
                table => table.HasCheckConstraint("three_mails_a_day", $"slot BETWEEN 1 AND {SignUp.MostOfAddress}")
            )
            .IsNotJournaled();
        signUp.HasKey(entity => entity.Id);
        signUp.Property(entity => entity.Day).HasColumnName("sent_on");
        signUp.Property(entity => entity.From).HasColumnName("from_piece");
        signUp.HasOne<CaptureForm>().WithMany().HasForeignKey(entity => entity.Form).OnDelete(DeleteBehavior.Restrict);
        signUp
            .HasIndex(entity => new
            {
                entity.AddressDigest,
                entity.Day,
                entity.Slot,
            })
            .IsUnique();
        signUp
            .HasIndex(entity => new
            {
                entity.AddressDigest,
                entity.Day,
                entity.Form,
            })
            .IsUnique();
        signUp.HasIndex(entity => entity.TokenHash).IsUnique();
        signUp.HasIndex(entity => new { entity.Network, entity.At });
        signUp.HasIndex(entity => new { entity.Form, entity.At });
        signUp.HasIndex(entity => entity.At);
    }
}

sealed class SpendingMapping : IEntityTypeConfiguration<Spending>
{
    public void Configure(EntityTypeBuilder<Spending> spending)
    {
        spending.ToTable(
            "spending",
            table =>
                table.HasCheckConstraint(
                    "spent_on_one_thing",
                    "minor_units > 0 AND (CASE WHEN piece_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN source IS NULL THEN 0 ELSE 1 END) + (CASE WHEN campaign IS NULL THEN 0 ELSE 1 END) = 1"
                )
        );
        spending.HasKey(entity => entity.Id);
        spending.Property(entity => entity.Id).ValueGeneratedNever();
        spending.Property(entity => entity.On).HasColumnName("spent_on");
        spending
            .HasOne<ContentPiece>()
            .WithMany()
            .HasForeignKey(entity => entity.Piece)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
