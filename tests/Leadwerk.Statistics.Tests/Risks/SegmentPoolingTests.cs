using CsCheck;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Risks;

public class SegmentPoolingTests
{
    [Fact]
    public void Segments_that_differ_widely_are_hardly_pooled()
    {
        var pseudo = SegmentPooling.PseudoLeads([0.05, 0.95], [400, 400]);

        Assert.Equal(SegmentPooling.Fewest, pseudo);
    }

    [Fact]
    public void Segments_that_look_alike_are_pooled_as_far_as_it_goes() =>
        Assert.Equal(SegmentPooling.Most, SegmentPooling.PseudoLeads([0.30, 0.31, 0.30], [50, 40, 60]));

    [Fact]
    public void Moments_worked_by_hand()
    {
        // Two segments of 100 with shares 0.2 and 0.4: p = 0.3, p(1-p) = 0.21, between = 2, corrected (2 - 0.21) / (200 - 100) = 0.0179.
        Assert.Equal((0.21 / 0.0179) - 1, SegmentPooling.PseudoLeads([0.2, 0.4], [100, 100]), 1e-9);
    }

    [Fact]
    public void One_segment_tells_nothing_of_the_spread() =>
        Assert.Equal(SegmentPooling.Unknown, SegmentPooling.PseudoLeads([0.2, 0.9], [100, 0]));

    [Fact]
    public void The_pooled_rate_lies_between_the_two() =>
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 1000], Gen.Double[0, 1], Gen.Double[2, 200])
            .Sample(
                (own, size, company, pseudo) =>
                    Assert.InRange(
                        SegmentPooling.Shrunk(own, size, company, pseudo),
                        Math.Min(own, company) - 1e-12,
                        Math.Max(own, company) + 1e-12
                    ),
                iter: 5000
            );
}
