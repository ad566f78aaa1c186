namespace Leadwerk.Storage.Verification;

/// <summary>What a look through the whole store found.</summary>
/// <param name="Leads">Leads that were derived anew from their facts.</param>
/// <param name="JournalEntries">Journal entries whose chain was walked.</param>
/// <param name="Erased">Of these, how many lost their payload to an erasure.</param>
/// <param name="Head">Hash of the last journal entry, hexadecimal; null where the chain is broken.</param>
/// <param name="Findings">Rules that do not hold; empty when all is well.</param>
sealed record VerifyReport(long Leads, long JournalEntries, long Erased, string? Head, IReadOnlyList<Finding> Findings);
