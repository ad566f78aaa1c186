using Leadwerk.Domain;

namespace Leadwerk.Storage.Verification;

/// <summary>A rule that does not hold.</summary>
/// <param name="Name">The rule, as words with hyphens.</param>
/// <param name="Says">The rule as a sentence.</param>
/// <param name="Count">How often it is broken.</param>
/// <param name="Examples">The first of what breaks it: ids, names, numbers.</param>
sealed record Finding(string Name, LocalText Says, long Count, IReadOnlyList<string> Examples);
