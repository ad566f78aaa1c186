using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Settings;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;

namespace Leadwerk.Web.Access;

/// <summary>Who asks for this page, and on which day of the company's. One request has one.</summary>
/// <param name="clock">Tells the time.</param>
sealed class Caller(TimeProvider clock)
{
    readonly DateTime now = clock.GetUtcNow().UtcDateTime;

    /// <summary>The user who signed in; null before.</summary>
    public User? SignedIn { get; private set; }

    /// <summary>Which sign-in it is.</summary>
    public Guid? Session { get; private set; }

    /// <summary>True while the password is one that somebody else has seen.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>The user who signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody did: the page forgot to ask for it.</exception>
    public User User => SignedIn ?? throw new InvalidOperationException("Nobody has signed in.");

    /// <summary>Our own company: its name, its time zone, what it lets its reps see.</summary>
    public OwnCompany Company { get; private set; } = OwnCompany.Unnamed;

    /// <summary>Reps who are away today and named this user as their substitute.</summary>
    public IReadOnlyList<UserId> StandsInFor { get; private set; } = [];

    public TimeZoneInfo Zone => Company.Zone;

    /// <summary>The moment at which the request came, UTC.</summary>
    public DateTime Now => now;

    /// <summary>The company's day.</summary>
    public DateOnly Today => CompanyDay.Of(now, Zone);

    /// <summary>Signs what the user does in this request.</summary>
    public Stamp Stamp => new(User.Id, now, Zone);

    /// <summary>Whether they may do something to a lead of this owner, or at all.</summary>
    public bool May(Operation operation, UserId? owner = null) =>
        SignedIn is { } user
        && Rights.May(user, operation, ActsFor(operation, owner), Company.OpenToReps) is Domain.Users.Access.Granted;

    /// <summary>Whether their role can do it to anything at all.</summary>
    public bool MayAnywhere(Operation operation) =>
        SignedIn is { ClosedAt: null } user && Rights.Of(user, operation) != Reach.None;

    /// <summary>Whether they can do it to everything, whoever owns it: two roles in one person add up to no third one.</summary>
    public bool MayEverywhere(Operation operation) =>
        SignedIn is { ClosedAt: null } user && Rights.Of(user, operation, Company.OpenToReps) == Reach.All;

    /// <summary>Those of the leads that reps work to which they may do something, asked of the database.</summary>
    /// <param name="leads">Leads that have an owner.</param>
    /// <param name="operation">What.</param>
    public IQueryable<Lead> Reachable(IQueryable<Lead> leads, Operation operation)
    {
        if (MayEverywhere(operation))
            return leads;
        UserId?[] owners = [.. StandsInFor.Append(User.Id).Where(owner => May(operation, owner)).Cast<UserId?>()];
        return leads.Where(lead => owners.Contains(lead.Owner));
    }

    /// <summary>Opens the journal of a piece of work in their name.</summary>
    /// <param name="db">The context of this request.</param>
    /// <param name="action">The use case: <c>record-evidence</c>.</param>
    public LeadwerkDb Acts(LeadwerkDb db, string action) => db.As(User.Id.Value.ToString(), action);

    internal void Is(User user, Guid session, bool mustChangePassword, OwnCompany? company) =>
        (SignedIn, Session, MustChangePassword, Company) = (
            user,
            session,
            mustChangePassword,
            company ?? OwnCompany.Unnamed
        );

    internal void Represents(IReadOnlyList<UserId> absent) => StandsInFor = absent;

    /// <summary>A substitute does what the absent rep could do; their facts stay their own.</summary>
    UserId? ActsFor(Operation operation, UserId? owner) =>
        operation != Operation.RevokeEvidence && owner is { } rep && StandsInFor.Contains(rep) ? SignedIn!.Id : owner;
}
