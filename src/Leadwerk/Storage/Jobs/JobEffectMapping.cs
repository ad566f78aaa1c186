using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Jobs;

sealed class JobEffectMapping : IEntityTypeConfiguration<JobEffect>
{
    public const string Table = "job_effect";

    public void Configure(EntityTypeBuilder<JobEffect> effect)
    {
        // The effects themselves are journaled; who was about to have one is not.
        effect
            .ToTable(
                Table,
                table =>
                {
                    table.HasCheckConstraint("done_effect_was_claimed", "done_at IS NULL OR fence > 0");
                    table.HasCheckConstraint("claim_names_its_node", "claimed_until IS NULL OR claimed_by IS NOT NULL");
                }
            )
            .IsNotJournaled();
        effect.HasKey(entity => new { entity.Job, entity.Key });
        effect
            .HasIndex(entity => new { entity.Job, entity.Key })
            .HasFilter("done_at IS NULL")
            .HasDatabaseName("open_job_effect");
    }
}
