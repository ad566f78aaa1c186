namespace Leadwerk.Domain;

/// <summary>An id that cannot be taken for the id of something else.</summary>
/// <typeparam name="TSelf">The id itself.</typeparam>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    /// <summary>The bare value, a UUID of version 7: in the order of creation.</summary>
    Guid Value { get; }

    /// <summary>Reads an id back from where it was kept.</summary>
    /// <param name="value">The bare value.</param>
    /// <returns>The id.</returns>
    static abstract TSelf From(Guid value);
}

/// <summary>Names a lead.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct LeadId(Guid Value) : ITypedId<LeadId>, IComparable<LeadId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static LeadId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static LeadId From(Guid value) => new(value);

    /// <summary>Which of two leads began later.</summary>
    /// <param name="other">The other lead.</param>
    /// <returns>Positive when this one did; also in a query, where it is how a list goes on after its last row.</returns>
    public int CompareTo(LeadId other) => Value.CompareTo(other.Value);

    /// <summary>Whether one began before another.</summary>
    /// <param name="one">A lead.</param>
    /// <param name="other">Another lead.</param>
    /// <returns>True when it did.</returns>
    public static bool operator <(LeadId one, LeadId other) => one.CompareTo(other) < 0;

    /// <summary>Whether one began after another.</summary>
    /// <param name="one">A lead.</param>
    /// <param name="other">Another lead.</param>
    /// <returns>True when it did.</returns>
    public static bool operator >(LeadId one, LeadId other) => one.CompareTo(other) > 0;

    /// <summary>Whether one began before another, or is the same.</summary>
    /// <param name="one">A lead.</param>
    /// <param name="other">Another lead.</param>
    /// <returns>True when it did.</returns>
    public static bool operator <=(LeadId one, LeadId other) => one.CompareTo(other) <= 0;

    /// <summary>Whether one began after another, or is the same.</summary>
    /// <param name="one">A lead.</param>
    /// <param name="other">Another lead.</param>
    /// <returns>True when it did.</returns>
    public static bool operator >=(LeadId one, LeadId other) => one.CompareTo(other) >= 0;
}

/// <summary>Names a company.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct CompanyId(Guid Value) : ITypedId<CompanyId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static CompanyId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static CompanyId From(Guid value) => new(value);
}

/// <summary>Names a person.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static PersonId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static PersonId From(Guid value) => new(value);
}

/// <summary>Names an offering; all versions of its phase plan share it.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct OfferingId(Guid Value) : ITypedId<OfferingId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static OfferingId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static OfferingId From(Guid value) => new(value);
}

/// <summary>Names one version of a phase plan.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct PhasePlanId(Guid Value) : ITypedId<PhasePlanId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static PhasePlanId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static PhasePlanId From(Guid value) => new(value);
}

/// <summary>Names a criterion; stable across the versions of its plan.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct CriterionId(Guid Value) : ITypedId<CriterionId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static CriterionId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static CriterionId From(Guid value) => new(value);
}

/// <summary>Names a piece of evidence.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct EvidenceId(Guid Value) : ITypedId<EvidenceId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static EvidenceId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static EvidenceId From(Guid value) => new(value);
}

/// <summary>Names a follow-up.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct FollowUpId(Guid Value) : ITypedId<FollowUpId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static FollowUpId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static FollowUpId From(Guid value) => new(value);
}

/// <summary>Names a hand-over.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct HandOverId(Guid Value) : ITypedId<HandOverId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static HandOverId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static HandOverId From(Guid value) => new(value);
}

/// <summary>Names a contact ban.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct BanId(Guid Value) : ITypedId<BanId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static BanId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static BanId From(Guid value) => new(value);
}

/// <summary>Names an inbound contact.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct InboundContactId(Guid Value) : ITypedId<InboundContactId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static InboundContactId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static InboundContactId From(Guid value) => new(value);
}

/// <summary>Names a user.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct UserId(Guid Value) : ITypedId<UserId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static UserId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static UserId From(Guid value) => new(value);
}

/// <summary>Names an escalation plan.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct EscalationPlanId(Guid Value) : ITypedId<EscalationPlanId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static EscalationPlanId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static EscalationPlanId From(Guid value) => new(value);
}

/// <summary>Names an expiry rule.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct ExpiryRuleId(Guid Value) : ITypedId<ExpiryRuleId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static ExpiryRuleId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static ExpiryRuleId From(Guid value) => new(value);
}

/// <summary>Names an entry of effort.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct EffortId(Guid Value) : ITypedId<EffortId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static EffortId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static EffortId From(Guid value) => new(value);
}

/// <summary>Names a note.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct NoteId(Guid Value) : ITypedId<NoteId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static NoteId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static NoteId From(Guid value) => new(value);
}

/// <summary>Names one import of an old list.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct ImportId(Guid Value) : ITypedId<ImportId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static ImportId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static ImportId From(Guid value) => new(value);
}

/// <summary>Names a saved view.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct SavedViewId(Guid Value) : ITypedId<SavedViewId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static SavedViewId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static SavedViewId From(Guid value) => new(value);
}

/// <summary>Names the note that two records are of two companies.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct CompaniesApartId(Guid Value) : ITypedId<CompaniesApartId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static CompaniesApartId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static CompaniesApartId From(Guid value) => new(value);
}

/// <summary>Names the note that two records are of two people.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct PeopleApartId(Guid Value) : ITypedId<PeopleApartId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static PeopleApartId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static PeopleApartId From(Guid value) => new(value);
}
