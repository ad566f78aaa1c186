using Leadwerk.Domain.Privacy;

namespace Leadwerk.Domain.Tests.Privacy;

public class PrivacyRulesTests
{
    static readonly string TooLong = new('a', 4001);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 6)]
    [InlineData(12, 120)]
    [InlineData(120, 120)]
    public void Times_within_their_bounds_are_kept(int months, int afterOrder)
    {
        var rules = PrivacyRules.Usual;
        Assert.IsType<PrivacyRulesResult.Kept>(rules.Edit(new(months, afterOrder)));
        Assert.Equal((months, afterOrder), (rules.Months, rules.MonthsAfterOrder));
    }

    [Theory]
    [InlineData(0, 36)]
    [InlineData(121, 121)]
    [InlineData(6, 0)]
    [InlineData(6, 121)]
    [InlineData(-6, 36)]
    public void Times_outside_change_nothing(int months, int afterOrder)
    {
        var rules = PrivacyRules.Usual;
        Assert.IsType<PrivacyRulesResult.MonthsOutOfRange>(rules.Edit(new(months, afterOrder, "Ulm")));
        Assert.Equal((PrivacyRules.UsualMonths, (string?)null), (rules.Months, rules.Address));
    }

    [Fact]
    public void Customers_are_not_forgotten_before_those_who_never_bought() =>
        Assert.IsType<PrivacyRulesResult.CustomersForgottenFirst>(PrivacyRules.Usual.Edit(new(7, 6)));

    [Fact]
    public void Texts_are_tidied_and_blank_ones_are_none()
    {
        var rules = PrivacyRules.Usual;
        Assert.IsType<PrivacyRulesResult.Kept>(
            rules.Edit(new(6, 36, " Ulm ", "Eva\n", " ", null, " verschlüsselte Platten "))
        );
        Assert.Equal(("Ulm", "Eva", null, null), (rules.Address, rules.Contact, rules.Officer, rules.Recipients));
        Assert.Equal("verschlüsselte Platten", rules.Measures);
    }

    [Fact]
    public void A_text_that_cannot_be_kept_is_named()
    {
        PrivacyRulesData good = new(6, 36);
        (PrivacyRulesData, string)[] wrong =
        [
            (good with { Address = TooLong }, "Anschrift"),
            (good with { Contact = TooLong }, "Ansprechpartner"),
            (good with { Officer = TooLong }, "Datenschutzbeauftragte"),
            (good with { Recipients = TooLong }, "Weitere Empfänger"),
            (good with { Measures = TooLong }, "Weitere Maßnahmen"),
        ];
        foreach (var (data, field) in wrong)
            Assert.Equal(
                field,
                Assert.IsType<PrivacyRulesResult.TextRefused>(PrivacyRules.Usual.Edit(data)).Why.Field.German
            );
    }

    [Fact]
    public void The_limits_lie_as_many_months_back()
    {
        var rules = PrivacyRules.Usual;
        Assert.Equal((new DateOnly(2025, 8, 28), new DateOnly(2023, 2, 28)), rules.LimitsOn(new DateOnly(2026, 2, 28)));
        rules.ConfirmClock(new DateOnly(2026, 2, 28));
        Assert.Equal(new DateOnly(2026, 2, 28), rules.ClockConfirmedOn);
    }
}
