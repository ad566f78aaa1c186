namespace Leadwerk.Domain;

/// <summary>What decides how fast leads ripen and spoil: the customer's industry and how we do business with them.</summary>
/// <param name="Industry">Industry of the customer, for instance "Maschinenbau"; 1 to 80 characters.</param>
/// <param name="BusinessModel">How we sell, for instance "Projektgeschäft"; 1 to 80 characters.</param>
public sealed record Segment(string Industry, string BusinessModel)
{
    /// <summary>Characters of each part.</summary>
    public const int MostLetters = 80;

    /// <inheritdoc/>
    public override string ToString() => $"{Industry} x {BusinessModel}";
}
