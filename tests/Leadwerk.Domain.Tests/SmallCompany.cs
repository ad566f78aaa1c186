using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;

namespace Leadwerk.Domain.Tests;

/// <summary>A company with one customer, two reps and a calendar that a test moves on by hand.</summary>
sealed class SmallCompany
{
    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    public static readonly Currency Euro = Currency.Parse("EUR")!.Value;

    DateTime now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    public SmallCompany(PlanDraft? plan = null, int days = 180, EscalationDraft? escalation = null)
    {
        Head = NewUser("Hanna Haupt", Role.HeadOfSales);
        Rep = NewUser("Rita Reich", Role.Rep);
        OtherRep = NewUser("Otto Oben", Role.Rep);
        Marketing = NewUser("Mara Markt", Role.Marketing);
        Plan = NewPlan(plan ?? DefaultPhasePlan.Draft());
        Rule = NewRule(days);
        Escalation = NewEscalation(escalation ?? DefaultEscalationPlan.Draft());
        Customer = NewCompany("Müller Maschinenbau GmbH");
        Boss = NewPerson(Customer, "Berta Boss");
        Buyer = NewPerson(Customer, "Egon Einkauf");
    }

    public User Head { get; }
    public User Rep { get; }
    public User OtherRep { get; }
    public User Marketing { get; }
    public PhasePlan Plan { get; }
    public ExpiryRule Rule { get; }
    public EscalationPlan Escalation { get; }
    public Company Customer { get; }
    public Person Boss { get; }
    public Person Buyer { get; }
    public Segment Segment { get; } = new("Maschinenbau", "Projektgeschäft");

    public Stamp Now => By(Rep);
    public DateOnly Today => Now.Today;

    // Every act gets its own moment, so that the order of acts is never in doubt.
    public Stamp By(User user)
    {
        now = now.AddMilliseconds(1);
        return new Stamp(user.Id, now, Berlin);
    }

    public void Wait(int days) => now = now.AddDays(days);

    public void WaitUntil(DateOnly day) => Wait(day.DayNumber - Today.DayNumber);

    public Criterion Criterion(string phase, int position = 0) =>
        Plan.Find(PhaseCode.Parse(phase)!.Value)!.Criteria[position];

    public NewEvidence Talk(Criterion criterion, DateOnly? on = null, Person? with = null, DateOnly? byWhen = null) =>
        new(
            criterion.Id,
            new EvidenceContent.Conversation((with ?? Boss).Id, "Das brauchen wir.", byWhen),
            on ?? Today,
            with ?? Boss
        );

    public NewEvidence Document(Criterion criterion, DateOnly? on = null, long cents = 1_000_000) =>
        new(criterion.Id, new EvidenceContent.Document("4711", on ?? Today, new OrderValue(cents, Euro)), on ?? Today);

    /// <summary>What answers the criteria of a phase of the default plan.</summary>
    public IReadOnlyList<NewEvidence> Proof(string phase, DateOnly? on = null) =>
        phase switch
        {
            "D" =>
            [
                new(Criterion("D").Id, new EvidenceContent.InRole(Boss.Id), on ?? Today, Boss),
                Talk(Criterion("D", 1), on, byWhen: Today.AddDays(90)),
            ],
            "C" => [Document(Criterion("C"), on, 500_000), Talk(Criterion("C", 1), on)],
            "A" => [Document(Criterion("A"), on)],
            _ => [Talk(Criterion(phase), on)],
        };

    public NewLead NewLead(params IReadOnlyList<NewEvidence> evidence) =>
        new()
        {
            Plan = Plan,
            Company = Customer,
            Segment = Segment,
            Evidence = evidence.Count > 0 ? evidence : Proof("F"),
            Rule = Rule,
        };

    public NextStep Step(int days = 7) => new("Anrufen", Today.AddDays(days));

    public Lead Maturing(params IReadOnlyList<NewEvidence> evidence) =>
        Assert.IsType<StartResult.Started>(Lead.Start(NewLead(evidence), By(Marketing))).Lead;

    public HandOverTerms Terms(User? rep = null, int active = 0, int days = 7) =>
        new()
        {
            Plan = Plan,
            Rule = Rule,
            Rep = rep ?? Rep,
            ActiveLeads = active,
            First = Step(days),
        };

    /// <summary>A lead on the list of the rep, in phase F.</summary>
    public Lead Active()
    {
        var lead = Maturing();
        Assert.IsType<HandOverResult.HandedOver>(lead.Pull(Terms(), Now));
        return lead;
    }

    /// <summary>A lead on the list of the rep, proven up to a phase.</summary>
    public Lead ActiveIn(string phase)
    {
        var lead = Active();
        foreach (
            var code in Plan
                .Phases.Select(known => known.Code.Value)
                .Skip(1)
                .TakeWhile(code => lead.Phase?.Value != phase)
        )
            Prove(lead, code);
        return lead;
    }

    public void Prove(Lead lead, string phase, DateOnly? on = null)
    {
        foreach (var fact in Proof(phase, on))
            Assert.IsType<EvidenceResult.Recorded>(lead.Record(Plan, fact, Now));
    }

    public FollowUpResult Defer(Lead lead, int days = 7) =>
        lead.Defer(Escalation, Step(days), "Später, bitte.", BanList.None, Now);

    public FollowUpResult NotReached(Lead lead, int days = 7) =>
        lead.NotReached(Escalation, Step(days), BanList.None, Now);

    public FollowUpResult Postpone(Lead lead, int days = 7) =>
        lead.Postpone(Escalation, Step(days), "Messe", BanList.None, Now);

    public FollowUpResult Move(Lead lead, NewEvidence fact, int days = 7) =>
        lead.Move(Plan, fact, Step(days), BanList.None, Now);

    public EvidenceReviewResult Revoke(Lead lead, Evidence fact, NextStep? next = null) =>
        lead.Revoke(Plan, fact.Id, "Falscher Lead", next, BanList.None, By(Head));

    public ContactBan Ban(Company company, params IReadOnlyList<Lead> leads) =>
        Assert
            .IsType<BanResult.Imposed>(ContactBan.OnCompany(company, "Keine Anrufe mehr.", leads, BanList.None, Now))
            .Ban;

    public InboundContact Call(Person person, DateOnly? on = null, InboundKind kind = InboundKind.Call) =>
        Assert
            .IsType<ContactResult<InboundContact>.Kept>(
                InboundContact.Record(person, kind, on ?? Today, "Rufen Sie mich an.", Now)
            )
            .Value;

    public Company NewCompany(string name) =>
        Assert.IsType<ContactResult<Company>.Kept>(Company.Record(new CompanyData(name), Now)).Value;

    public Person NewPerson(Company company, string name) =>
        Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(company, new PersonData(name, "Leitung", "post@example.org", "089 123456"), Now)
            )
            .Value;

    public static User NewUser(string name, Role role) =>
        Assert.IsType<UserResult.Kept>(User.Add(name, $"{name.Split(' ')[0]}@example.org", role)).User;

    public PhasePlan NewPlan(PlanDraft draft) => Assert.IsType<PlanResult.Made>(PhasePlan.Create(draft, By(Head))).Plan;

    public static ExpiryRule NewRule(int days, Segment? segment = null, int? cooling = null) =>
        Assert.IsType<ExpiryRuleResult.Made>(ExpiryRule.Create(segment, days, new("Darum.", "Because."), cooling)).Rule;

    public static EscalationPlan NewEscalation(EscalationDraft draft) =>
        Assert.IsType<EscalationResult.Made>(EscalationPlan.Create(draft)).Plan;
}
