namespace Leadwerk.Storage.Journal;

/// <summary>What is to be journaled, before it has its place in the chain.</summary>
/// <param name="SubjectKind"><inheritdoc cref="JournalEntry.SubjectKind" path="/summary"/></param>
/// <param name="SubjectId"><inheritdoc cref="JournalEntry.SubjectId" path="/summary"/></param>
/// <param name="LeadId"><inheritdoc cref="JournalEntry.LeadId" path="/summary"/></param>
/// <param name="Payload"><inheritdoc cref="JournalEntry.Payload" path="/summary"/></param>
sealed record JournalDraft(string SubjectKind, Guid SubjectId, Guid? LeadId, string Payload)
{
    /// <summary>An event that changes no row.</summary>
    public static JournalDraft OfEvent(string kind, Guid id, IReadOnlyDictionary<string, object?> facts) =>
        new(kind, id, null, JournalPayload.OfEvent(facts));
}
