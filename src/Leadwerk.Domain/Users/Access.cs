namespace Leadwerk.Domain.Users;

/// <summary>Whether somebody may do something.</summary>
public abstract record Access
{
    private protected Access() { }

    /// <summary>They may. The rules hold all the same.</summary>
    public sealed record Granted : Access;

    /// <summary>They may not; nothing was changed.</summary>
    /// <param name="Operation">What they wanted to do.</param>
    public sealed record Denied(Operation Operation) : Access;

    /// <summary>What happened, what to do.</summary>
    public LocalText Text =>
        this is Granted
            ? new("Erlaubt.", "Allowed.")
            : new(
                "Das ist mit Ihrer Rolle hier nicht möglich. Es wurde nichts geändert. Bitte wenden Sie sich an Ihre Vertriebsleitung oder die Administration.",
                "Your role does not allow this here. Nothing was changed. Please ask your head of sales or the administrator."
            );
}
