namespace Leadwerk.Domain.Phases;

/// <summary>What became of a plan that was made or edited.</summary>
public abstract record PlanResult
{
    private protected PlanResult() { }

    /// <summary>A version was made. It holds for new leads; open ones keep theirs.</summary>
    /// <param name="Plan">The version.</param>
    public sealed record Made(PhasePlan Plan) : PlanResult;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Problem">The first thing that is wrong.</param>
    /// <param name="Phase">Where; null when it concerns the whole plan.</param>
    public sealed record Refused(PlanProblem Problem, PhaseCode? Phase) : PlanResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Made made => new(
                $"Version {made.Plan.Number} des Phasenplans gilt ab jetzt für neue Leads; offene Leads behalten ihre Version.",
                $"Version {made.Plan.Number} of the phase plan holds for new leads from now on; open leads keep theirs."
            ),
            Refused refused => ProblemText(refused),
            _ => throw new InvalidOperationException("There is no other result."),
        };

    static LocalText ProblemText(Refused refused) =>
        refused.Problem switch
        {
            PlanProblem.TooFewPhases => new(
                "Ein Phasenplan braucht mindestens zwei Phasen: den vermuteten Bedarf und den Auftrag.",
                "A phase plan needs at least two phases: the suspected need and the order."
            ),
            PlanProblem.CodeTwice => new(
                $"Die Phase {refused.Phase} kommt zweimal vor. Bitte geben Sie jeder ihr eigenes Kürzel.",
                $"Phase {refused.Phase} occurs twice. Please give each its own code."
            ),
            PlanProblem.CriterionTwice => new(
                $"In Phase {refused.Phase} steht eine Frage, die schon vorkam.",
                $"Phase {refused.Phase} holds a question that occurred before."
            ),
            PlanProblem.NoCriterion => new(
                $"Phase {refused.Phase} hat keine Frage. Was soll sie beweisen?",
                $"Phase {refused.Phase} has no question. What is to prove it?"
            ),
            PlanProblem.NoKind => new(
                $"In Phase {refused.Phase} verlangt eine Frage keine Art von Nachweis. Eine Meinung ist keine.",
                $"In phase {refused.Phase} a question asks for no kind of evidence. An opinion is none."
            ),
            PlanProblem.FourEyesAtTheStart => new(
                $"Phase {refused.Phase} ist der Anfang; vier Augen können erst ab der zweiten Phase verlangt werden.",
                $"Phase {refused.Phase} is the beginning; four eyes can be asked for from the second phase on."
            ),
            PlanProblem.OrderWithoutDocument => new(
                $"Phase {refused.Phase} ist der Auftrag: Sie braucht eine Frage nach dem Beleg mit Betrag und Datum.",
                $"Phase {refused.Phase} is the order: it needs a question for the document with amount and date."
            ),
            PlanProblem.HandOverTooLate => new(
                "Übergeben wird in der ersten oder zweiten Phase. Bitte wählen Sie eine von beiden.",
                "Leads are handed over in the first or second phase. Please choose one of the two."
            ),
            _ => new(
                "Ein Name oder eine Frage fehlt, ist zu lang oder enthält ein unlesbares Zeichen.",
                "A name or a question is missing, too long, or holds an unreadable character."
            ),
        };
}

/// <summary>What is wrong with a plan.</summary>
public enum PlanProblem
{
    /// <summary>Fewer than two phases.</summary>
    TooFewPhases,

    /// <summary>Two phases with one code.</summary>
    CodeTwice,

    /// <summary>One criterion at two places.</summary>
    CriterionTwice,

    /// <summary>A phase that nothing proves.</summary>
    NoCriterion,

    /// <summary>A criterion that asks for nothing that can be checked.</summary>
    NoKind,

    /// <summary>Four eyes in the first phase: no lead could ever begin.</summary>
    FourEyesAtTheStart,

    /// <summary>The last phase does not ask for a document with amount and date.</summary>
    OrderWithoutDocument,

    /// <summary>Hand-over neither in the first nor in the second phase.</summary>
    HandOverTooLate,

    /// <summary>A text is missing, too long or unreadable.</summary>
    Text,
}
