using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Documents;

sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable(
            "stored_file",
            table => table.HasCheckConstraint("stored_file_is_not_empty", "length(content) > 0 AND length(hash) = 64")
        );
        file.HasKey(entity => entity.Hash);
        file.Property(entity => entity.Hash).ValueGeneratedNever();
        // The evidence is journaled with the hash, which vouches for the content; a copy would only double it.
        file.IsNotJournaled();
    }
}
