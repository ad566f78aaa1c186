namespace Leadwerk.Features.Takeover.Companies;

/// <summary>Two names that may be one company. Nobody merges them but a person.</summary>
/// <param name="Listed">A company of the list that is not known here.</param>
/// <param name="Other">The other name.</param>
/// <param name="Known">The other company, where it is here already; null where it stands in the list too.</param>
/// <param name="Similarity">1 for equal names, less the more letters differ.</param>
sealed record SimilarPair(ListedCompany Listed, string Other, KnownCompany? Known, double Similarity);
