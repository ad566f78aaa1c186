namespace Leadwerk.Domain.Users;

/// <summary>What somebody may want to do; every interface asks <see cref="Rights"/> with one of these.</summary>
public enum Operation
{
    /// <summary>See leads without the names, numbers and addresses of people.</summary>
    ReadLeads,

    /// <summary>See names, numbers and addresses of people.</summary>
    ReadContactData,

    /// <summary>See forecast, phases, losses and effort as sums.</summary>
    ReadStatistics,

    /// <summary>Start a lead.</summary>
    StartLead,

    /// <summary>Record evidence, end follow-ups, triage, estimate, give up, log effort.</summary>
    WorkLead,

    /// <summary>Confirm evidence as the second person.</summary>
    ConfirmEvidence,

    /// <summary>Revoke evidence.</summary>
    RevokeEvidence,

    /// <summary>Pull the next lead from the queue for oneself.</summary>
    PullLead,

    /// <summary>Assign a lead of the queue to a rep.</summary>
    AssignLead,

    /// <summary>Return a lead to marketing.</summary>
    ReturnLead,

    /// <summary>Give a lead to another rep.</summary>
    ReassignLead,

    /// <summary>Ban contact with a person or company.</summary>
    BanContact,

    /// <summary>Record that they contacted us, which lifts a ban.</summary>
    RecordInboundContact,

    /// <summary>Write down and correct companies and people.</summary>
    EditContacts,

    /// <summary>Merge records of one company, or of one person.</summary>
    MergeCompanies,

    /// <summary>Edit phase plans, escalation plans and expiry rules.</summary>
    EditRules,

    /// <summary>Set capacity and absences of a rep.</summary>
    SetCapacity,

    /// <summary>Work content, forms, followers and sequences.</summary>
    WorkMarketing,

    /// <summary>Import an old list, and undo it.</summary>
    Import,

    /// <summary>Export leads with their contact data.</summary>
    Export,

    /// <summary>Answer requests of people for information and erasure.</summary>
    AnswerPrivacyRequests,

    /// <summary>Add, change and shut out users.</summary>
    ManageUsers,

    /// <summary>Backup, restore, keys, mail and storage.</summary>
    ManageSystem,

    /// <summary>Read the journal of who did what.</summary>
    ReadJournal,

    /// <summary>See what mail leaves the house, and hold it back.</summary>
    WatchMail,
}
