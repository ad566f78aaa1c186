using System.Globalization;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Truth;
using Leadwerk.Features.Demo.Vocabulary;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>Companies and people who were not known before.</summary>
sealed class Strangers(World world, Dice dice)
{
    public Account Company(MarketSegment segment, User by)
    {
        var name = NewName(segment);
        var data = new CompanyData(name, Mailbox.DomainOf(name), Phone(), segment.Segment.Industry);
        var company = ((ContactResult<Company>.Kept)Domain.Contacts.Company.Record(data, world.By(by))).Value;
        var account = new Account(company, world.Books.Open());
        account.Ledger.AddFinal(company);
        Person(account, PeopleWords.OtherRoles, by);
        return account;
    }

    public Person Person(Account account, IReadOnlyList<string> roles, User by)
    {
        var name = $"{dice.One(PeopleWords.FirstNames)} {dice.One(PeopleWords.LastNames)}";
        var data = new PersonData(
            name,
            dice.One(roles),
            $"{Mailbox.Of(name)}@{account.Company.Domain}",
            account.Company.Phone
        );
        var person = (
            (ContactResult<Person>.Kept)Domain.Contacts.Person.Record(account.Company, data, world.By(by))
        ).Value;
        account.People.Add(person);
        account.Ledger.AddFinal(person);
        return person;
    }

    string NewName(MarketSegment segment)
    {
        while (true)
        {
            var name = dice.One(PeopleWords.LastNames);
            var trade = dice.One(CompanyWords.Trades[segment.Segment.Industry]);
            var place = dice.Falls(0.6) ? " " + dice.One(CompanyWords.Places) : "";
            var company = $"{name} {trade}{place} {dice.One(CompanyWords.LegalForms)}";
            if (world.Names.Add(FoldedName.DuplicateKey(company)))
                return company;
            if (world.Names.Count > MostPlainNames)
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} {trade}{place} Nr. {world.Names.Count} GmbH"
                );
        }
    }

    // Beyond this, looking for a free combination of words takes too long.
    const int MostPlainNames = 20_000;

    string Phone() =>
        string.Create(CultureInfo.InvariantCulture, $"{dice.One(CompanyWords.FreeNumbers)}-{dice.Between(0, 999):000}");
}
