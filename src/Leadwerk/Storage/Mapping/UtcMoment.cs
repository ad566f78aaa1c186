using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leadwerk.Storage.Mapping;

/// <summary>Moments are UTC on both databases, to the microsecond that PostgreSQL keeps.</summary>
sealed class UtcMoment()
    : ValueConverter<DateTime, DateTime>(
        moment => Whole(moment),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
    )
{
    /// <summary>The moment without what a database would lose.</summary>
    /// <exception cref="ArgumentException">The moment is not UTC.</exception>
    public static DateTime Whole(DateTime moment) =>
        moment.Kind == DateTimeKind.Utc
            ? moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond))
            : throw new ArgumentException("A moment must be UTC; what people agree on is a DateOnly.", nameof(moment));
}
