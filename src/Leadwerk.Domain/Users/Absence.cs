namespace Leadwerk.Domain.Users;

/// <summary>Days on which a rep gets no leads.</summary>
public sealed class Absence
{
    Absence() { }

    internal Absence(DateOnly from, DateOnly to, UserId? substitute) => (From, To, Substitute) = (from, to, substitute);

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, itself included, because people say Monday to Friday.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Who sees and works their day meanwhile; null where nobody was named.</summary>
    public UserId? Substitute { get; private set; }
}
