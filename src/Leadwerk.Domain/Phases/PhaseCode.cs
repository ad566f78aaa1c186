namespace Leadwerk.Domain.Phases;

/// <summary>The short name of a phase within its plan: F, E, D, C, B or A in the default plan.</summary>
public readonly record struct PhaseCode
{
    /// <summary>Longest code.</summary>
    public const int MostLetters = 4;

    PhaseCode(string value) => Value = value;

    /// <summary>One to four capital letters or digits.</summary>
    public string Value { get; }

    /// <summary>Reads a code; surrounding blanks and lower case are forgiven.</summary>
    /// <param name="text">What a person or a file wrote.</param>
    /// <returns>The code; null unless the text is one to four of A to Z and 0 to 9.</returns>
    public static PhaseCode? Parse(string? text)
    {
        var code = text?.Trim().ToUpperInvariant();
        var plain = code is { Length: > 0 and <= MostLetters } && code.All(char.IsAsciiLetterOrDigit);
        return plain ? new PhaseCode(code!) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
