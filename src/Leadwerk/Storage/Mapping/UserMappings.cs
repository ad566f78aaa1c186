using Leadwerk.Domain;
using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        // "user" is a word of SQL.
        user.ToTable("app_user");
        user.Aggregate(entity => entity.Id, entity => entity.Version);
        user.HasMany(entity => entity.Absences).WithOne().HasForeignKey("UserId").OnDelete(DeleteBehavior.Cascade);
        user.Navigation(entity => entity.Absences).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
        user.HasIndex(entity => entity.Mail).IsUnique();
    }
}

sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.ToTable("absence");
        absence.Property<UserId>("UserId");
        absence.Property(days => days.From).HasColumnName("first_day");
        absence.Property(days => days.To).HasColumnName("last_day");
        absence.HasOne<User>().WithMany().HasForeignKey(days => days.Substitute).OnDelete(DeleteBehavior.Restrict);
        absence.HasIndex(days => new { days.Substitute, days.To });
        absence.HasKey("UserId", nameof(Absence.From), nameof(Absence.To));
    }
}

sealed class EffortMapping : IEntityTypeConfiguration<Effort>
{
    public void Configure(EntityTypeBuilder<Effort> effort)
    {
        effort.ToTable("effort", table => table.HasCheckConstraint("minutes_of_one_day", "minutes BETWEEN 1 AND 1440"));
        effort.HasKey(entry => entry.Id);
        effort.Property(entry => entry.Id).ValueGeneratedNever();
        effort.Property(entry => entry.User).HasColumnName("rep");
        effort.Property(entry => entry.On).HasColumnName("spent_on");
        effort.HasOne<Lead>().WithMany().HasForeignKey(entry => entry.Lead).OnDelete(DeleteBehavior.Restrict);
        effort.HasOne<User>().WithMany().HasForeignKey(entry => entry.User).OnDelete(DeleteBehavior.Restrict);
        effort.HasIndex(entry => entry.Lead);
        effort.HasIndex(entry => new { entry.User, entry.On });
    }
}
