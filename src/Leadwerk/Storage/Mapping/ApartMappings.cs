using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class CompaniesApartMapping : IEntityTypeConfiguration<CompaniesApart>
{
    public void Configure(EntityTypeBuilder<CompaniesApart> apart)
    {
        apart.HasKey(entity => entity.Id);
        apart.Property(entity => entity.Id).ValueGeneratedNever();
        apart.MapToldApart<CompaniesApart, CompanyId, Company>("companies_apart");
    }
}

sealed class PeopleApartMapping : IEntityTypeConfiguration<PeopleApart>
{
    public void Configure(EntityTypeBuilder<PeopleApart> apart)
    {
        apart.HasKey(entity => entity.Id);
        apart.Property(entity => entity.Id).ValueGeneratedNever();
        apart.MapToldApart<PeopleApart, PersonId, Person>("people_apart");
    }
}

static class ToldApartMapping
{
    public static void MapToldApart<TNote, TId, TRecord>(this EntityTypeBuilder<TNote> apart, string table)
        where TNote : ToldApart<TId>
        where TId : struct, ITypedId<TId>
        where TRecord : class
    {
        apart.ToTable(table, made => made.HasCheckConstraint($"{table}_in_order", "one_id < other_id"));
        // "by" is a word of SQL.
        apart.Property(entity => entity.By).HasColumnName("noted_by");
        apart.Property(entity => entity.At).HasColumnName("noted_at");
        apart.HasIndex(entity => new { entity.One, entity.Other }).IsUnique();
        apart.HasOne<TRecord>().WithMany().HasForeignKey(entity => entity.One).OnDelete(DeleteBehavior.Cascade);
        apart.HasOne<TRecord>().WithMany().HasForeignKey(entity => entity.Other).OnDelete(DeleteBehavior.Cascade);
        apart.HasOne<User>().WithMany().HasForeignKey(entity => entity.By).OnDelete(DeleteBehavior.Restrict);
    }
}
