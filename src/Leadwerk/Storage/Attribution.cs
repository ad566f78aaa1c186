namespace Leadwerk.Storage;

/// <summary>Who does what: stands in the journal beside every change.</summary>
/// <param name="Who">The user's id, or the name of the job or import that acts.</param>
/// <param name="Action">The use case as a verb with a noun, in lower case with hyphens: <c>record-evidence</c>.</param>
sealed record Attribution(string Who, string Action);
