using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Contacts;

/// <summary>What hangs on one record of a person, beside the leads of their company.</summary>
/// <param name="Person">The record.</param>
/// <param name="Follower">How they want to hear from us; null where they never followed.</param>
/// <param name="Ledger">What they declared about advertising, and what was objected to for their address.</param>
/// <param name="Ways">Their ways through sequences, ended ones too.</param>
public sealed record PersonRecord(
    Person Person,
    Follower? Follower,
    IReadOnlyList<Consent> Ledger,
    IReadOnlyList<Enrolment> Ways
)
{
    /// <summary>Records that were merged into this one before; they follow it.</summary>
    public IReadOnlyList<Person> MergedBefore { get; init; } = [];
}
