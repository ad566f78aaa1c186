using Leadwerk.Domain.Contacts;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>Addresses of people and companies, under a domain that never exists.</summary>
static class Mailbox
{
    /// <summary>First letter and last name: k.schaefer.</summary>
    public static string Of(string person)
    {
        var words = FoldedName.Spelled(person).Split(' ');
        return $"{words[0][0]}.{words[^1]}";
    }

    public static string DomainOf(string company) => $"{FoldedName.DuplicateKey(company).Replace(' ', '-')}.example";
}
