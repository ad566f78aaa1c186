using Leadwerk.Features.Demo.Selling;

namespace Leadwerk.Features.Demo;

/// <summary>Lives through the days one by one.</summary>
sealed class DemoYears
{
    // More talks than these fit into no day; the rest is overdue tomorrow.
    const int MostVisits = 16;

    static readonly TimeOnly Night = new(0, 5);
    static readonly TimeOnly Morning = new(8, 10);
    static readonly TimeOnly Post = new(9, 15);
    static readonly TimeOnly Bills = new(16, 40);

    readonly World world;
    readonly Arrivals arrivals;
    readonly Queue queue;
    readonly Visits visits;
    readonly Nights nights;
    readonly Seasons seasons;
    readonly Letters letters;
    readonly Purse purse;

    public DemoYears(World world, Seasons seasons, Dice audienceDice)
    {
        (this.world, this.seasons) = (world, seasons);
        (letters, purse) = (new Letters(world), new Purse(world));
        var audience = new Audience(world, audienceDice, letters);
        var strangers = new Strangers(world, world.Dice);
        var answers = new Answers(world, strangers);
        arrivals = new Arrivals(world, strangers, audience);
        var comeBacks = new ComeBacks(world, arrivals);
        queue = new Queue(world);
        visits = new Visits(world, answers, new Endings(world, comeBacks));
        nights = new Nights(world, answers, comeBacks);
    }

    /// <param name="progress">Told the share of the days that is over, 0 to 1.</param>
    /// <param name="cancel">Asked every day.</param>
    public void Live(Action<double> progress, CancellationToken cancel)
    {
        for (var day = seasons.First; day <= seasons.Last; day = day.AddDays(1))
        {
            cancel.ThrowIfCancellationRequested();
            world.Clock.GoTo(day, Night);
            nights.Pass();
            if (WorkingDays.Contain(day))
                Plan(day).Run(world.Clock);
            progress(seasons.Over(day));
        }
        letters.Settle(world.Books.Own);
    }

    Agenda Plan(DateOnly day)
    {
        var agenda = new Agenda(day);
        agenda.Add(Post, letters.Go);
        agenda.Add(Bills, purse.Pay);
        foreach (var rep in Present(day))
        {
            agenda.Add(Morning, () => queue.Serve(rep));
            foreach (var pursuit in rep.Desk.Where(one => one.LookOn <= day).Take(MostVisits))
                agenda.Add(Between(8.5, 17.5), () => visits.Visit(rep, pursuit));
        }
        foreach (var expected in world.Diary.Of(day))
            agenda.Add(Between(9, 17), expected);
        for (var come = world.Started; come < seasons.LeadsBy(day); come++)
            agenda.Add(Between(7.5, 19), arrivals.Next);
        if (day == seasons.DayOfDeparture)
            agenda.Add(new TimeOnly(17, 45), () => new Departure(world).Of(world.Vendor.Reps[^1]));
        return agenda;
    }

    // Nobody is the first at the queue every morning.
    IEnumerable<Rep> Present(DateOnly day)
    {
        var reps = world.Vendor.Reps;
        var first = day.DayNumber % reps.Count;
        return reps.Skip(first)
            .Concat(reps.Take(first))
            .Where(rep => rep.User.WorksLeads && rep.User.AwayUntil(day) is null);
    }

    TimeOnly Between(double from, double to) =>
        TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(world.Dice.Between((int)(from * 3600), (int)(to * 3600))));
}
