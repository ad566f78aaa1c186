namespace Leadwerk.Storage;

/// <summary>How saving can end for a person who works beside others.</summary>
abstract record SaveOutcome
{
    private protected SaveOutcome() { }

    /// <summary>Everything is on the disk, with its journal entries.</summary>
    public sealed record Saved : SaveOutcome;

    /// <summary>Somebody else changed the same thing in the meantime. Nothing was saved; load it again and decide again.</summary>
    /// <param name="Kind">What kind of thing it was: the name of its table.</param>
    /// <param name="Id">Which one; empty where the database did not say.</param>
    public sealed record Conflict(string Kind, Guid Id) : SaveOutcome;

    /// <summary>A rule that the database keeps forbids it by now. Nothing was saved.</summary>
    /// <param name="Rule">Name of the guard.</param>
    /// <param name="Text">What it says, in English.</param>
    public sealed record Refused(string Rule, string Text) : SaveOutcome;
}
