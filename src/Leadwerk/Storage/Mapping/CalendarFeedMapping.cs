using Leadwerk.Domain.Users;
using Leadwerk.Storage.Accounts;
using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Mapping;

sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("calendar_feed");
        // A hash belongs into no journal; that somebody made or ended a feed is noted there.
        feed.IsNotJournaled();
        feed.HasKey(entity => entity.User);
        feed.Property(entity => entity.User).ValueGeneratedNever();
        feed.Property(entity => entity.Hash).HasMaxLength(64);
        feed.HasIndex(entity => entity.Hash).IsUnique();
        feed.HasOne<User>().WithMany().HasForeignKey(entity => entity.User).OnDelete(DeleteBehavior.Restrict);
    }
}
