using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Features.Leads.Facts;

/// <summary>What somebody typed about a fact; everything as text, so that nothing typed is ever lost.</summary>
public sealed class EvidenceEntry
{
    /// <summary>Id of the question.</summary>
    public Guid? Criterion { get; set; }

    /// <summary>Id of a person of the company; empty where a new one is named.</summary>
    public Guid? Person { get; set; }

    /// <summary>Name of a person who is not written down yet.</summary>
    public string? NewPerson { get; set; }

    /// <summary>What was said or done.</summary>
    public string? Text { get; set; }

    /// <summary>Where an act was done.</summary>
    public string? Place { get; set; }

    /// <summary>Number of a document.</summary>
    public string? Number { get; set; }

    /// <summary>Link to a document.</summary>
    public string? Link { get; set; }

    /// <summary>Date on a document, or one that was named.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Amount in euros as it was typed: 12.500,00 or 12500.</summary>
    public string? Amount { get; set; }

    /// <summary>When it happened.</summary>
    public DateOnly? HappenedOn { get; set; }

    /// <summary>The fact in the form that the criterion asks for.</summary>
    /// <param name="criterion">The question.</param>
    /// <param name="person">Whom it names, where one is named.</param>
    /// <param name="file">The file of a document, where one was sent.</param>
    /// <param name="currency">The company's currency.</param>
    /// <param name="today">The company's day; a fact without a day happened on it.</param>
    /// <returns>The fact, or what is missing to make one.</returns>
    internal EntryResult Read(
        Criterion criterion,
        Person? person,
        AttachedFile? file,
        Currency currency,
        DateOnly today
    )
    {
        OrderValue? amount = null;
        if (!string.IsNullOrWhiteSpace(Amount))
        {
            if (AmountText.Read(Amount, currency) is not { } read)
                return new EntryResult.Unreadable(Field.Amount);
            amount = read;
        }
        var wants = criterion.Wants;
        EvidenceContent? content = 0 switch
        {
            _ when wants.HasFlag(EvidenceKinds.Document) => new EvidenceContent.Document(
                Tidy(Number),
                Date,
                amount,
                Tidy(Link),
                file
            ),
            _ when wants.HasFlag(EvidenceKinds.Conversation) && person is not null => new EvidenceContent.Conversation(
                person.Id,
                Text ?? "",
                wants.HasFlag(EvidenceKinds.Date) ? Date : null
            ),
            _ when wants.HasFlag(EvidenceKinds.Act) => new EvidenceContent.Act(Text ?? "", Place ?? "", person?.Id),
            _ when wants.HasFlag(EvidenceKinds.Person) && person is not null => new EvidenceContent.InRole(person.Id),
            _ when wants.HasFlag(EvidenceKinds.Amount) && amount is { } named => new EvidenceContent.NamedAmount(
                named,
                Text ?? ""
            ),
            _ when wants.HasFlag(EvidenceKinds.Date) && Date is { } day => new EvidenceContent.NamedDate(
                day,
                Text ?? ""
            ),
            _ => null,
        };
        if (content is null)
            return new EntryResult.Unreadable(Missing(wants));
        return new EntryResult.Fact(
            new NewEvidence(criterion.Id, content, HappenedOn ?? today, content.Person is null ? null : person)
        );
    }

    static Field Missing(EvidenceKinds wants) =>
        (wants & (EvidenceKinds.Conversation | EvidenceKinds.Person)) != EvidenceKinds.None ? Field.Person
        : wants.HasFlag(EvidenceKinds.Amount) ? Field.Amount
        : Field.Date;

    static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal enum Field
    {
        Person,
        Amount,
        Date,
    }

    internal abstract record EntryResult
    {
        /// <summary>It can be put before the rules.</summary>
        public sealed record Fact(NewEvidence Evidence) : EntryResult;

        /// <summary>A field is empty or cannot be read.</summary>
        public sealed record Unreadable(Field Field) : EntryResult
        {
            public LocalText Text =>
                Field switch
                {
                    Field.Person => new(
                        "Bitte nennen Sie die Person, um die es geht.",
                        "Please name the person concerned."
                    ),
                    Field.Amount => new(
                        "Bitte geben Sie den Betrag als Zahl an, zum Beispiel 12.500 oder 12.500,00.",
                        "Please give the amount as a number, for instance 12500 or 12,500.00."
                    ),
                    _ => new("Bitte geben Sie ein Datum an.", "Please give a date."),
                };
        }
    }
}
