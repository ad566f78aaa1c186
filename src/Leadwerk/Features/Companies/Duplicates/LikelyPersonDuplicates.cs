using Leadwerk.Domain.Contacts;
using Leadwerk.Features.Takeover.Companies;

namespace Leadwerk.Features.Companies.Duplicates;

/// <summary>Why two records may be of one person.</summary>
public enum PersonLikeness
{
    /// <summary>The same mail address.</summary>
    Mail,

    /// <summary>The same name but for case and umlauts.</summary>
    Name,

    /// <summary>The same telephone number, which nobody else there has.</summary>
    Phone,

    /// <summary>Names that differ by slips.</summary>
    Slip,
}

/// <summary>Two records that may be of one person.</summary>
/// <param name="Stays">The one that is proposed to stay: who is there before who left, then the older.</param>
/// <param name="Goes">The other one.</param>
/// <param name="Why">What they have in common.</param>
public sealed record LikelyPersonDuplicates(Person Stays, Person Goes, PersonLikeness Why)
{
    /// <summary>Pairs that a page shows.</summary>
    public const int Most = 20;

    /// <summary>Looks for them among the people of one company, in memory. Nobody merges but a person.</summary>
    /// <param name="people">Records that are not erased and not merged.</param>
    /// <param name="companyPhone">The number of the company itself says nothing of a person.</param>
    /// <param name="apart">Whom somebody found to be two people.</param>
    /// <returns>The most certain first, at most <see cref="Most"/>.</returns>
    internal static IReadOnlyList<LikelyPersonDuplicates> Among(
        IReadOnlyList<Person> people,
        string? companyPhone,
        IEnumerable<PeopleApart> apart
    )
    {
        var told = apart.Select(pair => (pair.One, pair.Other)).ToHashSet();
        var pairs = Equal(people, OwnMail, PersonLikeness.Mail)
            .Concat(Equal(people, person => FoldedName.Spelled(person.Name), PersonLikeness.Name))
            .Concat(
                Equal(
                    people,
                    person => person.PhoneKey == companyPhone ? null : person.PhoneKey,
                    PersonLikeness.Phone,
                    // A number that three have is that of the office.
                    most: 2
                )
            )
            .Concat(Slips(people));
        return
        [
            .. pairs
                .Where(pair => !told.Contains(ToldApart.InOrder(pair.Stays.Id, pair.Goes.Id)))
                // Whoever has a thing in common with several is compared with the first that nobody told apart from them.
                .DistinctBy(pair => (pair.Goes.Id, pair.Why, pair.Why == PersonLikeness.Slip ? pair.Stays.Id : default))
                .DistinctBy(pair => (pair.Stays.Id, pair.Goes.Id))
                .Take(Most),
        ];
    }

    static string? OwnMail(Person person) => person.MailKey is { } mail && !SharedMailbox.Is(mail) ? mail : null;

    static IEnumerable<LikelyPersonDuplicates> Equal(
        IEnumerable<Person> people,
        Func<Person, string?> key,
        PersonLikeness why,
        int most = int.MaxValue
    ) =>
        people
            .Where(person => !string.IsNullOrEmpty(key(person)))
            .GroupBy(key, StringComparer.Ordinal)
            .Where(group => group.Count() <= most)
            .Select(group => InOrder(group).ToList())
            .SelectMany(group => group.Skip(1).SelectMany(later => Pairs(group, later, why)));

    /// <summary>With each that stands before it: whoever is not the first may be the second.</summary>
    static IEnumerable<LikelyPersonDuplicates> Pairs(List<Person> group, Person later, PersonLikeness why) =>
        group.TakeWhile(person => person != later).Select(person => new LikelyPersonDuplicates(person, later, why));

    static IEnumerable<LikelyPersonDuplicates> Slips(IReadOnlyList<Person> people) =>
        SimilarNames
            .Among([.. people.Select(person => FoldedName.Spelled(person.Name))])
            .Select(pair => InOrder([people[pair.One], people[pair.Other]]).ToList())
            .Where(pair => FoldedName.Spelled(pair[0].Name) != FoldedName.Spelled(pair[1].Name))
            .Select(pair => new LikelyPersonDuplicates(pair[0], pair[1], PersonLikeness.Slip));

    static IEnumerable<Person> InOrder(IEnumerable<Person> people) =>
        people
            .OrderBy(person => person.WithdrawnAt is not null)
            .ThenBy(person => person.RecordedAt)
            .ThenBy(person => person.Id.Value);
}
