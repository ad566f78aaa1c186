namespace Leadwerk.Domain.Escalation;

/// <summary>What became of an escalation plan that was made or edited.</summary>
public abstract record EscalationResult
{
    private protected EscalationResult() { }

    /// <summary>The plan holds from now on.</summary>
    /// <param name="Plan">The plan.</param>
    public sealed record Made(EscalationPlan Plan) : EscalationResult;

    /// <summary>Nothing was changed: a text is missing or cannot be kept.</summary>
    /// <param name="Why">Which, and what is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : EscalationResult;

    /// <summary>Nothing was changed: a placeholder does not exist.</summary>
    /// <param name="Name">What stands between the braces.</param>
    public sealed record UnknownPlaceholder(string Name) : EscalationResult;

    /// <summary>Nothing was changed: limits, joules or days are out of range, or the last step has a further date.</summary>
    public sealed record StepsRefused : EscalationResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Made => new(
                "Der Eskalationsplan gilt ab sofort. Was schon vertröstet wurde, zählt weiter.",
                "The escalation plan holds from now on. What was deferred before still counts."
            ),
            TextRefused refused => refused.Why.Text,
            UnknownPlaceholder unknown => new(
                $"Den Platzhalter {{{unknown.Name}}} gibt es nicht. Möglich sind: {Known}.",
                $"There is no placeholder {{{unknown.Name}}}. You can use: {Known}."
            ),
            _ => new(
                "Ein Plan braucht mindestens zwei Stufen mit steigender Kraft; nur die letzte hat kein weiteres Datum.",
                "A plan needs at least two steps of rising force; only the last one has no further date."
            ),
        };

    static string Known => string.Join(", ", Placeholders.All.Select(name => $"{{{name}}}"));
}
