using Leadwerk.Domain.Money;
using Leadwerk.Statistics;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Risks;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Measured;

/// <summary>What somebody came by, and what it brought.</summary>
/// <param name="What">Id of the piece or group, or the words of the link; null for what names nothing.</param>
/// <param name="All">Wherever it was one touch of several.</param>
/// <param name="First">Where it was the first.</param>
/// <param name="Cost">What was spent on it, in minor units of the company's currency; null where nobody wrote anything down.</param>
/// <param name="ReturnedFor">Criteria for which leads came back from sales, those named most first.</param>
sealed record Outcome(
    string? What,
    Tally All,
    Tally First,
    long? Cost,
    IReadOnlyList<(Guid Criterion, int Leads)> ReturnedFor
)
{
    /// <summary>Cost of an order with all touches, with its interval from the chance in the number of orders; null without cost or order.</summary>
    public (double Cost, double Low, double High)? CostPerOrder
    {
        get
        {
            if (Cost is not { } cost || All.Orders == 0)
                return null;
            var (low, high) = ByChance.OfCount(All.Orders);
            return ((double)cost / All.Orders, cost / high, cost / low);
        }
    }
}

/// <summary>What a thing brought.</summary>
/// <param name="People">Who asked.</param>
/// <param name="Followers">Of them, who followed or follows.</param>
/// <param name="Leads">Leads that it touched.</param>
/// <param name="Orders">Of them, those that ordered afterwards.</param>
/// <param name="WithValue">Of the orders, those with a value in the company's currency.</param>
/// <param name="Value">Their value in minor units.</param>
/// <param name="ValueRange">How far chance alone moves that value (80 %).</param>
/// <param name="Share">Share of the leads that order within the horizon, small numbers pooled.</param>
/// <param name="HandedOver">Leads that a rep got.</param>
/// <param name="Returned">Of them, those that came back.</param>
sealed record Tally(
    int People,
    int Followers,
    int Leads,
    int Orders,
    int WithValue,
    double Value,
    (double Low, double High) ValueRange,
    WinProbability Share,
    int HandedOver,
    int Returned
)
{
    /// <summary>Share of what reps got that came back.</summary>
    public double ReturnedShare => HandedOver == 0 ? 0 : (double)Returned / HandedOver;

    /// <summary>Its 80 % interval.</summary>
    public (double Low, double High) ReturnedRange => BetaInterval.OfShare(Returned, HandedOver);
}

/// <summary>Outcomes of everything of one kind.</summary>
/// <param name="Rows">Those that brought most orders first.</param>
/// <param name="Days">Days within which the shares are; null where too few were watched.</param>
/// <param name="Currency">Of values and costs.</param>
/// <param name="Orders">Orders of all leads that anything touched, each once.</param>
sealed record Outcomes(IReadOnlyList<Outcome> Rows, int? Days, Currency Currency, int Orders)
{
    /// <summary>Four grouped queries, however many people and leads there are, and one for the currency.</summary>
    public static async Task<Outcomes> Of(LeadwerkDb db, OutcomeBy by, DateOnly today, CancellationToken cancel)
    {
        var company = await db.OwnCompanies.AsNoTracking().FirstOrDefaultAsync(cancel);
        var currency = (company ?? Domain.Settings.OwnCompany.Unnamed).Currency;
        var people = await db.Database.SqlQueryRaw<PeopleRow>(OutcomeSql.People(by)).ToListAsync(cancel);
        var leads = await db
            .Database.SqlQueryRaw<LeadRow>(OutcomeSql.Leads(db, by, today), currency.Code)
            .ToListAsync(cancel);
        var returns = (await db.Database.SqlQueryRaw<ReturnRow>(OutcomeSql.Returns(by)).ToListAsync(cancel)).ToLookup(
            row => row.What
        );
        var costs = await Costs.Of(db, by, currency, cancel);
        var firsts = Courses(leads.Where(row => row.WasFirst == 1));
        var days = PooledShares.Horizon(firsts);
        var whats = people
            .Select(row => row.What)
            .Union(leads.Select(row => row.What))
            .Union(costs.Keys.Select(what => (string?)what))
            .ToArray();
        var byWhat = leads.ToLookup(row => row.What);
        var all = Tallies(whats, byWhat, firsts, days);
        var first = Tallies(whats, leads.Where(row => row.WasFirst == 1).ToLookup(row => row.What), firsts, days);
        var asked = people.ToLookup(row => row.What);
        return new Outcomes(
            [
                .. whats
                    .Select(
                        (what, place) =>
                            new Outcome(
                                what,
                                all[place] with
                                {
                                    People = asked[what].Sum(row => row.People),
                                    Followers = asked[what].Sum(row => row.Followers),
                                },
                                first[place] with
                                {
                                    People = asked[what].Sum(row => row.FirstPeople),
                                    Followers = asked[what].Sum(row => row.FirstFollowers),
                                },
                                what is not null && costs.TryGetValue(what, out var cost) ? cost : null,
                                [
                                    .. returns[what]
                                        .OrderByDescending(row => row.Leads)
                                        .ThenBy(row => row.Criterion)
                                        .Select(row => (row.Criterion, row.Leads)),
                                ]
                            )
                    )
                    .OrderByDescending(row => row.All.Orders)
                    .ThenByDescending(row => row.All.Leads)
                    .ThenByDescending(row => row.All.People)
                    .ThenBy(row => row.What, StringComparer.Ordinal),
            ],
            days,
            currency,
            first.Sum(tally => tally.Orders)
        );
    }

    static Tally[] Tallies(string?[] whats, ILookup<string?, LeadRow> leads, ExitCounts everything, int? days)
    {
        var shares = days is { } horizon
            ? PooledShares.Of([.. whats.Select(what => Courses(leads[what]))], everything, horizon)
            : [.. whats.Select(_ => WinProbability.Unknown)];
        return
        [
            .. whats.Select(
                (what, place) =>
                {
                    var rows = leads[what].ToList();
                    var orders = rows.Where(row => row.Leaving == OutcomeSql.Ordered).ToList();
                    var value = orders.Sum(row => row.Value);
                    return new Tally(
                        0,
                        0,
                        rows.Sum(row => row.Leads),
                        orders.Sum(row => row.Leads),
                        orders.Sum(row => row.WithValue),
                        value,
                        ByChance.OfSum(value, orders.Sum(row => row.Squares)),
                        shares[place],
                        rows.Sum(row => row.HandedOver),
                        rows.Sum(row => row.CameBack)
                    );
                }
            ),
        ];
    }

    static ExitCounts Courses(IEnumerable<LeadRow> rows)
    {
        var courses = new ExitCounts();
        foreach (var row in rows)
            courses.Add(
                Math.Max(0, row.Stay),
                row.Leaving switch
                {
                    OutcomeSql.Ordered => ExitKind.Advanced,
                    OutcomeSql.Lost => ExitKind.Lost,
                    _ => ExitKind.Censored,
                },
                row.Leads
            );
        return courses;
    }

    sealed record PeopleRow(string? What, int People, int Followers, int FirstPeople, int FirstFollowers);

    sealed record LeadRow(
        string? What,
        int WasFirst,
        string Leaving,
        int Stay,
        int Leads,
        int WithValue,
        double Value,
        double Squares,
        int HandedOver,
        int CameBack
    );

    sealed record ReturnRow(string? What, Guid Criterion, int Leads);
}
