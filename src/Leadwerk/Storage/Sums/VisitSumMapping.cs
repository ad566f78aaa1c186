using Leadwerk.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leadwerk.Storage.Sums;

sealed class VisitSumMapping : IEntityTypeConfiguration<VisitSum>
{
    public void Configure(EntityTypeBuilder<VisitSum> sum)
    {
        // It follows from the visits, which are journaled.
        sum.ToTable("visit_sum").IsNotJournaled();
        sum.HasKey(row => new
        {
            row.Plan,
            row.Position,
            row.Exit,
        });
    }
}
