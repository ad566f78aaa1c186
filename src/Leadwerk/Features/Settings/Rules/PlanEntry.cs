using Leadwerk.Domain;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Features.Settings.Rules;

/// <summary>A phase plan as its form sends it.</summary>
public sealed class PlanEntry
{
    /// <summary>Number of the version that it was filled in from.</summary>
    public int Number { get; set; }

    /// <summary>Name of the offering.</summary>
    public string? Name { get; set; }

    /// <summary>Code of the hand-over phase.</summary>
    public string? HandOver { get; set; }

    /// <summary>Phases in their order; a new one has a place of its own.</summary>
    public List<PhaseEntry> Phases { get; set; } = [];

    /// <summary>Fills the form from a plan, with a free line for one more question in each phase and for one more phase.</summary>
    public static PlanEntry Of(PhasePlan plan) =>
        new()
        {
            Number = plan.Number,
            Name = plan.Name,
            HandOver = plan.HandOverPhase.ToString(),
            Phases =
            [
                .. plan.Phases.Select(phase => new PhaseEntry
                {
                    Code = phase.Code.ToString(),
                    German = phase.Name.German,
                    English = phase.Name.English,
                    Criteria = [.. phase.Criteria.Select(CriterionEntry.Of), new CriterionEntry()],
                }),
                new PhaseEntry { Before = plan.OrderPhase.Code.ToString(), Criteria = [new CriterionEntry()] },
            ],
        };

    /// <summary>The plan that was typed. Lines that were left empty or taken out are none.</summary>
    /// <returns>Null where a code is no code.</returns>
    public PlanDraft? ToDraft()
    {
        var kept = Phases.Where(phase => !phase.IsEmpty).ToList();
        foreach (var added in kept.Where(phase => phase.Before is not null).ToList())
        {
            kept.Remove(added);
            var place = kept.FindIndex(phase => phase.Code == added.Before);
            kept.Insert(place < 0 ? Math.Max(0, kept.Count - 1) : place, added);
        }
        var codes = kept.ConvertAll(phase => PhaseCode.Parse(phase.Code?.Trim()));
        if (codes.Contains(null) || PhaseCode.Parse(HandOver) is not { } handOver)
            return null;
        return new PlanDraft(
            Name ?? "",
            [
                .. kept.Zip(
                    codes,
                    (phase, code) => new PhaseDraft(code!.Value, Both(phase.German, phase.English), phase.Drafts())
                ),
            ],
            handOver
        );
    }

    /// <summary>Whoever writes one language only says the same in both.</summary>
    internal static LocalText Both(string? german, string? english) =>
        new(Given(german) ?? Given(english) ?? "", Given(english) ?? Given(german) ?? "");

    static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A phase as the form sends it.</summary>
public sealed class PhaseEntry
{
    /// <summary>Short name.</summary>
    public string? Code { get; set; }

    /// <summary>Meaning in German.</summary>
    public string? German { get; set; }

    /// <summary>Meaning in English.</summary>
    public string? English { get; set; }

    /// <summary>Code of the phase before which a new one is put; null for one that was there.</summary>
    public string? Before { get; set; }

    /// <summary>Taken out.</summary>
    public bool Remove { get; set; }

    /// <summary>Questions.</summary>
    public List<CriterionEntry> Criteria { get; set; } = [];

    internal bool IsEmpty => Remove || (string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(German));

    internal IReadOnlyList<CriterionDraft> Drafts() =>
        [.. Criteria.Where(criterion => !criterion.IsEmpty).Select(criterion => criterion.ToDraft())];
}

/// <summary>A criterion as the form sends it.</summary>
public sealed class CriterionEntry
{
    /// <summary>Which one it was; null for a new one.</summary>
    public Guid? Id { get; set; }

    /// <summary>Question in German.</summary>
    public string? German { get; set; }

    /// <summary>Question in English.</summary>
    public string? English { get; set; }

    /// <summary>Wants an act.</summary>
    public bool Act { get; set; }

    /// <summary>Wants a conversation.</summary>
    public bool Conversation { get; set; }

    /// <summary>Wants a person.</summary>
    public bool Person { get; set; }

    /// <summary>Wants a document.</summary>
    public bool Document { get; set; }

    /// <summary>Wants a date.</summary>
    public bool Date { get; set; }

    /// <summary>Wants an amount.</summary>
    public bool Amount { get; set; }

    /// <summary>One piece of evidence has to bring all of them.</summary>
    public bool All { get; set; }

    /// <summary>A second person confirms.</summary>
    public bool FourEyes { get; set; }

    /// <summary>Taken out.</summary>
    public bool Remove { get; set; }

    internal bool IsEmpty => Remove || (string.IsNullOrWhiteSpace(German) && string.IsNullOrWhiteSpace(English));

    internal bool Has(EvidenceKinds kind) => Wants.HasFlag(kind);

    EvidenceKinds Wants =>
        If(Act, EvidenceKinds.Act)
        | If(Conversation, EvidenceKinds.Conversation)
        | If(Person, EvidenceKinds.Person)
        | If(Document, EvidenceKinds.Document)
        | If(Date, EvidenceKinds.Date)
        | If(Amount, EvidenceKinds.Amount);

    static EvidenceKinds If(bool wanted, EvidenceKinds kind) => wanted ? kind : EvidenceKinds.None;

    internal static CriterionEntry Of(Criterion criterion) =>
        new()
        {
            Id = criterion.Id.Value,
            German = criterion.Question.German,
            English = criterion.Question.English,
            Act = criterion.Wants.HasFlag(EvidenceKinds.Act),
            Conversation = criterion.Wants.HasFlag(EvidenceKinds.Conversation),
            Person = criterion.Wants.HasFlag(EvidenceKinds.Person),
            Document = criterion.Wants.HasFlag(EvidenceKinds.Document),
            Date = criterion.Wants.HasFlag(EvidenceKinds.Date),
            Amount = criterion.Wants.HasFlag(EvidenceKinds.Amount),
            All = criterion.Combination == KindCombination.AllOf,
            FourEyes = criterion.FourEyes,
        };

    internal CriterionDraft ToDraft() =>
        new(
            PlanEntry.Both(German, English),
            Wants,
            All ? KindCombination.AllOf : KindCombination.AnyOf,
            FourEyes,
            Id is { } id ? new CriterionId(id) : null
        );
}
