using CsCheck;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Marketing;

public class AccentColorTests
{
    static readonly Gen<AccentColor> Any = Gen.Int[0, 0xffffff]
        .Select(value => AccentColor.Parse($"#{value:x6}")!.Value);

    [Fact]
    public void Whatever_color_a_company_has_its_pages_stay_readable() =>
        Any.Sample(color =>
            color.Contrast(color.Ink) >= AccentColor.LeastContrast
            && color.On(AccentColor.LightPaper).Contrast(AccentColor.LightPaper) >= AccentColor.LeastContrast
            && color.On(AccentColor.DarkPaper).Contrast(AccentColor.DarkPaper) >= AccentColor.LeastContrast
        );

    [Fact]
    public void A_color_that_is_readable_already_stays_as_it_is() =>
        Any.Where(color => color.Contrast(AccentColor.LightPaper) >= AccentColor.LeastContrast)
            .Sample(color => color.On(AccentColor.LightPaper) == color);

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ff0000", "#ffffff", 4.0)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    public void Contrast_is_that_of_WCAG(string one, string two, double expected)
    {
        var (first, second) = (AccentColor.Parse(one)!.Value, AccentColor.Parse(two)!.Value);
        Assert.Equal(expected, first.Contrast(second), 0.005);
        Assert.Equal(first.Contrast(second), second.Contrast(first));
    }

    [Theory]
    [InlineData("#ffe680", "#7a6e3d", "#ffe680")]
    [InlineData("#000080", "#000080", "#8585c2")]
    [InlineData("#808080", "#6e6e6e", "#898989")]
    public void It_moves_towards_black_or_white_by_just_as_much_as_it_needs(string color, string light, string dark)
    {
        var own = AccentColor.Parse(color)!.Value;
        Assert.Equal(light, own.On(AccentColor.LightPaper).ToString());
        Assert.Equal(dark, own.On(AccentColor.DarkPaper).ToString());
    }

    [Theory]
    [InlineData("#000000", 0)]
    [InlineData("#010101", 0.000303527)]
    [InlineData("#0a0a0a", 0.003035270)]
    [InlineData("#0b0b0b", 0.003346536)]
    [InlineData("#ff0000", 0.2126)]
    [InlineData("#00ff00", 0.7152)]
    [InlineData("#0000ff", 0.0722)]
    [InlineData("#ffffff", 1)]
    public void Luminance_is_that_of_WCAG(string color, double expected) =>
        Assert.Equal(expected, AccentColor.Parse(color)!.Value.Luminance, 1e-8);

    [Fact]
    public void A_color_is_read_and_written_alike() => Any.Sample(color => AccentColor.Parse($"{color}") == color);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#12345")]
    [InlineData("#1234567")]
    [InlineData("1234567")]
    [InlineData("#12345g")]
    [InlineData("#+12345")]
    [InlineData("# 12345")]
    [InlineData("red;}*{")]
    public void Nothing_else_is_a_color(string? text) => Assert.Null(AccentColor.Parse(text));
}
