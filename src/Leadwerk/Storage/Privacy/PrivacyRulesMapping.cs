using Leadwerk.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Privacy;

sealed class PrivacyRulesMapping : IEntityTypeConfiguration<PrivacyRules>
{
    public void Configure(EntityTypeBuilder<PrivacyRules> rules)
    {
        rules.ToTable(
            "privacy_rules",
            table =>
                table.HasCheckConstraint(
                    "data_are_kept_for_a_bounded_time",
                    "months BETWEEN 1 AND 120 AND months_after_order BETWEEN months AND 120"
                )
        );
        rules.HasKey(entity => entity.Id);
        rules.Property(entity => entity.Id).ValueGeneratedNever();
        rules.Property(entity => entity.Version).IsConcurrencyToken();
    }
}
