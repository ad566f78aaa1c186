using CsCheck;
using Leadwerk.Statistics.Scores;

namespace Leadwerk.Statistics.Tests.Scores;

public class ScoreSumsTests
{
    static readonly (double Said, int Cases, int Came)[] Example =
    [
        (0.1, 200, 30),
        (0.2, 150, 33),
        (0.35, 100, 30),
        (0.5, 80, 41),
        (0.7, 60, 36),
        (0.9, 40, 34),
    ];

    [Fact]
    public void Brier_log_loss_ranking_and_recalibration_equal_R()
    {
        // R: mean((p-y)^2), -mean(y log p + (1-y) log(1-p)), rank-sum AUC, glm(cbind(k, n-k) ~ qlogis(p), binomial)
        var scores = Sum(Example);

        Assert.Equal(0.179761904761905, scores.Brier, 1e-12);
        Assert.Equal(0.543559909123674, scores.LogLoss, 1e-12);
        Assert.Equal(0.739402098867716, scores.Auc()!.Value, 1e-12);
        var line = scores.CalibrationLine()!.Value;
        Assert.Equal(0.771456181722496, line.Slope, 1e-6);
        Assert.Equal(-0.147104567913874, line.Intercept, 1e-6);
    }

    [Fact]
    public void The_parts_of_the_Brier_score_add_up_to_it()
    {
        var scores = Sum(Example);
        var parts = scores.Decompose();

        Assert.Equal(scores.Brier, parts.Reliability - parts.Resolution + parts.Uncertainty, 1e-12);
    }

    [Fact]
    public void The_parts_are_those_of_Murphy()
    {
        // Said 0.2 of 10, 1 came; said 0.8 of 30, 21 came; the rate is 22/40.
        var parts = Sum([(0.2, 10, 1), (0.8, 30, 21)]).Decompose();

        Assert.Equal(((10 * 0.1 * 0.1) + (30 * 0.1 * 0.1)) / 40, parts.Reliability, 1e-12);
        Assert.Equal(((10 * 0.45 * 0.45) + (30 * 0.15 * 0.15)) / 40, parts.Resolution, 1e-12);
        Assert.Equal(0.55 * 0.45, parts.Uncertainty, 1e-12);
    }

    [Fact]
    public void The_parts_of_any_chances_add_up_to_within_the_width_of_a_bin() =>
        Gen.Select(Gen.Double[0, 1], Gen.Bool)
            .Array[1, 300]
            .Sample(
                cases =>
                {
                    var scores = new ScoreSums();
                    foreach (var (said, came) in cases)
                        scores.Add(said, 1, came ? 1 : 0);
                    var (reliability, resolution, uncertainty) = scores.Decompose();
                    // What a bin cannot see is the chances' variance in it less twice their covariance with what came. Within a width of 0.001
                    // their deviation is at most 0.0005, that of what came 1/2: between -0.0005 and 0.0005 + 0.0005^2.
                    Assert.Equal(scores.Brier, reliability - resolution + uncertainty, 0.000501);
                    Assert.True(reliability >= 0 && resolution >= 0 && uncertainty >= resolution - 1e-12);
                },
                iter: 2_000
            );

    [Fact]
    public void One_rate_for_all_resolves_nothing_and_an_oracle_resolves_everything()
    {
        var rate = Sum([(0.25, 40, 10)]).Decompose();
        var oracle = Sum([(0, 30, 0), (1, 10, 10)]).Decompose();

        Assert.Equal((0, 0, 0.1875), (rate.Reliability, rate.Resolution, rate.Uncertainty));
        Assert.Equal((0, 0.1875, 0.1875), (oracle.Reliability, oracle.Resolution, oracle.Uncertainty));
    }

    [Fact]
    public void Sums_of_any_split_add_up_to_the_sums_of_the_whole() =>
        Gen.Select(Gen.Double[0, 1], Gen.Bool)
            .Array[1, 200]
            .Sample(
                (cases) =>
                {
                    var (whole, left, right) = (new ScoreSums(), new ScoreSums(), new ScoreSums());
                    for (var i = 0; i < cases.Length; i++)
                    {
                        whole.Add(cases[i].Item1, 1, cases[i].Item2 ? 1 : 0);
                        (i % 3 == 0 ? left : right).Add(cases[i].Item1, 1, cases[i].Item2 ? 1 : 0);
                    }
                    left.Merge(right);
                    Assert.Equal(whole.Cases, left.Cases);
                    Assert.Equal(whole.Brier, left.Brier, 1e-12);
                    Assert.Equal(whole.LogLoss, left.LogLoss, 1e-9);
                    Assert.Equal(whole.Auc() ?? -1, left.Auc() ?? -1, 1e-12);
                },
                iter: 2000
            );

    [Fact]
    public void Honest_chances_score_best_on_average() =>
        // A proper score: whoever says the true rate is never beaten by whoever says another.
        Gen.Select(Gen.Int[0, 100], Gen.Double[0.01, 0.99])
            .Sample(
                (came, other) =>
                {
                    var (honest, dishonest) = (new ScoreSums(), new ScoreSums());
                    honest.Add(came / 100.0, 100, came);
                    dishonest.Add(other, 100, came);
                    Assert.InRange(honest.Brier, 0, dishonest.Brier + 1e-12);
                    Assert.InRange(honest.LogLoss, 0, dishonest.LogLoss + 1e-4);
                },
                iter: 2000
            );

    [Fact]
    public void Calibration_bins_hold_every_case_once_and_their_own_share()
    {
        var points = Sum(Example).Calibration();

        Assert.Equal(630, points.Sum(point => point.Cases));
        Assert.Equal(204, points.Sum(point => point.Came * point.Cases), 1e-9);
        Assert.All(points, point => Assert.InRange(point.Came, point.Low, point.High));
    }

    [Fact]
    public void Where_all_or_none_came_true_there_is_nothing_to_rank() => Assert.Null(Sum([(0.5, 10, 10)]).Auc());

    static ScoreSums Sum(IEnumerable<(double Said, int Cases, int Came)> cases)
    {
        var scores = new ScoreSums();
        foreach (var (said, count, came) in cases)
            scores.Add(said, count, came);
        return scores;
    }
}
