namespace Leadwerk.Features.Leads.Bulk;

/// <summary>What became of one lead of several.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Company">Whose it is; null for somebody who may not see it.</param>
/// <param name="Said">What happened or why not, in the reader's language.</param>
/// <param name="Done">False where nothing was changed.</param>
public sealed record BulkLine(Guid Lead, string? Company, string Said, bool Done);
