using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

/// <summary>One possible order from one company, from the first suspicion to the order or the end.</summary>
/// <remarks>
/// Nobody sets a phase, a status or a count: they follow from the facts below after every change, and are kept beside
/// them only so that lists can be asked for.
/// </remarks>
public sealed partial class Lead
{
    readonly List<Evidence> evidence = [];
    readonly List<PhaseEntry> phaseEntries = [];
    readonly List<FollowUp> followUps = [];
    readonly List<HandOver> handOvers = [];
    readonly List<LeadContact> contacts = [];

    Lead() { }

    /// <summary>Names the lead.</summary>
    public LeadId Id { get; private set; }

    /// <summary>Whose order it would be.</summary>
    public CompanyId Company { get; private set; }

    /// <summary>The version of the phase plan that it started with and keeps.</summary>
    public PhasePlanId Plan { get; private set; }

    /// <summary>What would be ordered.</summary>
    public OfferingId Offering { get; private set; }

    /// <summary>Industry x business model.</summary>
    public Segment Segment { get; private set; } = null!;

    /// <summary>Who brought it.</summary>
    public LeadOrigin Origin { get; private set; }

    /// <summary>The import that brought it.</summary>
    public ImportId? Import { get; private set; }

    /// <summary>When that import was undone, UTC: kept, marked, on no list and out of the statistics.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>The lead of the same company and offering that ended before this one began.</summary>
    public LeadId? Previous { get; private set; }

    /// <summary>The contact of theirs that let it begin within the cooling time.</summary>
    public InboundContactId? Inbound { get; private set; }

    /// <summary>The day on which it began here, or by the old list.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public UserId StartedBy { get; private set; }

    /// <summary>The rep who found it and comes first when it waits.</summary>
    public UserId? Finder { get; private set; }

    /// <summary>The rep who works it; null before hand-over and after a return.</summary>
    public UserId? Owner { get; private set; }

    /// <summary>Maturing, waiting, active or ended, as it was last written down.</summary>
    public LeadStatus Status { get; private set; }

    /// <summary>Since when it waits for capacity, UTC; null unless it waits.</summary>
    public DateTime? WaitingSince { get; private set; }

    /// <summary>The phase that its evidence proves; null where not even the first is proven any more.</summary>
    public PhaseCode? Phase { get; private set; }

    /// <summary>The day on which it entered the phase that it is in; null without a phase.</summary>
    public DateOnly? PhaseSince { get; private set; }

    /// <summary>The highest phase that was ever proven.</summary>
    public PhaseCode? HighestPhase { get; private set; }

    /// <summary>Place of the highest phase in the plan, from 0; -1 without any.</summary>
    public int HighestPosition { get; private set; } = -1;

    /// <summary>
    /// Place of the highest phase that was reached by evidence recorded here, which alone starts the series of delays
    /// anew; -1 without any.
    /// </summary>
    public int SeriesPosition { get; private set; } = -1;

    /// <summary>Whether its evidence proves the hand-over phase and, after a return, the criterion named then.</summary>
    public bool Qualified { get; private set; }

    /// <summary>How often the phase fell because evidence was revoked.</summary>
    public int FallBacks { get; private set; }

    /// <summary>Day of the last movement: the last evidence recorded here for a criterion not yet fulfilled.</summary>
    public DateOnly? MovedOn { get; private set; }

    /// <summary>Deferrals since the highest phase was reached.</summary>
    public int Deferrals { get; private set; }

    /// <summary>Vain attempts since the highest phase was reached.</summary>
    public int TimesNotReached { get; private set; }

    /// <summary>Dates that we moved without an attempt since the highest phase was reached.</summary>
    public int TimesPostponedByUs { get; private set; }

    /// <summary>Day of the first hand-over, which never changes.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>Day from which on it is on no list. Fixed at the first hand-over, never changed.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>The rule that fixed the date.</summary>
    public ExpiryRuleId? ExpiryRule { get; private set; }

    /// <summary>The criterion for which it went back to marketing and which wants new evidence.</summary>
    public CriterionId? ReturnedFor { get; private set; }

    /// <summary>How it ended; null while it did not, or while its expiry is not written down.</summary>
    public LeadOutcome? Outcome { get; private set; }

    /// <summary>The day on which it ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>When the end was recorded, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The day of the order, by its document; null where none is proven.</summary>
    public DateOnly? OrderedOn { get; private set; }

    /// <summary>When the order was recorded, UTC.</summary>
    public DateTime? OrderedAt { get; private set; }

    /// <summary>When the expiry was written down, UTC. It was true from the expiry date on.</summary>
    public DateTime? ExpiryWrittenAt { get; private set; }

    /// <summary>The day on which it was given up, kept also when an older order document turned up later.</summary>
    public DateOnly? LostOn { get; private set; }

    /// <summary>When it was given up, UTC.</summary>
    public DateTime? LostAt { get; private set; }

    /// <summary>Why it was given up; null where an old list does not say.</summary>
    public LostReason? LostReason { get; private set; }

    /// <summary>What was said about it, up to 4,000 characters.</summary>
    public string? LostNote { get; private set; }

    /// <summary>Estimated value in minor units of <see cref="EstimateCurrency"/>.</summary>
    public long? EstimateMinorUnits { get; private set; }

    /// <summary>Currency of the estimate.</summary>
    public Currency? EstimateCurrency { get; private set; }

    /// <summary>Where the estimate comes from.</summary>
    public string? EstimateSource { get; private set; }

    /// <summary>Present value in minor units of <see cref="ValueCurrency"/>; null where no amount was recorded.</summary>
    public long? ValueMinorUnits { get; private set; }

    /// <summary>Currency of the present value.</summary>
    public Currency? ValueCurrency { get; private set; }

    /// <summary>What the present value rests on.</summary>
    public ValueSource? ValueSource { get; private set; }

    /// <summary>All facts: valid, revoked and withdrawn ones.</summary>
    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>The phases that were reached.</summary>
    public IReadOnlyList<PhaseEntry> PhaseEntries => phaseEntries;

    /// <summary>All follow-ups; while active, exactly one of them is open.</summary>
    public IReadOnlyList<FollowUp> FollowUps => followUps;

    /// <summary>All hand-overs; only the first starts the expiry clock.</summary>
    public IReadOnlyList<HandOver> HandOvers => handOvers;

    /// <summary>The people whom it is worked with.</summary>
    public IReadOnlyList<LeadContact> Contacts => contacts;

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
