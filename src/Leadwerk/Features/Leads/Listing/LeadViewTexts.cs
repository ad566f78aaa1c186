using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Storage.Queries;

namespace Leadwerk.Features.Leads.Listing;

/// <summary>What the parts of a view are called.</summary>
static class LeadViewTexts
{
    public static IReadOnlyList<(LeadStatus Status, LocalText Text)> States { get; } =
    [
        (LeadStatus.Active, new("in Arbeit", "being worked")),
        (LeadStatus.Waiting, new("warten auf Übergabe", "waiting for hand-over")),
        (LeadStatus.Maturing, new("reifen", "maturing")),
        (LeadStatus.Ended, new("abgeschlossen", "closed")),
    ];

    public static IReadOnlyList<(LeadOrder Order, LocalText Text)> Orders { get; } =
    [
        (LeadOrder.ExpiresFirst, new("verfällt zuerst", "expires first")),
        (LeadOrder.WorthMost, new("höchster Wert", "worth most")),
        (LeadOrder.LongestInPhase, new("am längsten in der Phase", "longest in the phase")),
        (LeadOrder.NewestFirst, new("neueste", "newest")),
    ];

    /// <summary>In the order in which they stand in the list.</summary>
    public static IReadOnlyList<(LeadColumns Column, LocalText Text)> Columns { get; } =
    [
        (LeadColumns.Phase, new("Phase", "Phase")),
        (LeadColumns.NextStep, new("Nächster Schritt", "Next step")),
        (LeadColumns.Deferrals, new("Vertröstungen", "Deferrals")),
        (LeadColumns.Rep, new("Wer", "Who")),
        (LeadColumns.Segment, new("Segment", "Segment")),
        (LeadColumns.Value, new("Auftragswert", "Order value")),
        (LeadColumns.Chance, new("Chance", "Chance")),
        (LeadColumns.Started, new("Begonnen", "Begun")),
        (LeadColumns.Expires, new("Verfällt", "Expires")),
    ];

    public static LocalText Of(LeadStatus status) => States.First(one => one.Status == status).Text;
}
