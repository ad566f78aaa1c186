using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class JournalMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> journal)
    {
        journal.ToTable("journal");
        journal.HasKey(entry => entry.Seq);
        journal.Property(entry => entry.Seq).ValueGeneratedNever();
        journal.HasOne<Erasure>().WithMany().HasForeignKey(entry => entry.ErasureId).OnDelete(DeleteBehavior.Restrict);
        journal.HasIndex(entry => new { entry.LeadId, entry.Seq });
        journal.HasIndex(entry => new { entry.SubjectId, entry.Seq });
    }
}

sealed class JournalHeadMapping : IEntityTypeConfiguration<JournalHead>
{
    public void Configure(EntityTypeBuilder<JournalHead> head)
    {
        head.ToTable("journal_head", table => table.HasCheckConstraint("journal_head_is_one_row", "id = 1"));
        head.Property(row => row.Id).ValueGeneratedNever();
        head.HasData(new JournalHead());
        head.IsNotJournaled();
    }
}
