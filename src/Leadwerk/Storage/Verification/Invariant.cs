namespace Leadwerk.Storage.Verification;

/// <summary>Something that always holds, as a question to the database that has no answer while it does.</summary>
/// <param name="Name">The rule, as words with hyphens.</param>
/// <param name="Says">The rule as a sentence, German and English.</param>
/// <param name="Sql">Ids of what breaks it; <c>{today}</c> stands for the company's day.</param>
sealed record Invariant(string Name, Domain.LocalText Says, string Sql);
