using Leadwerk.Domain;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Settings;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Truth;
using Leadwerk.Features.Demo.Vocabulary;
using Leadwerk.Storage;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>Sets up our own company: people and rules. Rules that the store has already are kept.</summary>
sealed class Founding(LeadwerkDb db, DemoWish wish, SimulatedClock clock, Seasons seasons, Dice dice)
{
    // What makes the queue a real one: leads are worked for some 50 days, and nobody can work all at once.
    const double MonthsOfWork = 1.7;
    const int UsualDesk = 34;
    const double Room = 0.95;

    static readonly (string Name, Habit Habit)[] First =
    [
        ("Anna Schäfer", Habits.Prompt),
        ("Uwe Brandt", Habits.Slow),
        ("Jürgen Großmann", Habits.Hoarder),
        ("Björn Lindner", Habits.Optimist),
        ("Sabine Köhler", Habits.Honest),
        ("Mehmet Öztürk", Habits.Steady),
    ];

    /// <summary>What an hour of a rep costs, in cents: the page of the effort speaks of money then.</summary>
    const long HourlyRate = 85_00;

    static OwnCompany Company()
    {
        var company = ((OwnCompanyResult.Kept)OwnCompany.Found(SellingWords.OwnCompany)).Company;
        return (
            (OwnCompanyResult.Kept)company.Edit(company.Name, company.ZoneName, company.OpenToReps, HourlyRate)
        ).Company;
    }

    public Vendor SetUp()
    {
        var administrator = Hire("Ralf Petersen", Role.Administrator);
        var head = Hire("Claudia Vogt", Role.HeadOfSales);
        var marketing = new[] { Hire("Zeynep Kaya", Role.Marketing), Hire("Tobias Reuter", Role.Marketing) };
        _ = Hire("Renate Lindhorst", Role.Reader);
        var reps = Reps().ToList();
        if (!db.OwnCompanies.Any())
            db.Add(Company());
        Books.Save(db, administrator, "add-users");
        var vendor = new Vendor
        {
            Plan = Plan(head),
            Escalation = Escalation(),
            Rules = Rules(),
            Administrator = administrator,
            Head = head,
            Marketing = marketing,
            Reps = reps,
        };
        Books.Save(db, head, "edit-rules");
        return vendor;
    }

    User Hire(string name, Role role)
    {
        var mail = $"{Mailbox.Of(name)}@{SellingWords.OwnDomain}";
        var user = ((UserResult.Kept)User.Add(name, mail, role)).User;
        db.Add(user);
        return user;
    }

    IEnumerable<Rep> Reps()
    {
        var work = (double)wish.Leads / wish.Months * MonthsOfWork;
        var count = Math.Max(First.Length, (int)Math.Ceiling(work / UsualDesk));
        // Two people who share a mailbox are one too many, even where their names differ.
        var taken = db
            .ChangeTracker.Entries<User>()
            .Select(user => user.Entity.Name)
            .Concat(First.Select(rep => rep.Name))
            .Select(Mailbox.Of)
            .ToHashSet(StringComparer.Ordinal);
        for (var place = 0; place < count; place++)
        {
            var (name, habit) = First[place % First.Length];
            while (place >= First.Length && !taken.Add(Mailbox.Of(name)))
                name = $"{dice.One(PeopleWords.FirstNames)} {dice.One(PeopleWords.LastNames)}";
            var user = Hire(name, Role.Rep);
            var capacity = (int)Math.Round(work / count * Room * habit.Appetite, MidpointRounding.AwayFromZero);
            user.SetCapacity(Math.Clamp(capacity, 6, 70));
            PlanHolidays(user);
            yield return new Rep(user, habit);
        }
    }

    // Two weeks in each half of a year.
    void PlanHolidays(User user)
    {
        for (var half = seasons.First; half < seasons.Last; half = half.AddMonths(6))
        {
            var day = half.AddDays(dice.Between(20, 160));
            user.AddAbsence(day, day.AddDays(13));
        }
    }

    PhasePlan Plan(User head)
    {
        if (db.PhasePlans.OrderBy(plan => plan.MadeAt).AsEnumerable().LastOrDefault() is { } kept)
            return kept;
        var made = (PlanResult.Made)
            PhasePlan.Create(DefaultPhasePlan.Draft(), new Stamp(head.Id, clock.Moment, clock.Zone));
        db.Add(made.Plan);
        return made.Plan;
    }

    EscalationPlan Escalation()
    {
        if (db.EscalationPlans.AsEnumerable().FirstOrDefault(plan => plan.Segment is null) is { } kept)
            return kept;
        var made = (EscalationResult.Made)EscalationPlan.Create(DefaultEscalationPlan.Draft());
        db.Add(made.Plan);
        return made.Plan;
    }

    List<ExpiryRule> Rules()
    {
        var rules = db.ExpiryRules.ToList();
        if (rules.Count > 0)
            return rules;
        foreach (var proposal in DefaultExpiryRules.All)
        {
            var made = (ExpiryRuleResult.Made)ExpiryRule.Create(proposal.Segment, proposal.Days, proposal.Reasoning);
            rules.Add(made.Rule);
        }
        db.AddRange(rules);
        return rules;
    }
}
