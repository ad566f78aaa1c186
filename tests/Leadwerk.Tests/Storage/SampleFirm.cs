using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;

namespace Leadwerk.Tests.Storage;

/// <summary>A firm that works by the rules of the domain: users, plans, one customer, and leads as a test wants them.</summary>
sealed class SampleFirm
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    readonly TestStore store;

    SampleFirm(TestStore store)
    {
        this.store = store;
        var start = new Stamp(UserId.New(), store.Clock.GetUtcNow().UtcDateTime, Berlin);
        Rep = Assert.IsType<UserResult.Kept>(User.Add("Rita Rep", "rita@example.org", Role.Rep)).User;
        Plan = Assert.IsType<PlanResult.Made>(PhasePlan.Create(DefaultPhasePlan.Draft(), start)).Plan;
        Escalation = Assert.IsType<EscalationResult.Made>(EscalationPlan.Create(DefaultEscalationPlan.Draft())).Plan;
        Rule = Assert
            .IsType<ExpiryRuleResult.Made>(ExpiryRule.Create(null, 90, new LocalText("Drei Monate", "Three months")))
            .Rule;
        Company = Assert
            .IsType<ContactResult<Company>.Kept>(Company.Record(new CompanyData("Müller Anlagen GmbH"), start))
            .Value;
        Person = Known("Xaver Öztürk");
    }

    public User Rep { get; }
    public PhasePlan Plan { get; }
    public EscalationPlan Escalation { get; }
    public ExpiryRule Rule { get; }
    public Company Company { get; }
    public Person Person { get; }

    public static Segment Segment { get; } = new("Maschinenbau", "Projektgeschäft");

    /// <summary>The rep, now.</summary>
    public Stamp Now => new(Rep.Id, store.Clock.GetUtcNow().UtcDateTime, Berlin);

    public static async Task<SampleFirm> In(TestStore store)
    {
        var firm = new SampleFirm(store);
        await using var db = store.Open("set-up");
        db.AddRange(firm.Rep, firm.Plan, firm.Escalation, firm.Rule, firm.Company, firm.Person);
        await db.SaveChangesAsync();
        return firm;
    }

    public Person Known(string name) =>
        Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(Company, new PersonData(name, "Leiter", "x@example.org", "+49 89 1234"), Now)
            )
            .Value;

    /// <summary>A lead with marketing, in its first phase; not saved.</summary>
    public Lead Maturing(params NewEvidence[] more) =>
        Assert
            .IsType<StartResult.Started>(
                Lead.Start(
                    new NewLead
                    {
                        Plan = Plan,
                        Company = Company,
                        Segment = Segment,
                        Rule = Rule,
                        Evidence = [Talk(0, "Er sucht eine neue Anlage."), .. more],
                    },
                    Now
                )
            )
            .Lead;

    /// <summary>A ripe lead of a new company of which we know nobody yet; not saved.</summary>
    public (Lead Lead, object[] Everything) OfAnotherCompany()
    {
        var company = Assert
            .IsType<ContactResult<Company>.Kept>(Company.Record(new CompanyData("Andere GmbH"), Now))
            .Value;
        var lead = Assert
            .IsType<StartResult.Started>(
                Lead.Start(
                    new NewLead
                    {
                        Plan = Plan,
                        Company = company,
                        Segment = Segment,
                        Rule = Rule,
                        Evidence =
                        [
                            new NewEvidence(
                                Plan.Phases[0].Criteria[0].Id,
                                new EvidenceContent.Act("Preisliste angefordert", "Formular"),
                                Now.Today
                            ),
                        ],
                    },
                    Now
                )
            )
            .Lead;
        return (lead, [company, lead]);
    }

    /// <summary>A lead that the rep pulled today; its first step is due in ten days. Not saved.</summary>
    public Lead Active(User? rep = null)
    {
        var lead = Maturing();
        Assert.IsType<HandOverResult.HandedOver>(lead.Pull(Terms(rep ?? Rep), Now));
        return lead;
    }

    public HandOverTerms Terms(User rep, int activeLeads = 0) =>
        new()
        {
            Plan = Plan,
            Rule = Rule,
            Rep = rep,
            ActiveLeads = activeLeads,
            First = Step(10),
        };

    public NextStep Step(int days, string what = "Anrufen und nach dem Termin fragen") =>
        new(what, Now.Today.AddDays(days), With: Person.Id);

    /// <summary>A talk that answers the first criterion of a phase.</summary>
    public NewEvidence Talk(int phase, string said) =>
        new(Plan.Phases[phase].Criteria[0].Id, new EvidenceContent.Conversation(Person.Id, said), Now.Today, Person);

    /// <summary>The order, by its document of today.</summary>
    public NewEvidence Order(long euros = 50_000) =>
        new(
            Plan.OrderPhase.Criteria[0].Id,
            new EvidenceContent.Document("4711", Now.Today, new OrderValue(euros * 100, Currency.Parse("EUR")!.Value)),
            Now.Today
        );

    /// <summary>Saves something new as the rep.</summary>
    public async Task Save(string action, params object[] added)
    {
        await using var db = store.Open().As(Rep.Id.Value.ToString(), action);
        db.AddRange(added);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Loads a lead as every use case does, lets it be worked on and saves it.</summary>
    public async Task<SaveOutcome> Work(string action, LeadId id, Action<Lead> work)
    {
        await using var db = store.Open().As(Rep.Id.Value.ToString(), action);
        work(await db.Lead(id));
        return await db.TrySave(TestContext.Current.CancellationToken);
    }
}

static class Loading
{
    public static async Task<Lead> Lead(this LeadwerkDb db, LeadId id) =>
        await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            db.Leads.WithFacts(),
            lead => lead.Id == id,
            TestContext.Current.CancellationToken
        );
}
