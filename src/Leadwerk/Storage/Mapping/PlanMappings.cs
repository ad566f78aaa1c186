using Leadwerk.Domain;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.Phases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class PhasePlanMapping : IEntityTypeConfiguration<PhasePlan>
{
    public void Configure(EntityTypeBuilder<PhasePlan> plan)
    {
        plan.ToTable("phase_plan");
        plan.Aggregate(entity => entity.Id, entity => entity.Version);
        plan.HasMany(entity => entity.Phases).WithOne().HasForeignKey("PlanId").OnDelete(DeleteBehavior.Cascade);
        plan.Navigation(entity => entity.Phases).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
        plan.HasIndex(entity => new { entity.Offering, entity.Number }).IsUnique();
    }
}

sealed class PhaseMapping : IEntityTypeConfiguration<Phase>
{
    public void Configure(EntityTypeBuilder<Phase> phase)
    {
        phase.ToTable("phase");
        phase.Property<PhasePlanId>("PlanId");
        phase.HasKey("PlanId", nameof(Phase.Position));
        phase.Property(entity => entity.Position).ValueGeneratedNever();
        phase.Text(entity => entity.Name, "name");
        phase
            .HasMany(entity => entity.Criteria)
            .WithOne()
            .HasForeignKey("PlanId", "PhasePosition")
            .OnDelete(DeleteBehavior.Cascade);
        phase.Navigation(entity => entity.Criteria).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
        phase.HasIndex("PlanId", nameof(Phase.Code)).IsUnique();
    }
}

sealed class CriterionMapping : IEntityTypeConfiguration<Criterion>
{
    public void Configure(EntityTypeBuilder<Criterion> criterion)
    {
        criterion.ToTable("criterion");
        criterion.Property<PhasePlanId>("PlanId");
        criterion.Property<int>("PhasePosition");
        criterion.HasKey("PlanId", nameof(Criterion.Id));
        criterion.Property(entity => entity.Id).ValueGeneratedNever();
        criterion.Property(entity => entity.Wants).HasConversion<int>();
        criterion.Text(entity => entity.Question, "question");
    }
}

sealed class EscalationPlanMapping : IEntityTypeConfiguration<EscalationPlan>
{
    public void Configure(EntityTypeBuilder<EscalationPlan> plan)
    {
        plan.ToTable("escalation_plan");
        plan.Aggregate(entity => entity.Id, entity => entity.Version);
        plan.Segment(entity => entity.Segment);
        plan.HasMany(entity => entity.Steps).WithOne().HasForeignKey("PlanId").OnDelete(DeleteBehavior.Cascade);
        plan.Navigation(entity => entity.Steps).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

sealed class EscalationStepMapping : IEntityTypeConfiguration<EscalationStep>
{
    public void Configure(EntityTypeBuilder<EscalationStep> step)
    {
        step.ToTable("escalation_step");
        step.Property<EscalationPlanId>("PlanId");
        step.HasKey("PlanId", nameof(EscalationStep.Position));
        step.Property(entity => entity.Position).ValueGeneratedNever();
        step.Text(entity => entity.Measure, "measure");
        step.Text(entity => entity.Wording, "wording");
    }
}

sealed class ExpiryRuleMapping : IEntityTypeConfiguration<ExpiryRule>
{
    public void Configure(EntityTypeBuilder<ExpiryRule> rule)
    {
        rule.ToTable("expiry_rule");
        rule.Aggregate(entity => entity.Id, entity => entity.Version);
        rule.Segment(entity => entity.Segment);
        rule.Text(entity => entity.Reasoning, "reasoning");
    }
}
