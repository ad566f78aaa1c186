using Leadwerk.Domain.Money;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>What was spent, added up by the database; what was taken back counts no more.</summary>
static class Costs
{
    /// <summary>One grouped query. In another currency than the company's of today nothing can be added up.</summary>
    /// <returns>Minor units by what they were spent on, written as in <see cref="OutcomeSql"/>.</returns>
    public static async Task<IReadOnlyDictionary<string, long>> Of(
        LeadwerkDb db,
        OutcomeBy by,
        Currency currency,
        CancellationToken cancel
    )
    {
        var spent = db.Spendings.AsNoTracking().Where(one => one.WithdrawnAt == null && one.Currency == currency);
        return by switch
        {
            OutcomeBy.Piece => (
                await spent
                    .Where(one => one.Piece != null)
                    .GroupBy(one => one.Piece)
                    .Select(group => new { group.Key, Sum = group.Sum(one => one.MinorUnits) })
                    .ToListAsync(cancel)
            ).ToDictionary(group => Spelled(group.Key!.Value.Value, db), group => group.Sum),
            OutcomeBy.Group => (
                await (
                    from one in spent
                    join piece in db.ContentPieces on one.Piece equals piece.Id
                    where piece.Group != null
                    group one.MinorUnits by piece.Group into ofGroup
                    select new { ofGroup.Key, Sum = ofGroup.Sum() }
                ).ToListAsync(cancel)
            ).ToDictionary(group => Spelled(group.Key!.Value.Value, db), group => group.Sum),
            OutcomeBy.Source => await spent
                .Where(one => one.Source != null)
                .GroupBy(one => one.Source!)
                .Select(group => new { group.Key, Sum = group.Sum(one => one.MinorUnits) })
                .ToDictionaryAsync(group => group.Key, group => group.Sum, cancel),
            _ => await spent
                .Where(one => one.Campaign != null)
                .GroupBy(one => one.Campaign!)
                .Select(group => new { group.Key, Sum = group.Sum(one => one.MinorUnits) })
                .ToDictionaryAsync(group => group.Key, group => group.Sum, cancel),
        };
    }

    /// <summary>An id as the database writes it as text.</summary>
    static string Spelled(Guid id, LeadwerkDb db) =>
        db is Storage.Sqlite.SqliteLeadwerkDb ? id.ToString().ToUpperInvariant() : id.ToString();
}
