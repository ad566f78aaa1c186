namespace Leadwerk.Features.Companies;

/// <summary>A field of which two people wrote different things.</summary>
/// <param name="Name">Its name, as the form says it.</param>
/// <param name="Theirs">What stands there now.</param>
/// <param name="Mine">What was typed.</param>
public sealed record ChangedField(string Name, string? Theirs, string? Mine)
{
    /// <summary>False where both say the same.</summary>
    public bool Differs => (Theirs ?? "") != (Mine ?? "").Trim();
}
