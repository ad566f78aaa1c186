using System.Diagnostics;
using System.Net;

namespace Leadwerk.Benchmarks.Serving;

/// <summary>What a team clicks: four times out of five it looks, once it writes.</summary>
sealed class Mix(Guest[] team, int seed)
{
    const int TimesAlone = 15;

    /// <summary>Pages and how often of 80; <c>{lead}</c> is one of the guest's.</summary>
    static readonly (string Path, int Weight)[] Looks =
    [
        ("/today", 20),
        ("/leads", 12),
        ("/leads/{lead}", 24),
        ("/leads?q=mühl", 6),
        ("/zombies", 4),
        ("/forecast", 4),
        ("/phases", 3),
        ("/queue", 3),
        ("/companies?q=berg", 4),
    ];

    readonly Random dice = new(seed);
    int written;

    /// <summary>The next click of somebody.</summary>
    public (string Page, Func<Task> Click) Next()
    {
        var guest = team[dice.Next(team.Length)];
        var drawn = dice.Next(100);
        foreach (var (path, weight) in Looks)
        {
            if ((drawn -= weight) < 0)
            {
                var address = path.Replace(
                    "{lead}",
                    guest.Leads[dice.Next(guest.Leads.Count)],
                    StringComparison.Ordinal
                );
                return (path, () => guest.Get(address));
            }
        }
        var lead = guest.Leads[written++ / team.Length % guest.Leads.Count];
        var amount = $"{dice.Next(1000, 90_000)}";
        return ("write an estimate", () => Estimate(guest, lead, amount));
    }

    static async Task Estimate(Guest guest, string lead, string amount)
    {
        var answer = await guest.Post(
            $"/leads/{lead}/estimate",
            ("_handler", "estimate"),
            ("Entry.Amount", amount),
            ("Entry.Source", "Telefonat mit dem Einkauf")
        );
        // Two of the team may write on the same lead in the same moment: the second is told, nothing is lost.
        if (answer is not (HttpStatusCode.Found or HttpStatusCode.UnprocessableEntity))
            throw new HttpRequestException($"estimate: {answer}");
    }

    /// <summary>Each page by itself, on a server that has nothing else to do.</summary>
    public static async Task<IReadOnlyList<(string Page, double Milliseconds)>> OneByOne(Guest guest)
    {
        var medians = new List<(string, double)>();
        foreach (var (path, _) in Looks)
        {
            var times = new List<double>();
            for (var time = 0; time < TimesAlone + 3; time++)
            {
                var lead = guest.Leads[time % guest.Leads.Count];
                var started = Stopwatch.GetTimestamp();
                await guest.Get(path.Replace("{lead}", lead, StringComparison.Ordinal));
                if (time >= 3)
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            times.Sort();
            medians.Add((path, times[times.Count / 2]));
        }
        return medians;
    }
}
