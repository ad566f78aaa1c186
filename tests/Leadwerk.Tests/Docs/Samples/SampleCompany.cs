namespace Leadwerk.Tests.Docs.Samples;

/// <summary>A company that sells, with chances and habits that only we know: the truth behind an example export.</summary>
sealed record SampleCompany
{
    public required int Seed { get; init; }
    public required int Leads { get; init; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly AsOf { get; init; }
    public required IReadOnlyList<SamplePhase> Phases { get; init; }
    public required Func<Random, SampleBuyer> Buyer { get; init; }
    public required IReadOnlyList<string> Owners { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Share of the failed leads that nobody closes; grows with the value, because the big ones are hard to let go.</summary>
    public required double NeverClosed { get; init; }
    public required int BigValue { get; init; }

    /// <summary>On this day somebody tidied up what was dead, except most of the big ones; none by default.</summary>
    public DateOnly? HouseKeeping { get; init; }
    public string HouseKeepingReason { get; init; } = "";

    public IReadOnlyList<SampleLead> Simulate()
    {
        var random = new Random(Seed);
        var starts = Starts(random);
        return [.. starts.Select((start, i) => Simulate(random, i + 1, start))];
    }

    // Spring and autumn bring more than midsummer and Christmas, and every year a little more than the last.
    int[] Starts(Random random)
    {
        var days = AsOf.DayNumber - FirstDay.DayNumber;
        var starts = new List<int>();
        while (starts.Count < Leads)
        {
            var day = random.Next(days);
            var season = 0.75 + (0.25 * Math.Sin((FirstDay.AddDays(day).DayOfYear - 30) / 365.25 * 4 * Math.PI));
            var growth = 0.8 + (0.2 * day / days);
            if (random.NextDouble() < season * growth)
                starts.Add(WorkingDay(FirstDay.DayNumber + day));
        }
        starts.Sort();
        return [.. starts.Select(start => Math.Min(start, AsOf.DayNumber))];
    }

    SampleLead Simulate(Random random, int number, int start)
    {
        var buyer = Buyer(random);
        var owner = Pick(random, Owners);
        var source = Pick(random, Sources);
        var entered = new List<int> { start };
        while (true)
        {
            var phase = Phases[entered.Count - 1];
            var moves = random.NextDouble() < Math.Min(0.97, phase.MovesOn * buyer.Luck);
            var stay = Span(random, (moves ? phase.DaysToMoveOn : phase.DaysToFail) * buyer.Pace);
            var leaves = WorkingDay(entered[^1] + stay);
            if (leaves > AsOf.DayNumber)
                return Open(random, number, buyer, owner, source, entered, AsOf.DayNumber);
            if (!moves)
                return Failed(random, number, buyer, owner, source, entered, leaves);
            if (entered.Count == Phases.Count)
                return Won(random, number, buyer, owner, source, entered, leaves);
            entered.Add(leaves);
        }
    }

    SampleLead Open(
        Random random,
        int number,
        SampleBuyer buyer,
        string owner,
        string source,
        List<int> entered,
        int alive
    )
    {
        var activity = Math.Max(entered[^1], alive - random.Next(alive == AsOf.DayNumber ? 25 : 5));
        return Recorded(random, number, buyer, owner, source, entered, Math.Min(activity, AsOf.DayNumber));
    }

    SampleLead Failed(
        Random random,
        int number,
        SampleBuyer buyer,
        string owner,
        string source,
        List<int> entered,
        int died
    )
    {
        var isBig = buyer.Value >= BigValue;
        var lead = Open(random, number, buyer, owner, source, entered, died);
        var noticed = WorkingDay(died + (int)(-20 * Math.Log(1 - random.NextDouble())));
        if (random.NextDouble() >= NeverClosed * (isBig ? 1.5 : 1) && noticed <= AsOf.DayNumber)
            return lead with { Closed = noticed, LostReason = Pick(random, Phases[lead.Phase].LossReasons) };
        var tidied = random.NextDouble() < (isBig ? 0.4 : 0.8);
        return HouseKeeping is { } day && died < day.DayNumber - 20 && tidied
            ? lead with
            {
                Closed = day.DayNumber,
                LostReason = HouseKeepingReason,
            }
            : lead with
            {
                Deferrals = lead.Deferrals + random.Next(1, 4),
            };
    }

    SampleLead Won(
        Random random,
        int number,
        SampleBuyer buyer,
        string owner,
        string source,
        List<int> entered,
        int day
    ) =>
        Recorded(random, number, buyer, owner, source, entered, day) with
        {
            Won = true,
            Closed = day,
            Value = (int)(buyer.Value * (0.93 + (0.1 * random.NextDouble()))),
        };

    SampleLead Recorded(
        Random random,
        int number,
        SampleBuyer buyer,
        string owner,
        string source,
        List<int> entered,
        int activity
    )
    {
        var waiting = (activity - entered[^1]) / 60.0;
        return new SampleLead
        {
            Number = number,
            Buyer = buyer,
            Owner = owner,
            Source = source,
            Value = random.Next(25) == 0 ? null : buyer.Value,
            Entered = entered,
            Won = false,
            LastActivity = activity,
            Deferrals = (int)(waiting * (0.4 + (0.8 * random.NextDouble()))),
            Guess = Math.Clamp(Phases[entered.Count - 1].Guess + (5 * random.Next(-2, 4)), 5, 95),
        };
    }

    /// <summary>Two exponential waits after one another: never at once, sometimes long.</summary>
    static int Span(Random random, double mean) =>
        1 + (int)(-mean / 2 * Math.Log((1 - random.NextDouble()) * (1 - random.NextDouble())));

    static int WorkingDay(int day) =>
        DateOnly.FromDayNumber(day).DayOfWeek switch
        {
            DayOfWeek.Saturday => day + 2,
            DayOfWeek.Sunday => day + 1,
            _ => day,
        };

    public static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}

/// <param name="Name">As the company calls it.</param>
/// <param name="MovesOn">True share that moves on.</param>
/// <param name="DaysToMoveOn">Mean days of those.</param>
/// <param name="DaysToFail">Mean days until the others are dead, noticed or not.</param>
/// <param name="Guess">What the reps believe here, in percent.</param>
/// <param name="LossReasons">As often as they stand here.</param>
sealed record SamplePhase(
    string Name,
    double MovesOn,
    double DaysToMoveOn,
    double DaysToFail,
    int Guess,
    IReadOnlyList<string> LossReasons
);
