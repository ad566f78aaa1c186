using Leadwerk.Domain;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Storage.Sums;

/// <summary>How many visits of a phase went out in one way: what the forecast counts, kept with every change.</summary>
/// <remarks>Asking the visits themselves costs more with every lead; these rows are as many as a plan has phases and ways out.</remarks>
sealed class VisitSum
{
    /// <summary>The version of the plan.</summary>
    public PhasePlanId Plan { get; init; }

    /// <summary>Place of the phase in the plan, from 0.</summary>
    public int Position { get; init; }

    /// <summary>The phase.</summary>
    public PhaseCode Phase { get; init; }

    /// <summary>Name of the <see cref="Domain.Leads.PhaseExit"/>, or <see cref="Staying"/>.</summary>
    public string Exit { get; init; } = Staying;

    /// <summary>How many.</summary>
    public long Visits { get; init; }

    /// <summary>What stands for those who are still there.</summary>
    public const string Staying = "Staying";
}
