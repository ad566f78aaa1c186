namespace Leadwerk.Domain.Contacts;

/// <summary>Somebody compared two records that look alike: they are of two people, and are no more proposed to be merged.</summary>
public sealed class PeopleApart
{
    PeopleApart() { }

    /// <summary>Names the note.</summary>
    public PeopleApartId Id { get; private set; }

    /// <summary>The record with the smaller id.</summary>
    public PersonId One { get; private set; }

    /// <summary>The other one.</summary>
    public PersonId Other { get; private set; }

    /// <summary>Who compared them.</summary>
    public UserId By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Notes it; whichever is named first, it is the same note.</summary>
    /// <param name="one">A record.</param>
    /// <param name="other">Another record at the same company.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The note.</returns>
    /// <exception cref="ArgumentException">They are one record, or of two companies.</exception>
    public static PeopleApart Note(Person one, Person other, Stamp stamp)
    {
        if (one.Id == other.Id || one.Company != other.Company)
            throw new ArgumentException("Only two records of one company are compared.", nameof(other));
        var (first, second) = InOrder(one.Id, other.Id);
        return new PeopleApart
        {
            Id = PeopleApartId.New(),
            One = first,
            Other = second,
            By = stamp.By,
            At = stamp.At,
        };
    }

    /// <summary>The same two in the order of the note.</summary>
    /// <param name="one">A record.</param>
    /// <param name="other">Another record.</param>
    /// <returns>The smaller id first.</returns>
    public static (PersonId One, PersonId Other) InOrder(PersonId one, PersonId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
