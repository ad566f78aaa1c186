namespace Leadwerk.Storage.Guards;

/// <summary>A rule that the database keeps by itself, whoever writes to it.</summary>
/// <param name="Name">The rule as words with hyphens; every refusal names it.</param>
/// <param name="Refusals">What is refused for its sake.</param>
sealed record Guard(string Name, params IReadOnlyList<Refusal> Refusals);
