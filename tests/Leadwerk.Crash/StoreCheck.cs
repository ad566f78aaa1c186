using Leadwerk.Storage;
using Leadwerk.Storage.Verification;

namespace Leadwerk.Crash;

/// <summary>What has to hold for a store that comes back: all that was acknowledged, nothing twice or torn, every rule.</summary>
static class StoreCheck
{
    /// <returns>One line for each fault; empty when all is well.</returns>
    public static async Task<IReadOnlyList<string>> Faults(Store store, Ledger ledger)
    {
        await using var db = store.Open();
        var faults = await ledger.Faults(db);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var report = await new StoreVerification(store, today, _ => { }).Run(CancellationToken.None);
        return
        [
            .. faults,
            .. report.Findings.Select(finding => $"{finding.Name}: {string.Join(", ", finding.Examples)}"),
        ];
    }
}
