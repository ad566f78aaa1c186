namespace Leadwerk.Domain.Privacy;

/// <summary>How long data of people are kept, and who answers for them (Art. 5, 13 and 30 GDPR). There is exactly one.</summary>
public sealed partial class PrivacyRules
{
    /// <summary>Months after the last reason: long enough to answer a question or a claim, too short for a hoard.</summary>
    public const int UsualMonths = 6;

    /// <summary>Months after an order: a customer calls again, and the limitation of claims (§ 195 BGB) is three years.</summary>
    public const int UsualMonthsAfterOrder = 36;

    /// <summary>The shortest time that can be chosen, in months.</summary>
    public const int FewestMonths = 1;

    /// <summary>The longest time that can be chosen, in months.</summary>
    public const int MostMonths = 120;

    PrivacyRules() { }

    /// <summary>The same in every database, so that a second one cannot be saved.</summary>
    public static Guid TheOnlyId { get; } = new("0196e2a0-0000-7000-8000-000000000003");

    /// <summary>What holds before somebody has said anything.</summary>
    public static PrivacyRules Usual => new() { Id = TheOnlyId };

    /// <summary>Always <see cref="TheOnlyId"/>.</summary>
    public Guid Id { get; private set; }

    /// <summary>Months after the last lead of a company ended without an order, 1 to 120.</summary>
    public int Months { get; private set; } = UsualMonths;

    /// <summary>Months after the last order of a company, 1 to 120.</summary>
    public int MonthsAfterOrder { get; private set; } = UsualMonthsAfterOrder;

    /// <summary>Postal address of our company, up to 4,000 characters; null until somebody says so.</summary>
    public string? Address { get; private set; }

    /// <summary>Who answers people who ask, with how to reach them, up to 4,000 characters.</summary>
    public string? Contact { get; private set; }

    /// <summary>The data protection officer, up to 4,000 characters; null where there is none.</summary>
    public string? Officer { get; private set; }

    /// <summary>Who else gets data: whoever runs the machine, for instance; up to 4,000 characters.</summary>
    public string? Recipients { get; private set; }

    /// <summary>What else protects the data beside the program itself, up to 4,000 characters.</summary>
    public string? Measures { get; private set; }

    /// <summary>The latest day of which somebody said that the clock is right.</summary>
    public DateOnly? ClockConfirmedOn { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }
}
