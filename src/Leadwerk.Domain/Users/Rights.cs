namespace Leadwerk.Domain.Users;

/// <summary>Who may do what. A right never breaks a rule: an administrator cannot move an expiry date either.</summary>
public static class Rights
{
    /// <summary>Asks for one user and one thing.</summary>
    /// <param name="user">Who wants to do it.</param>
    /// <param name="operation">What.</param>
    /// <param name="owner">
    /// The rep of the lead, or the author of the evidence to revoke; null for a lead of the pool, and where neither is
    /// concerned.
    /// </param>
    /// <param name="openToReps">True where the company lets its reps see all leads.</param>
    /// <returns>Granted or denied.</returns>
    public static Access May(User user, Operation operation, UserId? owner = null, bool openToReps = false)
    {
        var granted =
            user.ClosedAt is null
            && Of(user, operation, openToReps) switch
            {
                Reach.All => true,
                Reach.OwnAndPool => owner is null || owner == user.Id,
                Reach.Own => owner == user.Id,
                Reach.Pool => owner is null,
                _ => false,
            };
        return granted ? new Access.Granted() : new Access.Denied(operation);
    }

    /// <summary>How far a user reaches with an operation: as far as their role, or the administrator's where they are that too.</summary>
    /// <param name="user">The user.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="openToReps">True where the company lets its reps see all leads.</param>
    /// <returns>The wider reach of both, never more than one of them has.</returns>
    public static Reach Of(User user, Operation operation, bool openToReps = false)
    {
        var working = Of(user.Role, operation, openToReps);
        return user.Administers && OfAdministrator(operation) == Reach.All ? Reach.All : working;
    }

    /// <summary>How far a role reaches with an operation.</summary>
    /// <param name="role">The role.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="openToReps">True where the company lets its reps see all leads.</param>
    /// <returns>The reach.</returns>
    public static Reach Of(Role role, Operation operation, bool openToReps = false) =>
        role switch
        {
            Role.HeadOfSales => OfHeadOfSales(operation),
            Role.Rep => OfRep(operation, openToReps),
            Role.Marketing => OfMarketing(operation),
            Role.Administrator => OfAdministrator(operation),
            Role.Reader => operation is Operation.ReadLeads or Operation.ReadStatistics ? Reach.All : Reach.None,
            _ => Reach.None,
        };

    static Reach OfHeadOfSales(Operation operation) =>
        operation is Operation.ManageUsers or Operation.ManageSystem ? Reach.None : Reach.All;

    static Reach OfRep(Operation operation, bool openToReps) =>
        operation switch
        {
            Operation.ReadLeads => openToReps ? Reach.All : Reach.OwnAndPool,
            Operation.ReadContactData => openToReps ? Reach.All : Reach.OwnAndPool,
            Operation.WorkLead or Operation.RevokeEvidence or Operation.ReturnLead or Operation.BanContact => Reach.Own,
            Operation.ReadStatistics
            or Operation.StartLead
            or Operation.ConfirmEvidence
            or Operation.PullLead
            or Operation.RecordInboundContact
            or Operation.EditContacts => Reach.All,
            _ => Reach.None,
        };

    static Reach OfMarketing(Operation operation) =>
        operation switch
        {
            Operation.WorkLead => Reach.Pool,
            Operation.RevokeEvidence => Reach.Own,
            Operation.ReadLeads
            or Operation.ReadContactData
            or Operation.ReadStatistics
            or Operation.StartLead
            or Operation.ConfirmEvidence
            or Operation.AssignLead
            or Operation.RecordInboundContact
            or Operation.EditContacts
            or Operation.WorkMarketing => Reach.All,
            _ => Reach.None,
        };

    static Reach OfAdministrator(Operation operation) =>
        operation
            is Operation.ReadLeads
                or Operation.ReadStatistics
                or Operation.Import
                or Operation.Export
                or Operation.AnswerPrivacyRequests
                or Operation.ManageUsers
                or Operation.ManageSystem
                or Operation.ReadJournal
                or Operation.WatchMail
            ? Reach.All
            : Reach.None;
}
