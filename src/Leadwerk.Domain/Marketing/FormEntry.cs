using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Mailing;

namespace Leadwerk.Domain.Marketing;

/// <summary>What a stranger typed into a form.</summary>
/// <param name="Mail">Where the confirmation goes.</param>
/// <param name="Name">First and last name.</param>
/// <param name="Company">Name of their company.</param>
/// <param name="Answers">One for each question of the form, in its order; empty ones are none.</param>
/// <param name="WantsMail">Whether the box was ticked.</param>
public sealed record FormEntry(string Mail, string Name, string Company, IReadOnlyList<string> Answers, bool WantsMail)
{
    /// <summary>Characters of an answer.</summary>
    public const int MostAnswer = 900;

    static readonly LocalText MailField = new("E-Mail", "Mail");
    static readonly LocalText CompanyField = new("Firma", "Company");
    static readonly LocalText AnswerField = new("Antwort", "Answer");

    /// <summary>The first thing that is wrong.</summary>
    /// <returns>Null where it can be taken.</returns>
    public TextRefusal? Problem() =>
        FreeText.Required(Mail, MailField, Person.MailLength)
        ?? (IsPlainAddress(Mail) ? null : new TextRefusal(MailField, TextProblem.WrongForm, Person.MailLength))
        ?? OneLine.Required(Name, FreeText.Name, FreeText.NameLength)
        ?? OneLine.Required(Company, CompanyField, FreeText.NameLength)
        ?? Answers
            .Select(answer => FreeText.Optional(answer, AnswerField, MostAnswer))
            .FirstOrDefault(why => why is not null);

    // A mail goes to it before anybody of us has seen it: whatever a head of a mail could understand in another way is refused.
    static bool IsPlainAddress(string mail) =>
        ContactKeys.IsMail(mail)
        && OneLine.Is(mail)
        && !mail.Any(letter => letter is '"' or '(' or ')' or ';' or ':' or '\\' or '[' or ']' or '%' || letter > '~')
        && !mail.Contains("..", StringComparison.Ordinal)
        && mail[0] is not ('.' or '-');
}
