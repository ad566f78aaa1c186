namespace Leadwerk.Domain;

/// <summary>Names a target group.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct TargetGroupId(Guid Value) : ITypedId<TargetGroupId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static TargetGroupId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static TargetGroupId From(Guid value) => new(value);
}

/// <summary>Names a content piece.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct ContentPieceId(Guid Value) : ITypedId<ContentPieceId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static ContentPieceId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static ContentPieceId From(Guid value) => new(value);
}

/// <summary>Names a capture form.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct CaptureFormId(Guid Value) : ITypedId<CaptureFormId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static CaptureFormId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static CaptureFormId From(Guid value) => new(value);
}

/// <summary>Names a follower.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct FollowerId(Guid Value) : ITypedId<FollowerId>, IComparable<FollowerId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static FollowerId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static FollowerId From(Guid value) => new(value);

    /// <summary>Which of two came later; also in a query, where it is how a list goes on after its last row.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Positive when this one did.</returns>
    public int CompareTo(FollowerId other) => Value.CompareTo(other.Value);

    /// <summary>Whether one came before another.</summary>
    /// <param name="one">A follower.</param>
    /// <param name="other">Another follower.</param>
    /// <returns>True when it did.</returns>
    public static bool operator <(FollowerId one, FollowerId other) => one.CompareTo(other) < 0;

    /// <summary>Whether one came after another.</summary>
    /// <param name="one">A follower.</param>
    /// <param name="other">Another follower.</param>
    /// <returns>True when it did.</returns>
    public static bool operator >(FollowerId one, FollowerId other) => one.CompareTo(other) > 0;

    /// <summary>Whether one came before another, or is the same.</summary>
    /// <param name="one">A follower.</param>
    /// <param name="other">Another follower.</param>
    /// <returns>True when it did.</returns>
    public static bool operator <=(FollowerId one, FollowerId other) => one.CompareTo(other) <= 0;

    /// <summary>Whether one came after another, or is the same.</summary>
    /// <param name="one">A follower.</param>
    /// <param name="other">Another follower.</param>
    /// <returns>True when it did.</returns>
    public static bool operator >=(FollowerId one, FollowerId other) => one.CompareTo(other) >= 0;
}

/// <summary>Names an entry of the consent ledger.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct ConsentId(Guid Value) : ITypedId<ConsentId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static ConsentId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static ConsentId From(Guid value) => new(value);
}

/// <summary>Names a sequence of mails.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct SequenceId(Guid Value) : ITypedId<SequenceId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static SequenceId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static SequenceId From(Guid value) => new(value);
}

/// <summary>Names a follower's way through a sequence.</summary>
/// <param name="Value">The bare value, a UUID of version 7.</param>
public readonly record struct EnrolmentId(Guid Value) : ITypedId<EnrolmentId>
{
    /// <summary>A new id, later than all before it.</summary>
    /// <returns>The id.</returns>
    public static EnrolmentId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public static EnrolmentId From(Guid value) => new(value);
}
