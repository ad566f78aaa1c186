namespace Leadwerk.Domain.Contacts;

/// <summary>Two records of people that somebody told apart.</summary>
public sealed class PeopleApart : ToldApart<PersonId>
{
    PeopleApart() { }

    /// <summary>Names the note.</summary>
    public PeopleApartId Id { get; private set; }

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
        var note = new PeopleApart { Id = PeopleApartId.New() };
        note.Tell(one.Id, other.Id, stamp);
        return note;
    }
}
