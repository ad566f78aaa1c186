using Leadwerk.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class OwnCompanyMapping : IEntityTypeConfiguration<OwnCompany>
{
    public void Configure(EntityTypeBuilder<OwnCompany> company)
    {
        company.ToTable("own_company");
        company.HasKey(entity => entity.Id);
        company.Property(entity => entity.Id).ValueGeneratedNever();
        company.Property(entity => entity.Version).IsConcurrencyToken();
        company.Property(entity => entity.ZoneName).HasColumnName("time_zone");
        company.Ignore(entity => entity.Zone);
    }
}
