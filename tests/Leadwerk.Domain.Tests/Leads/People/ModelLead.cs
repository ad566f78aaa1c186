namespace Leadwerk.Domain.Tests.Leads.People;

/// <summary>What the rules say of a lead, told once more as plainly as possible: no derivation is shared with the domain.</summary>
/// <param name="Company">Whose it is.</param>
/// <param name="StartedOn">Its first day.</param>
sealed record ModelLead(CompanyId Company, DateOnly StartedOn)
{
    /// <summary>Phase of each question of the default plan: F, E, D, D, C, C, B, A.</summary>
    static readonly int[] PhaseOf = [0, 1, 2, 2, 3, 3, 4, 5];

    public const int Order = 5;
    public const int OrderQuestion = 7;

    public List<ModelFact> Facts { get; } = [];
    public HashSet<PersonId> People { get; } = [];
    public HashSet<int> Moved { get; } = [];
    public int Highest { get; private set; } = -1;
    public int Deferrals { get; set; }
    public int NotReached { get; set; }
    public int Postponed { get; set; }
    public DateOnly? ExpiresOn { get; set; }
    public UserId? Owner { get; set; }
    public DateOnly? LostOn { get; set; }
    public DateOnly? Due { get; set; }
    public bool WrittenOff { get; set; }
    public bool ByContact { get; init; }

    /// <summary>The question for which it went back, and how many facts it had then.</summary>
    public (int Question, int Facts)? Returned { get; set; }

    public static bool AsksForFourEyes(int question) => question == 3;

    public bool Answered(int question) => Facts.Any(fact => Counts(fact) && fact.Question == question);

    static bool Counts(ModelFact fact) => !fact.Revoked && (fact.Confirmed || !AsksForFourEyes(fact.Question));

    public bool Won => Answered(OrderQuestion);

    public int Phase
    {
        get
        {
            if (Won)
                return Order;
            var phase = -1;
            while (Enumerable.Range(0, PhaseOf.Length).Where(question => PhaseOf[question] == phase + 1).All(Answered))
                phase++;
            return phase;
        }
    }

    public bool Ripe =>
        Phase >= 0
        && (
            Returned is not { } returned
            || Facts.Skip(returned.Facts).Any(fact => Counts(fact) && fact.Question == returned.Question)
        );

    public bool Over(DateOnly today) => Won || LostOn is not null || WrittenOff || ExpiresOn <= today;

    public bool Active(DateOnly today) => Owner is not null && !Over(today);

    /// <summary>The day on which it ended without an order; null while it goes on.</summary>
    public DateOnly? End(DateOnly today) => LostOn ?? (WrittenOff || ExpiresOn <= today ? ExpiresOn : null);

    /// <summary>Only a higher phase than ever before begins the three series anew; an order and an end need no step.</summary>
    public void Settle()
    {
        if (Phase > Highest)
            (Highest, Deferrals, NotReached, Postponed) = (Phase, 0, 0, 0);
        if (Won || LostOn is not null || WrittenOff)
            Due = null;
    }
}
