using Leadwerk.Domain;
using Leadwerk.Statistics.Findings;

namespace Leadwerk.Features.Measured;

/// <summary>The orders and the hours of the last 12 months.</summary>
sealed class HourBook(
    IReadOnlyCollection<WonOrder> orders,
    IReadOnlyCollection<LoggedMinutes> logged,
    DateOnly today,
    IReadOnlyDictionary<UserId, int> numbers
)
{
    /// <summary>What an hour of the company brings; null where no hour was logged or no order with a value came.</summary>
    public HourWorth? OfCompany() => HourWorth.From(orders, logged, today);

    /// <summary>What an hour of a rep brings: his own with over 30 orders, else the company's.</summary>
    public HourWorth? Of(UserId rep) =>
        HourWorth.From(orders, logged, today, numbers.TryGetValue(rep, out var number) ? number : null);
}
