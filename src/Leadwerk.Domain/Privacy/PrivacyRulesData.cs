namespace Leadwerk.Domain.Privacy;

/// <summary>What somebody says about privacy in our company.</summary>
/// <param name="Months">Months after an end without an order, 1 to 120.</param>
/// <param name="MonthsAfterOrder">Months after an order, 1 to 120.</param>
/// <param name="Address">Postal address of our company; null for not said, like all that follow.</param>
/// <param name="Contact">Who answers people who ask.</param>
/// <param name="Officer">The data protection officer.</param>
/// <param name="Recipients">Who else gets data.</param>
/// <param name="Measures">What else protects the data.</param>
public sealed record PrivacyRulesData(
    int Months,
    int MonthsAfterOrder,
    string? Address = null,
    string? Contact = null,
    string? Officer = null,
    string? Recipients = null,
    string? Measures = null
);
