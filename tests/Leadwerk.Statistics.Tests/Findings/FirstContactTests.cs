using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Findings;

public class FirstContactTests
{
    [Fact]
    public void It_tests_the_hours_as_R_does()
    {
        // R: prop.trend.test(c(30, 22, 18, 9), c(50, 50, 50, 50), score = 0:3): X2 = 18.784, p = 1.4636e-05
        var contact = FirstContact.From([
            .. After(1, 50, 30),
            .. After(4, 50, 22),
            .. After(30, 50, 18),
            .. After(200, 50, 9),
        ])!;

        Assert.Equal(WinTrend.Falling, contact.Trend);
        Assert.Equal(1.46360028770269e-05, contact.PValue, 1e-12);
        Assert.Equal([1, 4, 30, 200], contact.Quartiles.Select(quartile => quartile.UpTo));
        Assert.Equal([0.6, 0.44, 0.36, 0.18], contact.Quartiles.Select(quartile => quartile.WinShare));
        var last = contact.Quartiles[3];
        Assert.Equal(BetaInterval.OfShare(9, 50), (last.Low, last.High));
    }

    [Fact]
    public void An_hour_begun_counts_so_that_up_to_is_no_lie()
    {
        TimeSpan[] times =
        [
            TimeSpan.Zero,
            TimeSpan.FromTicks(1),
            TimeSpan.FromHours(3),
            TimeSpan.FromHours(3) + TimeSpan.FromTicks(1),
        ];
        var decided = times.SelectMany(time => Enumerable.Range(0, 10).Select(i => new ContactedLead(time, i > 5)));

        var contact = FirstContact.From([.. decided])!;

        Assert.Equal([0, 1, 3, 4], contact.Quartiles.Select(quartile => quartile.UpTo));
    }

    [Fact]
    public void Who_was_never_reached_stands_in_no_quartile_but_is_counted()
    {
        var contact = FirstContact.From([.. After(2, 40, 10), .. After(null, 25, 3)])!;

        Assert.Equal(40, contact.Quartiles.Sum(quartile => quartile.Cases));
        Assert.Equal((25, 3), (contact.WithoutContact, contact.WithoutContactWon));
    }

    [Fact]
    public void Fewer_than_40_contacts_say_nothing_however_many_were_decided() =>
        Assert.Null(FirstContact.From([.. After(2, 39, 10), .. After(null, 500, 50)]));

    [Fact]
    public void Without_a_loss_among_the_contacted_nothing_is_said() =>
        Assert.Null(FirstContact.From([.. After(2, 60, 60), .. After(null, 500, 0)]));

    [Fact]
    public void A_contact_before_the_hand_over_is_no_first_contact_after_it() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            FirstContact.From([.. After(2, 40, 10), new ContactedLead(TimeSpan.FromTicks(-1), true)])
        );

    static IEnumerable<ContactedLead> After(int? hours, int cases, int won) =>
        Enumerable
            .Range(0, cases)
            .Select(i => new ContactedLead(hours is { } known ? TimeSpan.FromHours(known) : null, i < won));
}
