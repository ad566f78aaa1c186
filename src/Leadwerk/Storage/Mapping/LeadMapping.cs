using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class LeadMapping : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> lead)
    {
        lead.ToTable("lead", Checks);
        lead.Aggregate(entity => entity.Id, entity => entity.Version);
        lead.ComplexProperty(
            entity => entity.Segment,
            segment =>
            {
                segment.Property(part => part.Industry).HasColumnName("industry");
                segment.Property(part => part.BusinessModel).HasColumnName("business_model");
            }
        );
        lead.Property(entity => entity.LostNote).IsPersonal();
        lead.Property(entity => entity.EstimateSource).IsPersonal();
        lead.HasOne<Company>().WithMany().HasForeignKey(entity => entity.Company).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne<PhasePlan>().WithMany().HasForeignKey(entity => entity.Plan).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne<User>().WithMany().HasForeignKey(entity => entity.Owner).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne<InboundContact>()
            .WithMany()
            .HasForeignKey(entity => entity.Inbound)
            .OnDelete(DeleteBehavior.Restrict);
        lead.HasOne<Lead>().WithMany().HasForeignKey(entity => entity.Previous).OnDelete(DeleteBehavior.Restrict);
        lead.Facts(entity => entity.Evidence, "evidence");
        lead.Facts(entity => entity.PhaseEntries, "phaseEntries", canGo: true);
        lead.Facts(entity => entity.FollowUps, "followUps");
        lead.Facts(entity => entity.HandOvers, "handOvers");
        lead.Facts(entity => entity.Contacts, "contacts", canGo: true);
        lead.HasIndex(entity => new { entity.Company, entity.Offering });
        lead.HasIndex(entity => new
        {
            entity.Owner,
            entity.Status,
            entity.ExpiresOn,
        });
        // With the owner, so that how many each rep has is counted without a look at the leads.
        lead.HasIndex(entity => new
        {
            entity.Status,
            entity.ExpiresOn,
            entity.Owner,
        });
        lead.HasIndex(entity => new
        {
            entity.Status,
            entity.PhaseSince,
            entity.Id,
        });
        lead.HasIndex(entity => entity.Import);
    }

    /// <summary>What must hold within the row itself.</summary>
    static void Checks(TableBuilder<Lead> table)
    {
        table.HasCheckConstraint(
            "expiry_date_begins_with_the_hand_over",
            "(expires_on IS NULL) = (handed_over_on IS NULL)"
        );
        table.HasCheckConstraint("ended_lead_says_how", "(outcome IS NULL) = (ended_on IS NULL)");
        table.HasCheckConstraint(
            "lost_lead_says_why",
            "outcome <> 'Lost' OR lost_reason IS NOT NULL OR origin = 'Import'"
        );
        table.HasCheckConstraint(
            "amount_has_its_currency",
            "(value_minor_units IS NULL) = (value_currency IS NULL) AND (estimate_minor_units IS NULL) = (estimate_currency IS NULL)"
        );
        table.HasCheckConstraint(
            "counts_are_not_negative",
            "deferrals >= 0 AND times_not_reached >= 0 AND times_postponed_by_us >= 0 AND fall_backs >= 0"
        );
    }
}
