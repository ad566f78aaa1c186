namespace Leadwerk.Domain.Contacts;

/// <summary>Somebody compared two records that look alike: they are two, and are no more proposed to be merged.</summary>
/// <typeparam name="TRecord">Id of such a record.</typeparam>
public abstract class ToldApart<TRecord>
    where TRecord : struct, ITypedId<TRecord>
{
    private protected ToldApart() { }

    /// <summary>The record with the smaller id.</summary>
    public TRecord One { get; private set; }

    /// <summary>The other one.</summary>
    public TRecord Other { get; private set; }

    /// <summary>Who compared them.</summary>
    public UserId By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    private protected void Tell(TRecord one, TRecord other, Stamp stamp)
    {
        (One, Other) = ToldApart.InOrder(one, other);
        (By, At) = (stamp.By, stamp.At);
    }
}

/// <summary>What holds for such notes, whatever they are about.</summary>
public static class ToldApart
{
    /// <summary>The same two in the order of the note.</summary>
    /// <typeparam name="TRecord">Id of such a record.</typeparam>
    /// <param name="one">A record.</param>
    /// <param name="other">Another record.</param>
    /// <returns>The smaller id first.</returns>
    public static (TRecord One, TRecord Other) InOrder<TRecord>(TRecord one, TRecord other)
        where TRecord : struct, ITypedId<TRecord> => one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
