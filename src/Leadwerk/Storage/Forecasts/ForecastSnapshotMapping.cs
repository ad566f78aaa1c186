using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Forecasts;

sealed class ForecastSnapshotMapping : IEntityTypeConfiguration<ForecastSnapshot>
{
    public void Configure(EntityTypeBuilder<ForecastSnapshot> snapshot)
    {
        // One entry of the journal says that a night's forecast was made; the guard keeps what it said.
        snapshot
            .ToTable(
                "forecast_snapshot",
                table =>
                {
                    table.HasCheckConstraint("quantiles_are_in_order", "p10 <= p50 AND p50 <= p90");
                    table.HasCheckConstraint(
                        "score_comes_with_its_day",
                        "(scored_on IS NULL) = (actual IS NULL) AND (scored_on IS NULL) = (score IS NULL)"
                    );
                    table.HasCheckConstraint("value_has_its_currency", "(currency IS NOT NULL) = (quantity = 'Value')");
                }
            )
            .IsNotJournaled();
        snapshot.Property(entity => entity.Id).ValueGeneratedNever();
        snapshot
            .HasIndex(entity => new
            {
                entity.MadeOn,
                entity.Month,
                entity.Quantity,
            })
            .IsUnique();
        snapshot.HasIndex(entity => entity.Month).HasFilter("scored_on IS NULL");
        snapshot.Ignore(entity => entity.Held);
        snapshot.Ignore(entity => entity.LastDay);
    }
}
