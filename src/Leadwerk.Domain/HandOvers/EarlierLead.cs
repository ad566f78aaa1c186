using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.HandOvers;

/// <summary>Another lead of the same company and offering, as far as the cooling time asks.</summary>
/// <param name="Id">The lead.</param>
/// <param name="StartedOn">When it began.</param>
/// <param name="Outcome">How it ended; null where no end is written down.</param>
/// <param name="EndedOn">When it ended.</param>
/// <param name="ExpiresOn">Its expiry date, where it has one.</param>
public sealed record EarlierLead(
    LeadId Id,
    DateOnly StartedOn,
    LeadOutcome? Outcome,
    DateOnly? EndedOn,
    DateOnly? ExpiresOn
)
{
    /// <summary>Takes what matters of a lead.</summary>
    /// <param name="lead">The lead; not one whose import was undone.</param>
    /// <returns>The short form.</returns>
    public static EarlierLead Of(Lead lead) => new(lead.Id, lead.StartedOn, lead.Outcome, lead.EndedOn, lead.ExpiresOn);

    /// <summary>The day on which it ended, whether or not an expiry is written down.</summary>
    /// <param name="today">The company's day.</param>
    /// <returns>The day; null while it goes on.</returns>
    public DateOnly? End(DateOnly today) => EndedOn ?? (ExpiresOn <= today ? ExpiresOn : null);

    /// <summary>
    /// Whether an order of that day is this lead's own: it went on then, and no other end than its expiry is known.
    /// The document's date decides, not the day on which somebody records it.
    /// </summary>
    internal bool Owns(DateOnly orderDay) =>
        Outcome is null or LeadOutcome.Expired && StartedOn <= orderDay && !(ExpiresOn <= orderDay);

    /// <summary>What stands in the way of a new lead without a contact of theirs: this lead while it goes on, then its cooling time.</summary>
    /// <returns>Null when nothing does.</returns>
    internal CoolingTime? Blocks(ExpiryRule rule, InboundContact? inbound, DateOnly today)
    {
        if (Outcome == LeadOutcome.Won)
            return null;
        var end = End(today);
        if (inbound?.On >= (end ?? StartedOn))
            return null;
        var until = end?.AddDays(rule.CoolingDays);
        return until is null || today < until ? new CoolingTime(Id, until) : null;
    }
}

/// <summary>Another lead stands in the way of a new one.</summary>
/// <param name="Earlier">That lead.</param>
/// <param name="Until">First day on which a new one may begin; null while that lead is still open.</param>
public sealed record CoolingTime(LeadId Earlier, DateOnly? Until)
{
    internal LocalText Text =>
        Until is { } until
            ? new(
                $"Zu dieser Firma und diesem Angebot ist ein Lead beendet; die Abkühlzeit läuft bis zum {until.AddDays(-1).InGerman()}. Vorher beginnt ein neuer nur, wenn der Kunde sich meldet: Halten Sie dann seinen Anruf, seine Mail oder sein Formular fest.",
                $"A lead of this company and offering has ended; the cooling time runs until {until.AddDays(-1).InEnglish()}. Before that a new one begins only if the customer contacts us: then record the call, mail or form."
            )
            : new(
                "Zu dieser Firma und diesem Angebot läuft schon ein Lead. Bitte arbeiten Sie an diesem weiter; ein zweiter beginnt nur, wenn der Kunde sich meldet.",
                "There is an open lead of this company and offering already. Please go on with that one; a second begins only if the customer contacts us."
            );
}
