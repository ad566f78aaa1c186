using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class CompaniesApartMapping : IEntityTypeConfiguration<CompaniesApart>
{
    public void Configure(EntityTypeBuilder<CompaniesApart> apart)
    {
        apart.ToTable(
            "companies_apart",
            table => table.HasCheckConstraint("companies_apart_in_order", "one_id < other_id")
        );
        apart.HasKey(entity => entity.Id);
        apart.Property(entity => entity.Id).ValueGeneratedNever();
        // "by" is a word of SQL.
        apart.Property(entity => entity.By).HasColumnName("noted_by");
        apart.Property(entity => entity.At).HasColumnName("noted_at");
        apart.HasIndex(entity => new { entity.One, entity.Other }).IsUnique();
        apart.HasOne<Company>().WithMany().HasForeignKey(entity => entity.One).OnDelete(DeleteBehavior.Cascade);
        apart.HasOne<Company>().WithMany().HasForeignKey(entity => entity.Other).OnDelete(DeleteBehavior.Cascade);
        apart.HasOne<User>().WithMany().HasForeignKey(entity => entity.By).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class PeopleApartMapping : IEntityTypeConfiguration<PeopleApart>
{
    public void Configure(EntityTypeBuilder<PeopleApart> apart)
    {
        apart.ToTable("people_apart", table => table.HasCheckConstraint("people_apart_in_order", "one_id < other_id"));
        apart.HasKey(entity => entity.Id);
        apart.Property(entity => entity.Id).ValueGeneratedNever();
        // "by" is a word of SQL.
        apart.Property(entity => entity.By).HasColumnName("noted_by");
        apart.Property(entity => entity.At).HasColumnName("noted_at");
        apart.HasIndex(entity => new { entity.One, entity.Other }).IsUnique();
        apart.HasOne<Person>().WithMany().HasForeignKey(entity => entity.One).OnDelete(DeleteBehavior.Cascade);
        apart.HasOne<Person>().WithMany().HasForeignKey(entity => entity.Other).OnDelete(DeleteBehavior.Cascade);
        apart.HasOne<User>().WithMany().HasForeignKey(entity => entity.By).OnDelete(DeleteBehavior.Restrict);
    }
}
