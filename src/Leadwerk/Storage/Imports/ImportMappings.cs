using Leadwerk.Domain.Leads;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Imports;

sealed class ListImportMapping : IEntityTypeConfiguration<ListImport>
{
    public void Configure(EntityTypeBuilder<ListImport> import)
    {
        import.ToTable(
            "list_import",
            table =>
            {
                table.HasCheckConstraint("grace_of_an_import_is_bounded", "grace_days BETWEEN 0 AND 60");
                table.HasCheckConstraint("rows_done_are_rows", "rows_done BETWEEN 0 AND rows");
            }
        );
        import.HasKey(entity => entity.Id);
        import.Property(entity => entity.Id).ValueGeneratedNever();
        import.HasIndex(entity => new { entity.Source, entity.StartedAt });
    }
}

sealed class ListBatchMapping : IEntityTypeConfiguration<ListBatch>
{
    public void Configure(EntityTypeBuilder<ListBatch> batch)
    {
        batch.ToTable("list_batch").IsNotJournaled();
        batch.HasKey(entity => new { entity.Import, entity.RecordedAt });
        batch.HasIndex(entity => entity.Id).IsUnique();
        batch.HasOne<ListImport>().WithMany().HasForeignKey(entity => entity.Import).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class ListRowMapping : IEntityTypeConfiguration<ListRow>
{
    public void Configure(EntityTypeBuilder<ListRow> row)
    {
        // Which row became which lead follows from the batches, which are journaled.
        row.ToTable("list_row").IsNotJournaled();
        row.HasKey(entity => new { entity.Source, entity.ExternalId });
        row.HasOne<Lead>().WithMany().HasForeignKey(entity => entity.Lead).OnDelete(DeleteBehavior.Restrict);
        row.HasOne<ListImport>().WithMany().HasForeignKey(entity => entity.Import).OnDelete(DeleteBehavior.Restrict);
        row.HasIndex(entity => entity.Lead);
    }
}
