using Leadwerk.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("saved_view");
        view.HasKey(entity => entity.Id);
        view.Property(entity => entity.Id).ValueGeneratedNever();
        // "user" is a word of SQL.
        view.Property(entity => entity.User).HasColumnName("of_user");
        view.HasOne<User>().WithMany().HasForeignKey(entity => entity.User).OnDelete(DeleteBehavior.Restrict);
        view.HasIndex(entity => new { entity.User, entity.Name }).IsUnique();
    }
}
