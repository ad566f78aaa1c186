using Leadwerk.Domain.Contacts;

namespace Leadwerk.Domain.Users;

public sealed partial class User
{
    const int MostCapacity = 10_000;

    static readonly LocalText MailField = new("E-Mail", "Mail");

    /// <summary>Adds a user.</summary>
    /// <param name="name">First and last name, 1 to 200 characters.</param>
    /// <param name="mail">Mail address for signing in.</param>
    /// <param name="role">What they are there for.</param>
    /// <returns>The user, or what is wrong.</returns>
    public static UserResult Add(string name, string mail, Role role)
    {
        if (FreeText.Required(name, FreeText.Name, FreeText.NameLength) is { } refusal)
            return new UserResult.TextRefused(refusal);
        if (!ContactKeys.IsMail(mail.Trim()))
            return new UserResult.TextRefused(new TextRefusal(MailField, TextProblem.WrongForm, Person.MailLength));
        return new UserResult.Kept(
            new User
            {
                Id = UserId.New(),
                Name = name.Trim(),
                Mail = mail.Trim().ToLowerInvariant(),
                Role = role,
            }
        );
    }

    /// <summary>Whether leads can be handed to them: not once they are shut out.</summary>
    public bool WorksLeads => ClosedAt is null && Role.TakesLeads();

    /// <summary>Sets how many active leads they can work.</summary>
    /// <param name="leads">0 to 10,000. Leads that they have stay theirs, also beyond it.</param>
    /// <returns>The user, or what is wrong.</returns>
    public UserResult SetCapacity(int leads)
    {
        if (leads is < 0 or > MostCapacity)
            return new UserResult.CapacityOutOfRange();
        Capacity = leads;
        return new UserResult.Kept(this);
    }

    /// <summary>Notes an absence: on its days no lead is handed to them.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, itself included.</param>
    /// <param name="substitute">Somebody who works leads, and sees and works their day meanwhile; null for nobody.</param>
    /// <returns>The user, or what is wrong.</returns>
    public UserResult AddAbsence(DateOnly from, DateOnly to, User? substitute = null)
    {
        if (to < from)
            return new UserResult.EndsBeforeItBegins();
        if (substitute is not null && (substitute.Id == Id || !substitute.WorksLeads))
            return new UserResult.NoSubstitute(substitute.Name);
        if (absences.Exists(absence => absence.From == from && absence.To == to))
            return new UserResult.NotedAlready();
        absences.Add(new Absence(from, to, substitute?.Id));
        return new UserResult.Kept(this);
    }

    /// <summary>Takes an absence back.</summary>
    /// <param name="from">Its first day.</param>
    /// <param name="to">Its last day.</param>
    /// <returns>False when there is none.</returns>
    public bool RemoveAbsence(DateOnly from, DateOnly to) =>
        absences.RemoveAll(absence => absence.From == from && absence.To == to) > 0;

    /// <summary>Whether they are away on a day.</summary>
    /// <param name="today">The company's day.</param>
    /// <returns>The last day of the absence; null when they are there.</returns>
    public DateOnly? AwayUntil(DateOnly today) =>
        absences.Where(absence => absence.From <= today && today <= absence.To).Max(absence => (DateOnly?)absence.To);

    /// <summary>How many more leads they can take on a day.</summary>
    /// <param name="activeLeads">Active leads that they have now.</param>
    /// <param name="today">The company's day.</param>
    /// <returns>At least 0; 0 while they are away or work no leads.</returns>
    public int FreeCapacity(int activeLeads, DateOnly today) =>
        WorksLeads ? FreeCapacity(Capacity, activeLeads, AwayUntil(today)) : 0;

    /// <summary>How many more leads somebody who works leads can take.</summary>
    /// <param name="capacity">Active leads that they can work.</param>
    /// <param name="activeLeads">Active leads that they have now.</param>
    /// <param name="awayUntil">The last day of an absence; null while they are there.</param>
    /// <returns>At least 0; 0 while they are away.</returns>
    public static int FreeCapacity(int capacity, int activeLeads, DateOnly? awayUntil) =>
        awayUntil is null ? Math.Max(0, capacity - activeLeads) : 0;

    /// <summary>Corrects their name.</summary>
    /// <param name="name">First and last name, 1 to 200 characters.</param>
    /// <returns>The user, or what is wrong.</returns>
    public UserResult Rename(string name)
    {
        if (FreeText.Required(name, FreeText.Name, FreeText.NameLength) is { } refusal)
            return new UserResult.TextRefused(refusal);
        Name = name.Trim();
        return new UserResult.Kept(this);
    }

    /// <summary>Gives them another mail address for signing in. Whether somebody else has it is the storage's to know.</summary>
    /// <param name="mail">The address.</param>
    /// <returns>The user, or what is wrong.</returns>
    public UserResult ChangeMail(string mail)
    {
        if (!ContactKeys.IsMail(mail.Trim()))
            return new UserResult.TextRefused(new TextRefusal(MailField, TextProblem.WrongForm, Person.MailLength));
        Mail = mail.Trim().ToLowerInvariant();
        return new UserResult.Kept(this);
    }

    /// <summary>Turns single keys on or off.</summary>
    /// <param name="use">Whether they do something.</param>
    public void UseSingleKeys(bool use) => SingleKeys = use;

    /// <summary>Gives them another role.</summary>
    /// <param name="role">The role.</param>
    public void Become(Role role) => Role = role;

    /// <summary>Makes them the administrator beside their work, or takes that back.</summary>
    /// <param name="too">Whether they are.</param>
    public void Administer(bool too) => Administers = too;

    /// <summary>Whether they can do what an administrator does.</summary>
    public bool IsAdministrator => ClosedAt is null && (Role == Role.Administrator || Administers);

    /// <summary>Shuts the user out. What they recorded stays theirs.</summary>
    /// <param name="stamp">When.</param>
    public void Close(Stamp stamp) => ClosedAt ??= stamp.At;

    /// <summary>Lets the user in again.</summary>
    public void Reopen() => ClosedAt = null;
}
