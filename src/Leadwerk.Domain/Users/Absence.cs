namespace Leadwerk.Domain.Users;

/// <summary>Days on which a rep gets no leads.</summary>
public sealed class Absence
{
    Absence() { }

    internal Absence(DateOnly from, DateOnly to) => (From, To) = (from, to);

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, itself included, because people say Monday to Friday.</summary>
    public DateOnly To { get; private set; }
}
