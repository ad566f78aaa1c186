using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Users;
using Leadwerk.Storage.Ledgers;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>A customer's company with all that hangs on it, in a ledger of its own.</summary>
sealed class Account(Company company, Ledger ledger)
{
    int expected;

    public Company Company => company;
    public Ledger Ledger => ledger;
    public List<Person> People { get; } = [];
    public List<Lead> Leads { get; } = [];
    public List<ContactBan> Bans { get; } = [];

    /// <summary>Those of them who follow us, or did.</summary>
    public Dictionary<PersonId, Follower> Followers { get; } = [];

    /// <summary>When somebody there last wrote or called by themselves, UTC.</summary>
    public DateTime? GotInTouchAt { get; set; }

    public BanList BanList => new(Bans);

    public IReadOnlyList<EarlierLead> Earlier => [.. Leads.Select(EarlierLead.Of)];

    public void Save(User who, string action) => Save(who.Id.Value.ToString(), action);

    public void Save(string who, string action) => ledger.Save(who, action);

    /// <summary>Something will come from them; the ledger has to stay open for it.</summary>
    public void Expect() => expected++;

    public void Came() => expected--;

    /// <summary>Closes the ledger when nothing is open and nothing will come.</summary>
    /// <returns>True when it is closed.</returns>
    public bool CloseIfDone(DateOnly today)
    {
        if (expected > 0 || Leads.Exists(lead => !lead.IsOver(today)))
            return false;
        ledger.Dispose();
        return true;
    }
}
