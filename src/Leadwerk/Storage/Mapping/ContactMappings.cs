using Leadwerk.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class CompanyMapping : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> company)
    {
        company.ToTable("company");
        company.Aggregate(entity => entity.Id, entity => entity.Version);
        company.HasIndex(entity => entity.SearchName);
        company.HasIndex(entity => entity.DuplicateKey);
        company.HasIndex(entity => entity.Domain);
        company.HasIndex(entity => entity.PhoneKey);
        company
            .HasOne<Company>()
            .WithMany()
            .HasForeignKey(entity => entity.MergedInto)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("person");
        person.Aggregate(entity => entity.Id, entity => entity.Version);
        person.Property(entity => entity.Name).IsPersonal();
        person.Property(entity => entity.SearchName).IsPersonal();
        person.Property(entity => entity.Role).IsPersonal();
        person.Property(entity => entity.Mail).IsPersonal();
        person.Property(entity => entity.MailKey).IsPersonal();
        person.Property(entity => entity.Phone).IsPersonal();
        person.Property(entity => entity.PhoneKey).IsPersonal();
        person.Property(entity => entity.MailRefusal).IsPersonal();
        person.Property(entity => entity.MailRefusalLiftedFor).IsPersonal();
        person.CanBeErased();
        person.HasOne<Company>().WithMany().HasForeignKey(entity => entity.Company).OnDelete(DeleteBehavior.Restrict);
        person.HasOne<Person>().WithMany().HasForeignKey(entity => entity.MergedInto).OnDelete(DeleteBehavior.Restrict);
        person.Ignore(entity => entity.Stays);
        person.Ignore(entity => entity.IsGone);
        person.HasIndex(entity => entity.Company);
        person.HasIndex(entity => entity.SearchName);
        person.HasIndex(entity => entity.MailKey);
        person.HasIndex(entity => entity.PhoneKey);
    }
}

sealed class ContactBanMapping : IEntityTypeConfiguration<ContactBan>
{
    public void Configure(EntityTypeBuilder<ContactBan> ban)
    {
        ban.ToTable(
            "contact_ban",
            table =>
            {
                table.HasCheckConstraint(
                    "ban_holds_for_a_company_or_a_person",
                    "(company_id IS NULL) <> (person_id IS NULL)"
                );
                table.HasCheckConstraint(
                    "only_inbound_contact_lifts_a_ban",
                    "(lifted_at IS NULL) = (lifted_by_id IS NULL)"
                );
            }
        );
        ban.Aggregate(entity => entity.Id, entity => entity.Version);
        ban.Property(entity => entity.Wording).IsPersonal();
        ban.CanBeErased();
        ban.HasOne<Company>().WithMany().HasForeignKey(entity => entity.Company).OnDelete(DeleteBehavior.Restrict);
        ban.HasOne<Person>().WithMany().HasForeignKey(entity => entity.Person).OnDelete(DeleteBehavior.Restrict);
        ban.HasOne<InboundContact>()
            .WithMany()
            .HasForeignKey(entity => entity.LiftedBy)
            .OnDelete(DeleteBehavior.Restrict);
        ban.HasIndex(entity => entity.Company).IsUnique().HasFilter("lifted_at IS NULL AND company_id IS NOT NULL");
        ban.HasIndex(entity => entity.Person).IsUnique().HasFilter("lifted_at IS NULL AND person_id IS NOT NULL");
    }
}

sealed class InboundContactMapping : IEntityTypeConfiguration<InboundContact>
{
    public void Configure(EntityTypeBuilder<InboundContact> contact)
    {
        contact.ToTable("inbound_contact");
        contact.Aggregate(entity => entity.Id, entity => entity.Version);
        contact.Property(entity => entity.On).HasColumnName("contacted_on");
        contact.Property(entity => entity.Said).IsPersonal();
        contact.CanBeErased();
        contact.HasOne<Person>().WithMany().HasForeignKey(entity => entity.Person).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Company>().WithMany().HasForeignKey(entity => entity.Company).OnDelete(DeleteBehavior.Restrict);
        contact.HasIndex(entity => entity.Person);
        contact.HasIndex(entity => entity.Company);
        contact.HasIndex(entity => entity.Began).IsUnique();
    }
}
