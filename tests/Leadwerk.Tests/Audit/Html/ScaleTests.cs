using CsCheck;
using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Tests.Audit.Html;

public class ScaleTests
{
    [Fact]
    public void A_scale_holds_its_greatest_value_and_has_few_round_marks() =>
        Gen.Double[1e-3, 1e12]
            .Sample(greatest =>
            {
                var scale = Scale.Holding(greatest, 100, 0);
                var marks = scale.Marks().ToArray();
                Assert.InRange(greatest, 0, scale.Most * (1 + 1e-9));
                Assert.InRange(marks.Length, 2, 7);
                Assert.Equal(0, marks[0]);
                Assert.Equal(scale.Most, marks[^1], scale.Most * 1e-9);
                Assert.Equal(100, scale.At(0));
                Assert.Equal(0, scale.At(scale.Most));
            });

    [Fact]
    public void What_is_counted_has_no_marks_between_whole_numbers() =>
        Gen.Int[0, 1_000_000]
            .Sample(greatest =>
                Assert.All(Scale.Counting(greatest, 0, 1).Marks(), mark => Assert.Equal(Math.Round(mark), mark, 1e-6))
            );

    [Theory]
    [InlineData("Eins. Zwei.", "Eins.", "Zwei.")]
    [InlineData("Es sind 1,2 Mio. € und mehr.", "Es sind 1,2 Mio. € und mehr.", "")]
    [InlineData("What the machine says holds here: at 12 of 12.", "What the machine says holds here.", "At 12 of 12.")]
    [InlineData("In den nächsten 90 Tagen: 6 bis 16.", "In den nächsten 90 Tagen: 6 bis 16.", "")]
    [InlineData("", "", "")]
    public void The_first_sentence_is_said_large(string text, string large, string rest) =>
        Assert.Equal(new Message(large, rest), Message.Of(text));
}
