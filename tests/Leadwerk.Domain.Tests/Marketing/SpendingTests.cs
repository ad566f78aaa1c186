using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Money;

namespace Leadwerk.Domain.Tests.Marketing;

public class SpendingTests
{
    static readonly SmallCompany Company = new();

    [Fact]
    public void What_was_spent_on_a_piece_a_source_or_a_campaign_is_written_down_once_and_taken_back_once()
    {
        var piece = ContentPieceId.New();
        var spent = Kept(Spending.OnPiece(piece, new(12_345, SmallCompany.Euro), Company.Now));
        Assert.Equal((piece, 12_345, Company.Today), (spent.Piece!.Value, spent.MinorUnits, spent.On));
        Assert.Equal("messe", Kept(Spending.OnSource(" Messe ", new(1, SmallCompany.Euro), Company.Now)).Source);
        Assert.Equal("herbst", Kept(Spending.OnCampaign("HERBST", new(1, SmallCompany.Euro), Company.Now)).Campaign);

        spent.Withdraw(Company.Now);
        var first = spent.WithdrawnAt;
        spent.Withdraw(Company.Now);
        Assert.NotNull(first);
        Assert.Equal(first, spent.WithdrawnAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1_000_000_001)]
    public void Nothing_and_more_than_anybody_spends_is_refused(long minorUnits) =>
        Assert.IsType<MarketingResult<Spending>.OutOfRange>(
            Spending.OnSource("messe", new OrderValue(minorUnits, SmallCompany.Euro), Company.Now)
        );

    [Fact]
    public void A_source_is_one_line_that_a_link_can_carry()
    {
        foreach (var source in (string[])["", " ", "a\nb", new string('x', 101)])
            Assert.IsType<MarketingResult<Spending>.TextRefused>(
                Spending.OnSource(source, new(1, SmallCompany.Euro), Company.Now)
            );
    }

    static Spending Kept(MarketingResult<Spending> result) =>
        Assert.IsType<MarketingResult<Spending>.Kept>(result).Value;
}
