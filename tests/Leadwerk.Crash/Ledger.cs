using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Crash;

/// <summary>What workers announced and acknowledged until some moment, to be held against what the store then has.</summary>
sealed class Ledger
{
    readonly Dictionary<string, Attempt> announced = new(StringComparer.Ordinal);
    readonly HashSet<string> acknowledged = new(StringComparer.Ordinal);

    public int Acknowledged => acknowledged.Count;

    public static Ledger Of(IEnumerable<string> lines)
    {
        var ledger = new Ledger();
        foreach (var line in lines)
        {
            if (Attempt.AnnouncedBy(line) is { } attempt)
                ledger.announced[attempt.Token] = attempt;
            else if (Attempt.AcknowledgedBy(line) is { } token)
                ledger.acknowledged.Add(token);
        }
        return ledger;
    }

    /// <summary>Compares.</summary>
    /// <param name="db">The store at a moment that is not before the last line.</param>
    /// <returns>One line for each thing that was lost, doubled, torn or invented; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> Faults(LeadwerkDb db)
    {
        var evidence = await Found(db, "SELECT text AS \"Value\" FROM evidence WHERE text NOT LIKE 'found-%'");
        var followUps = await Found(db, "SELECT what AS \"Value\" FROM follow_up");
        var kept = evidence.Keys.Union(followUps.Keys).ToHashSet();
        return
        [
            .. acknowledged.Except(kept).Select(token => $"lost: {token}"),
            .. kept.Except(announced.Keys).Select(token => $"invented: {token}"),
            .. kept.Where(announced.ContainsKey)
                .Select(token => Torn(announced[token], evidence, followUps))
                .OfType<string>(),
        ];
    }

    static string? Torn(Attempt attempt, Dictionary<string, int> evidence, Dictionary<string, int> followUps)
    {
        var (facts, steps) = (evidence.GetValueOrDefault(attempt.Token), followUps.GetValueOrDefault(attempt.Token));
        return (facts, steps) == (attempt.Evidence, attempt.FollowUps)
            ? null
            : $"torn or doubled: {attempt}, but {facts} in evidence and {steps} in follow-ups";
    }

    static async Task<Dictionary<string, int>> Found(LeadwerkDb db, string sql) =>
        (await db.Database.SqlQueryRaw<string>(sql).ToListAsync())
            .GroupBy(token => token, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
}
