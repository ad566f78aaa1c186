namespace Leadwerk.Domain.Leads;

/// <summary>A person whom a lead is worked with.</summary>
public sealed class LeadContact
{
    LeadContact() { }

    internal LeadContact(PersonId person, DateTime since) => (Person, Since) = (person, since);

    /// <summary>The person; once in a lead.</summary>
    public PersonId Person { get; private set; }

    /// <summary>Since when we know them here, UTC.</summary>
    public DateTime Since { get; private set; }
}
