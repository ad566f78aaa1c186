namespace Leadwerk.Domain.Phases;

/// <summary>The plan that a new company starts with: F, E, D, C, B, A.</summary>
public static class DefaultPhasePlan
{
    /// <summary>A latent need is suspected: the start, and by default the hand-over.</summary>
    public static PhaseCode F { get; } = Code("F");

    /// <summary>The plan as a draft, to start from.</summary>
    /// <param name="name">Name of the offering.</param>
    /// <returns>The draft.</returns>
    public static PlanDraft Draft(string name = "Standard") =>
        new(
            name,
            [
                new(
                    F,
                    new("Bedarf vermutet", "Need suspected"),
                    [
                        Any(
                            "Woran erkennen wir einen Bedarf?",
                            "What tells us of a need?",
                            EvidenceKinds.Act | EvidenceKinds.Conversation
                        ),
                    ]
                ),
                new(
                    Code("E"),
                    new("Nutzen geklärt", "Benefit clarified"),
                    [
                        Any(
                            "Welchen Nutzen erwartet der Kunde, in seinen eigenen Worten?",
                            "Which benefit does the customer expect, in their own words?",
                            EvidenceKinds.Conversation
                        ),
                    ]
                ),
                new(
                    Code("D"),
                    new("Entscheider will investieren", "Decision maker intends to invest"),
                    [
                        Any("Wer entscheidet?", "Who decides?", EvidenceKinds.Person),
                        All(
                            "Hat uns der Entscheider gesagt, dass er investieren will, und bis wann?",
                            "Did the decision maker tell us that they intend to invest, and by when?",
                            EvidenceKinds.Conversation | EvidenceKinds.Date
                        ),
                    ]
                ),
                new(
                    Code("C"),
                    new("Verhandlung über ein annehmbares Angebot", "Negotiation on an acceptable offer"),
                    [
                        All(
                            "Welches Angebot liegt auf dem Tisch?",
                            "Which offer is on the table?",
                            EvidenceKinds.Document | EvidenceKinds.Amount
                        ),
                        Any(
                            "Wann haben wir darüber verhandelt?",
                            "When did we negotiate it?",
                            EvidenceKinds.Conversation
                        ),
                    ]
                ),
                new(
                    Code("B"),
                    new("Auftrag mündlich erteilt", "Order given orally"),
                    [
                        Any(
                            "Wer hat den Auftrag mündlich erteilt, und wann?",
                            "Who gave the order orally, when?",
                            EvidenceKinds.Conversation
                        ),
                    ]
                ),
                new(
                    Code("A"),
                    new("Auftrag erhalten", "Order received"),
                    [
                        All(
                            "Welcher Auftragsbeleg liegt vor?",
                            "Which order document?",
                            EvidenceKinds.Document | EvidenceKinds.Amount | EvidenceKinds.Date
                        ),
                    ]
                ),
            ],
            F
        );

    static CriterionDraft Any(string german, string english, EvidenceKinds wants) => new(new(german, english), wants);

    static CriterionDraft All(string german, string english, EvidenceKinds wants) =>
        new(new(german, english), wants, KindCombination.AllOf);

    static PhaseCode Code(string code) => PhaseCode.Parse(code)!.Value;
}
