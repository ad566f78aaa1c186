using Leadwerk.Storage;

namespace Leadwerk.Features.Demo;

/// <summary>How filling a store can end.</summary>
abstract record DemoOutcome
{
    private protected DemoOutcome() { }

    /// <summary>The company is there.</summary>
    /// <param name="Summary">What is in it.</param>
    public sealed record Filled(DemoSummary Summary) : DemoOutcome;

    /// <summary>Somebody works here already. Nothing was changed.</summary>
    /// <param name="Leads">How many leads there are.</param>
    public sealed record HasLeads(int Leads) : DemoOutcome;

    /// <summary>The store could not be brought up to date. Nothing was changed.</summary>
    /// <param name="Why">Why.</param>
    public sealed record NotReady(MigrationOutcome Why) : DemoOutcome;
}
