namespace Leadwerk.Domain.Contacts;

/// <summary>The bans that hold for the people and the company at hand.</summary>
public sealed class BanList
{
    readonly IReadOnlyList<ContactBan> holding;

    /// <summary>Takes the bans that were not lifted.</summary>
    /// <param name="bans">Bans of the company and of its people.</param>
    public BanList(IEnumerable<ContactBan> bans) => holding = [.. bans.Where(ban => ban.Holds)];

    /// <summary>No ban holds.</summary>
    public static BanList None { get; } = new([]);

    /// <summary>The ban on a company.</summary>
    /// <param name="company">The company.</param>
    /// <returns>The ban; null when none holds.</returns>
    public ContactBan? On(CompanyId company) => holding.FirstOrDefault(ban => ban.Company == company);

    /// <summary>The ban on a person.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The ban; null when none holds.</returns>
    public ContactBan? On(PersonId person) => holding.FirstOrDefault(ban => ban.Person == person);

    /// <summary>The ban because of which nobody is left to speak with: on the company, or on every one of the people.</summary>
    /// <param name="company">The company.</param>
    /// <param name="people">The people that a lead is worked with.</param>
    /// <returns>The ban; null while somebody is left, or nobody is known yet.</returns>
    public ContactBan? Against(CompanyId company, IReadOnlyCollection<PersonId> people) =>
        On(company) ?? (people.Count > 0 && people.All(person => On(person) is not null) ? On(people.First()) : null);

    internal BanList With(ContactBan ban) => new([.. holding, ban]);
}
