namespace Leadwerk.Storage.Guards;

/// <summary>Every rule that the database keeps by itself.</summary>
static class AllGuards
{
    public static IReadOnlyList<Guard> InOrder { get; } =
    [
        ExpiryDateNeverChanges.Guard,
        HandOverHappensOnce.Guard,
        LeadsAreKept.Guard,
        MergedCompaniesTakeNothing.Guard,
        MergedPeopleTakeNothing.Guard,
        EvidenceIsKept.Guard,
        FilesAreKept.Guard,
        NotesAreKept.Guard,
        OrderNeedsItsDocument.Guard,
        OneOpenFollowUp.Guard,
        FollowUpsAreKept.Guard,
        FollowUpLiesBeforeExpiry.Guard,
        DelaysHaveTheirLimit.Guard,
        NoStepUnderABan.Guard,
        OnlyTheyLiftABan.Guard,
        InboundContactsAreKept.Guard,
        NoMailUnderABan.Guard,
        MailsAreKept.Guard,
        ConsentIsKept.Guard,
        NoAdvertisingWithoutConsent.Guard,
        NoMailToARefusedAddress.Guard,
        ShownWordsAreKept.Guard,
        SequencesAreKept.Guard,
        NoStepAfterTheEnd.Guard,
        SpendingIsKept.Guard,
        ForecastsAreKept.Guard,
        JournalIsKept.Guard,
        ErasuresAreKept.Guard,
        BansOutliveErasure.Guard,
    ];
}
