namespace Leadwerk.Tests.Docs.Samples;

/// <summary>One simulated lead as the people of its company recorded it; days are day numbers, <see cref="Never"/> for none.</summary>
sealed record SampleLead
{
    public const int Never = int.MaxValue;

    public required int Number { get; init; }
    public required SampleBuyer Buyer { get; init; }
    public required string Owner { get; init; }
    public required string Source { get; init; }

    /// <summary>Whole euros, pounds or dollars; null where nobody wrote one.</summary>
    public required int? Value { get; init; }

    /// <summary>First day in each phase that was reached by the as-of day.</summary>
    public required IReadOnlyList<int> Entered { get; init; }
    public required bool Won { get; init; }

    /// <summary>Day on which somebody recorded the end; <see cref="Never"/> while it stands open.</summary>
    public int Closed { get; init; } = Never;
    public required int LastActivity { get; init; }
    public required int Deferrals { get; init; }

    /// <summary>What the rep believed at the last look before the end, in percent.</summary>
    public required int Guess { get; init; }
    public string LostReason { get; init; } = "";

    public int Created => Entered[0];
    public int Phase => Entered.Count - 1;
    public bool IsOpen => Closed == Never;
}

/// <param name="Title">What is sold.</param>
/// <param name="Company">To whom.</param>
/// <param name="Segment">Industry.</param>
/// <param name="Value">What it would bring.</param>
/// <param name="Luck">Multiplies the chance to move on.</param>
/// <param name="Pace">Multiplies every span of time.</param>
sealed record SampleBuyer(string Title, string Company, string Segment, int Value, double Luck, double Pace);
