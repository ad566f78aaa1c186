using Leadwerk.Domain;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Selling;

namespace Leadwerk.Features.Demo;

/// <summary>What everybody in the demo shares.</summary>
sealed class World(DemoWish wish, Books books, SimulatedClock clock, Dice dice, Vendor vendor, Editorial editorial)
{
    public Books Books => books;
    public SimulatedClock Clock => clock;
    public Dice Dice => dice;
    public Vendor Vendor => vendor;
    public Editorial Editorial => editorial;
    public Diary Diary { get; } = new();

    /// <summary>All that is not over: maturing, waiting and active leads.</summary>
    public List<Pursuit> Open { get; } = [];

    /// <summary>Companies whose last lead ended without an order: whoever tries again too early is refused.</summary>
    public CoolingAccounts Cooling { get; } = new();

    /// <summary>Names of companies that there are already, as duplicates are looked for.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Leads that began so far.</summary>
    public int Started { get; set; }

    public bool Enough => Started >= wish.Leads;

    /// <summary>How often the rules said no, and somebody had to do something else.</summary>
    public int Refusals { get; set; }

    public DateOnly Today => CompanyDay.Of(clock.Moment, clock.Zone);

    public Stamp By(User user) => By(user.Id);

    public Stamp By(UserId user) => new(user, clock.Moment, clock.Zone);
}
