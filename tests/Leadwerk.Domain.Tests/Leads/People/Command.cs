using CsCheck;

namespace Leadwerk.Domain.Tests.Leads.People;

/// <summary>Somebody does something; the numbers mean what the act makes of them.</summary>
/// <param name="Act">What.</param>
/// <param name="Who">One of four people.</param>
/// <param name="Lead">Which lead, counted around.</param>
/// <param name="Choice">A question, a person, a fact.</param>
/// <param name="Days">Days to wait, or until the next step.</param>
sealed record Command(int Act, int Who, int Lead, int Choice, int Days)
{
    public const int Acts = 24;

    public static Gen<Command> Any { get; } =
        Gen.Select(
            Gen.Int[0, Acts - 1],
            Gen.Int[0, 3],
            Gen.Int[0, 5],
            Gen.Int[0, 7],
            Gen.Int[0, 45],
            (act, who, lead, choice, days) => new Command(act, who, lead, choice, days)
        );
}
