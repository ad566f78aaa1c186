using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Demo.Truth;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>A lead, and what is true about its customer.</summary>
sealed class Pursuit(Account account, Lead lead, Person contact, MarketSegment segment, Customer customer, string offer)
{
    public Account Account => account;
    public Lead Lead => lead;
    public Person Contact => contact;
    public MarketSegment Segment => segment;
    public Customer Customer => customer;

    /// <summary>What is offered.</summary>
    public string Offer => offer;

    /// <summary>Whom we know as the one who decides.</summary>
    public Person? Decider { get; set; }

    /// <summary>What the order would really bring, in euros.</summary>
    public required int Euros { get; init; }

    /// <summary>The day on which the rep gets to it; not before it is due.</summary>
    public DateOnly LookOn { get; set; }

    /// <summary>The offer that lies on the table, in euros; null before it does.</summary>
    public int? OfferEuros { get; set; }

    /// <summary>Number of that offer.</summary>
    public string? OfferNumber { get; set; }

    public bool IsWith(Rep rep, DateOnly today) => lead.Owner == rep.User.Id && lead.IsActive(today);
}
