namespace Leadwerk.Domain.Privacy;

public sealed partial class PrivacyRules
{
    static readonly LocalText AddressField = new("Anschrift", "Address");
    static readonly LocalText ContactField = new("Ansprechpartner", "Contact");
    static readonly LocalText OfficerField = new("Datenschutzbeauftragte", "Data protection officer");
    static readonly LocalText RecipientsField = new("Weitere Empfänger", "Other recipients");
    static readonly LocalText MeasuresField = new("Weitere Maßnahmen", "Other measures");

    /// <summary>Changes them.</summary>
    /// <param name="data">All of them.</param>
    /// <returns>The rules, or what is wrong.</returns>
    public PrivacyRulesResult Edit(PrivacyRulesData data)
    {
        if (Problem(data) is { } problem)
            return new PrivacyRulesResult.TextRefused(problem);
        if (!IsInRange(data.Months) || !IsInRange(data.MonthsAfterOrder))
            return new PrivacyRulesResult.MonthsOutOfRange();
        if (data.MonthsAfterOrder < data.Months)
            return new PrivacyRulesResult.CustomersForgottenFirst();
        (Months, MonthsAfterOrder) = (data.Months, data.MonthsAfterOrder);
        (Address, Contact, Officer) = (Tidy(data.Address), Tidy(data.Contact), Tidy(data.Officer));
        (Recipients, Measures) = (Tidy(data.Recipients), Tidy(data.Measures));
        return new PrivacyRulesResult.Kept(this);
    }

    /// <summary>Says that the clock is right, after it had gone on by more than a day unseen.</summary>
    /// <param name="today">The day that it shows.</param>
    public void ConfirmClock(DateOnly today) => ClockConfirmedOn = today;

    /// <summary>A reason that ended on this day or before keeps nobody's data any more.</summary>
    /// <param name="today">The company's day.</param>
    /// <returns>The limits for ends without an order and for orders.</returns>
    public (DateOnly End, DateOnly Order) LimitsOn(DateOnly today) =>
        (today.AddMonths(-Months), today.AddMonths(-MonthsAfterOrder));

    static bool IsInRange(int months) => months is >= FewestMonths and <= MostMonths;

    static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    static TextRefusal? Problem(PrivacyRulesData data) =>
        FreeText.Optional(data.Address, AddressField)
        ?? FreeText.Optional(data.Contact, ContactField)
        ?? FreeText.Optional(data.Officer, OfficerField)
        ?? FreeText.Optional(data.Recipients, RecipientsField)
        ?? FreeText.Optional(data.Measures, MeasuresField);
}
