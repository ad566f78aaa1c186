using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;

namespace Leadwerk.Domain.Tests.Leads.People;

/// <summary>Two reps, a head of sales and marketing at work on the leads of two companies, with the model beside them.</summary>
sealed partial class Office
{
    const int Capacity = 1;
    const int ExpiryDays = 150;
    const int CoolingDays = 60;

    readonly SmallCompany firm = new(Plan(), ExpiryDays);
    readonly List<(Lead Lead, ModelLead Model)> leads = [];
    readonly List<ContactBan> bans = [];
    readonly List<InboundContact> calls = [];
    readonly HashSet<InboundContactId> usedCalls = [];
    readonly Criterion[] questions;
    readonly User[] users;
    readonly Person[] people;
    readonly Leadwerk.Domain.Expiry.ExpiryRule rule = SmallCompany.NewRule(ExpiryDays, cooling: CoolingDays);

    public Office()
    {
        var other = firm.NewCompany("Andere GmbH");
        companies = [firm.Customer, other];
        people = [firm.Boss, firm.Buyer, firm.NewPerson(other, "Anna Anders")];
        users = [firm.Rep, firm.OtherRep, firm.Head, firm.Marketing];
        questions = [.. firm.Plan.Phases.SelectMany(phase => phase.Criteria)];
        foreach (var user in users)
            user.SetCapacity(Capacity);
    }

    readonly Company[] companies;

    static PlanDraft Plan()
    {
        var plan = DefaultPhasePlan.Draft();
        CriterionDraft[] decided = [plan.Phases[2].Criteria[0], plan.Phases[2].Criteria[1] with { FourEyes = true }];
        return plan with
        {
            Phases = [.. plan.Phases.Select((phase, at) => at == 2 ? phase with { Criteria = decided } : phase)],
        };
    }

    DateOnly Today => firm.Today;
    BanList Bans => new(bans);

    bool Banned(PersonId person) => bans.Any(ban => ban.Holds && ban.Person == person);

    bool Banned(CompanyId company) => bans.Any(ban => ban.Holds && ban.Company == company);

    bool Banned(ModelLead lead) => Banned(lead.Company) || (lead.People.Count > 0 && lead.People.All(Banned));

    int ActiveLeadsOf(User user) => leads.Count(lead => lead.Model.Owner == user.Id && lead.Model.Active(Today));

    bool Full(User user) => user == firm.Marketing || ActiveLeadsOf(user) >= Capacity;

    /// <summary>Does one thing, in the domain and in the model.</summary>
    /// <returns>Null where they agree on whether it is allowed; else what they disagree about.</returns>
    public string? Do(Command command)
    {
        var (allowed, refused, what) = command.Act switch
        {
            0 => Wait(command),
            1 => Start(command),
            2 => Find(command),
            3 or 4 => Call(command),
            5 when leads.Count > 0 => Ban(command),
            _ when leads.Count == 0 => (true, false, ""),
            _ => On(leads[command.Lead % leads.Count], command),
        };
        foreach (var (_, model) in leads)
            model.Settle();
        return allowed == !refused
            ? null
            : $"{command} on {Today}: {what}: the model says {(allowed ? "allowed" : "refused")}";
    }

    (bool Allowed, bool Refused, string What) Wait(Command command)
    {
        firm.Wait(command.Days);
        return (true, false, "wait");
    }

    (bool, bool, string) Call(Command command)
    {
        var person = people[command.Choice % people.Length];
        var form = command.Choice >= 6;
        var call = firm.Call(person, Today.AddDays(-(command.Days % 4)), form ? InboundKind.Form : InboundKind.Call);
        if (form && command.Days % 2 == 0)
            call.Confirm(firm.Now);
        calls.Add(call);
        var counts = !form || command.Days % 2 == 0;
        foreach (var ban in bans.Where(ban => ban.Holds).ToArray())
        {
            var theirs = ban.Person is { } banned ? banned == person.Id : ban.Company == person.Company;
            var allowed = theirs && counts && call.On >= ban.Since;
            if (allowed != ban.Lift(call, firm.Now) is LiftResult.Lifted)
                return (allowed, allowed, "lift");
        }
        return (true, false, "call");
    }

    (bool, bool, string) Ban(Command command)
    {
        var person = people[command.Choice % people.Length];
        var company = companies.Single(company => company.Id == person.Company);
        var whole = command.Days % 2 == 0;
        var allowed = whole ? !Banned(company.Id) : !Banned(person.Id);
        var theirs = leads.Where(lead => lead.Model.Company == company.Id).ToList();
        var (open, now) = (theirs.Where(lead => !lead.Model.Over(Today)).ToList(), firm.By(users[command.Who]));
        var result = whole
            ? ContactBan.OnCompany(company, "Bitte nicht mehr.", theirs.Select(lead => lead.Lead), Bans, now)
            : ContactBan.OnPerson(person, "Bitte nicht mehr.", theirs.Select(lead => lead.Lead), Bans, now);
        if (result is BanResult.Imposed imposed)
        {
            bans.Add(imposed.Ban);
            foreach (var (lead, model) in open.Where(lead => Banned(lead.Model)))
                model.LostOn = Today;
        }
        return (allowed, result is not BanResult.Imposed, "ban");
    }
}
