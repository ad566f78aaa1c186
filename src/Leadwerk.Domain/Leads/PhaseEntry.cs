using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

/// <summary>A lead's stay in one phase that was once its highest. A fall-back does not end it.</summary>
public sealed class PhaseEntry
{
    PhaseEntry() { }

    internal PhaseEntry(int position) => Position = position;

    /// <summary>Place of the phase in the plan, from 0; once in a lead.</summary>
    public int Position { get; private set; }

    /// <summary>The phase.</summary>
    public PhaseCode Phase { get; private set; }

    /// <summary>Latest date of the evidence that was needed to be here.</summary>
    public DateOnly EnteredOn { get; private set; }

    /// <summary>When this became known, UTC.</summary>
    public DateTime EnteredRecordedAt { get; private set; }

    /// <summary>When the next phase was entered or the lead ended; null while it is here.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>When the leaving became known, UTC.</summary>
    public DateTime? LeftRecordedAt { get; private set; }

    /// <summary>How the phase was left; null while the lead is here.</summary>
    public PhaseExit? Exit { get; private set; }

    internal void Enter(PhaseCode phase, DateOnly on, DateTime recordedAt) =>
        (Phase, EnteredOn, EnteredRecordedAt) = (phase, on, recordedAt);

    internal void Leave(DateOnly on, DateTime recordedAt, PhaseExit exit)
    {
        LeftOn = on < EnteredOn ? EnteredOn : on;
        LeftRecordedAt = recordedAt < EnteredRecordedAt ? EnteredRecordedAt : recordedAt;
        Exit = exit;
    }

    internal void Stay() => (LeftOn, LeftRecordedAt, Exit) = (null, null, null);
}
