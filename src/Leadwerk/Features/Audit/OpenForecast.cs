using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Forecasts;

namespace Leadwerk.Features.Audit;

/// <summary>The forecast of the next 12 months, taken apart by open lead: what any group of them brings, and what each adds to it.</summary>
/// <remarks>Made when a page asks for it. The draws share their factors with those of the whole.</remarks>
public sealed class OpenForecast
{
    readonly OpenPipeline open;
    readonly WonAmounts? won;
    readonly ForecastDraws draws;
    readonly ForecastFactor factor;
    readonly (DateOnly First, int DaysBefore, int LastDay)[] months;
    readonly bool hasMoney;
    readonly Lazy<ExpectedChance> expectation;

    /// <summary>Groups are asked for again with every look at a page, and a draw of one takes a hundred milliseconds.</summary>
    readonly ConcurrentDictionary<(UInt128 Group, int From, int To), Lazy<(Band Orders, Band? Value)>> drawn = new();

    internal OpenForecast(DateOnly asOf, OpenPipeline open, WonAmounts? won, BackTest backTest, ForecastDraws draws)
    {
        (this.open, this.won, this.draws) = (open, won, draws);
        factor = backTest.Factor(ForecastReports.MonthFactorHorizon);
        All = [.. Enumerable.Range(0, open.DatedLeads.Count)];
        months = [.. ForecastReports.MonthsAfter(asOf)];
        hasMoney = won is not null || open.Amounts.Any(amount => !double.IsNaN(amount));
        expectation = new(() => draws.Expectation(factor));
    }

    /// <summary>First days of the months; the first month begins the day after the as-of day.</summary>
    public IEnumerable<DateOnly> Months => months.Select(month => month.First);

    /// <summary>The leads that carry it: those with a known start.</summary>
    public IReadOnlyList<OpenLead> Leads => open.DatedLeads;

    /// <summary>Numbers of all of them.</summary>
    public IReadOnlyList<int> All { get; }

    /// <summary>What each lead adds to a month, or to all of them.</summary>
    /// <param name="month">Its first day; null for the 12 months.</param>
    /// <param name="leads">Numbers in <see cref="Leads"/>.</param>
    public IReadOnlyList<Contribution> Contributions(DateOnly? month, IEnumerable<int> leads)
    {
        var (from, to) = Span(month);
        return
        [
            .. leads.Select(lead =>
            {
                var curve = open.Curve(lead);
                var final = curve[HorizonCurve.Final];
                var until = HorizonCurve.At(curve, to);
                var chance = Math.Clamp(from == 0 ? until : until - HorizonCurve.At(curve, from), 0, 1);
                var orders = expectation.Value.Of(chance, final);
                return new Contribution(open.DatedLeads[lead], orders, hasMoney ? orders * Amount(lead) : null);
            }),
        ];
    }

    /// <summary>What a group brings in each month.</summary>
    /// <param name="leads">Numbers in <see cref="Leads"/>.</param>
    public IReadOnlyList<MonthForecast> ByMonth(IReadOnlyList<int> leads)
    {
        var group = NameOf(leads);
        return
        [
            .. months.Select(month =>
            {
                var (orders, value) = Drawn(group, leads, month.DaysBefore, month.LastDay);
                return new MonthForecast(month.First, orders, value);
            }),
        ];
    }

    /// <summary>What a group brings in the 12 months together.</summary>
    /// <param name="leads">Numbers in <see cref="Leads"/>.</param>
    public (Band Orders, Band? Value) InAll(IReadOnlyList<int> leads) =>
        Drawn(NameOf(leads), leads, 0, months[^1].LastDay);

    (Band Orders, Band? Value) Drawn(UInt128 group, IReadOnlyList<int> leads, int from, int to) =>
        drawn.GetOrAdd((group, from, to), _ => new(() => Draw(leads, from, to))).Value;

    static UInt128 NameOf(IReadOnlyList<int> leads) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(MemoryMarshal.AsBytes<int>(leads.ToArray())));

    /// <summary>The band is drawn; its mean is the expectation itself, so that means of parts add up.</summary>
    (Band Orders, Band? Value) Draw(IReadOnlyList<int> leads, int from, int to)
    {
        var chances = new double[leads.Count];
        var finals = new double[leads.Count];
        var amounts = hasMoney ? new double[leads.Count] : null;
        double orders = 0,
            value = 0;
        for (var at = 0; at < leads.Count; at++)
        {
            var curve = open.Curve(leads[at]);
            var until = HorizonCurve.At(curve, to);
            chances[at] = Math.Clamp(from == 0 ? until : until - HorizonCurve.At(curve, from), 0, 1);
            finals[at] = curve[HorizonCurve.Final];
            var expected = expectation.Value.Of(chances[at], finals[at]);
            orders += expected;
            if (amounts is null)
                continue;
            amounts[at] = open.Amounts[leads[at]];
            value += expected * Amount(leads[at]);
        }
        var drawn = draws.Of(new OpenChances(chances, amounts, won, finals), factor);
        return (
            ForecastReports.Band(drawn.Orders) with
            {
                Mean = orders,
            },
            drawn.Value is { } money ? ForecastReports.Band(money) with { Mean = value } : null
        );
    }

    (int From, int To) Span(DateOnly? month)
    {
        var one = Array.Find(months, one => one.First == month);
        return one == default ? (0, months[^1].LastDay) : (one.DaysBefore, one.LastDay);
    }

    // Without an amount it brings what the won brought on average, as in the draws.
    double Amount(int lead) => double.IsNaN(open.Amounts[lead]) ? won?.Mean ?? 0 : open.Amounts[lead];
}

/// <summary>What one lead adds to a forecast.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Orders">Expected orders from it: the chance of one.</param>
/// <param name="Value">Expected value from it in major units; null where no amount is known of any lead.</param>
public readonly record struct Contribution(OpenLead Lead, double Orders, double? Value);
