using Leadwerk.Statistics;
using Leadwerk.Statistics.Tests;

namespace Leadwerk.Benchmarks.Coverage;

/// <summary>How often the 80 % interval of an order holds the truth, and how far the estimate is off, in companies whose truth is known.</summary>
static class CoverageRun
{
    const int Span = 540;
    const int PhasesShown = 4;
    static readonly string[] PhaseNames = ["F", "E", "D", "C"];
    static readonly (int Leads, double Least, double Most)[] Demands =
    [
        (60, 0.72, 1),
        (150, 0.76, 0.84),
        (400, 0.76, 0.84),
        (1_500, 0.76, 0.84),
    ];

    public static int Run(int companies)
    {
        Machine.Print();
        var figures = new Figures();
        foreach (var (leads, least, most) in Demands)
            Add(figures, leads, companies, least, most);
        return figures.Print();
    }

    static void Add(Figures figures, int leads, int companies, double least, double most)
    {
        var orders = new WinProbability[companies][];
        Parallel.For(0, companies, i => orders[i] = Orders(leads, seed: i + 1));
        var of = $"{leads:#,0} leads";
        for (var phase = 0; phase < PhasesShown; phase++)
        {
            var truth = SimulatedCompany.Truth(phase);
            var ofPhase = Array.ConvertAll(orders, company => company[phase]);
            var printed = ofPhase.Where(order => !order.TooFewCases).ToArray();
            figures.Between(
                of,
                $"{PhaseNames[phase]}: interval holds {truth:0.000}",
                (double)ofPhase.Count(order => order.Low <= truth && truth <= order.High) / companies,
                least,
                most
            );
            figures.Note(
                of,
                $"{PhaseNames[phase]}: bias of the printed estimates ({(double)printed.Length / companies:0 %} printed), width",
                $"{printed.Average(order => order.Estimate!.Value) - truth:+0.000;-0.000}, "
                    + $"{ofPhase.Average(order => order.High - order.Low):0.000}"
            );
        }
    }

    static WinProbability[] Orders(int leads, int seed)
    {
        var chain = SimulatedCompany.Chain(leads, Span, seed);
        return [.. Enumerable.Range(0, PhasesShown).Select(chain.Order)];
    }
}
