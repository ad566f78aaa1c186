namespace Leadwerk.Domain.Contacts;

/// <summary>Somebody compared two records that look alike: they are of two companies, and are no more proposed to be merged.</summary>
public sealed class CompaniesApart
{
    CompaniesApart() { }

    /// <summary>Names the note.</summary>
    public CompaniesApartId Id { get; private set; }

    /// <summary>The record with the smaller id.</summary>
    public CompanyId One { get; private set; }

    /// <summary>The other one.</summary>
    public CompanyId Other { get; private set; }

    /// <summary>Who compared them.</summary>
    public UserId By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

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
        var (first, second) = InOrder(one.Id, other.Id);
        return new CompaniesApart
        {
            Id = CompaniesApartId.New(),
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
    public static (CompanyId One, CompanyId Other) InOrder(CompanyId one, CompanyId other) =>
        one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
}
