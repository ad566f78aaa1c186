namespace Leadwerk.Tests.Storage.Guards;

/// <summary>Everything that is tried, rule by rule.</summary>
static partial class RefusalCases
{
    public static IReadOnlyList<RefusalCase> All { get; } =
    [
        .. OfLeads,
        .. OfHandOvers,
        .. OfEvidence,
        .. OfFilesAndNotes,
        .. OfMergedCompanies,
        .. OfMergedPeople,
        .. OfOrders,
        .. OfFollowUps,
        .. OfBans,
        .. OfErasedBans,
        .. OfInboundContacts,
        .. OfForecasts,
        .. OfMails,
        .. OfMarketing,
        .. OfSequences,
        .. OfSpending,
        .. OfTheJournal,
    ];
}
