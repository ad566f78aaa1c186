namespace Leadwerk.Domain.Contacts;

/// <summary>Two records of companies that somebody told apart.</summary>
public sealed class CompaniesApart : ToldApart<CompanyId>
{
    CompaniesApart() { }

    /// <summary>Names the note.</summary>
    public CompaniesApartId Id { get; private set; }

    /// <summary>Notes it; whichever is named first, it is the same note.</summary>
    /// <param name="one">A record.</param>
    /// <param name="other">Another record.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The note.</returns>
    /// <exception cref="ArgumentException">They are one record.</exception>
    public static CompaniesApart Note(Company one, Company other, Stamp stamp)
    {
        if (one.Id == other.Id)
            throw new ArgumentException("A record is not compared with itself.", nameof(other));
        var note = new CompaniesApart { Id = CompaniesApartId.New() };
        note.Tell(one.Id, other.Id, stamp);
        return note;
    }
}
