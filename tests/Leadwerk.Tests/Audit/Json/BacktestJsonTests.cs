using System.Text.Json;
using System.Text.Json.Nodes;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Json;
using Leadwerk.Features.Audit.Words;

namespace Leadwerk.Tests.Audit.Json;

public class BacktestJsonTests
{
    const string Contract = """
        {
          "schema": 0,
          "origins": [ { "asOf": 0, "open": 0, "horizonDays": 0, "ordersCame": 0, "p10": 0, "p90": 0,
                         "candidates": [ { "name": 0, "orders": 0, "brier": 0, "logLoss": 0, "weight": 0 } ] } ],
          "summary": [ { "name": 0, "brier": 0, "logLoss": 0, "calibrationSlope": 0, "coverage80": 0, "orders": 0, "bias": 0 } ]
        }
        """;

    static readonly AuditReport Report = Of(300);

    static JsonElement Written(AuditReport report)
    {
        using var stream = new MemoryStream();
        BacktestJson.Write(stream, report, ReportWords.In("de"));
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    static AuditReport Of(int leads) =>
        PipelineAudit.Run(SimulatedPipeline.Of(leads), new AuditOptions { AsOf = SimulatedPipeline.AsOf })!;

    [Fact]
    public void The_names_are_those_of_the_contract_in_its_order() =>
        JsonContract.HasTheNamesOf(JsonNode.Parse(Written(Report).GetRawText())!, Contract);

    [Theory]
    [InlineData(150)]
    [InlineData(40)]
    public void Real_output_fits_the_schema(int leads) =>
        Assert.Equal("", JsonContract.Backtest.Objections(Written(Of(leads))));

    [Fact]
    public void Every_origin_and_every_candidate_is_there_the_losers_too()
    {
        var json = Written(Report);
        Assert.Equal(Report.Backtest.Origins.Count, json.GetProperty("origins").GetArrayLength());
        var names = json.GetProperty("summary").EnumerateArray().Select(line => line.GetProperty("name").GetString());
        Assert.Contains("closed-only", names);
        var mixture = json.GetProperty("summary")
            .EnumerateArray()
            .First(line => line.GetProperty("coverage80").ValueKind == JsonValueKind.Number);
        Assert.InRange(mixture.GetProperty("coverage80").GetDouble(), 0, 1);
        Assert.Equal("mixture", mixture.GetProperty("name").GetString());
        Assert.InRange(mixture.GetProperty("crps").GetDouble(), 0.01, 20);
        Assert.All(
            json.GetProperty("summary")
                .EnumerateArray()
                .Where(line => line.GetProperty("name").GetString() != "mixture"),
            line => Assert.Equal(JsonValueKind.Null, line.GetProperty("crps").ValueKind)
        );
        var future = json.GetProperty("origins").EnumerateArray().Last();
        Assert.Equal(JsonValueKind.Null, future.GetProperty("ordersCame").ValueKind);
        Assert.Equal(JsonValueKind.Null, future.GetProperty("candidates")[0].GetProperty("brier").ValueKind);
    }

    [Fact]
    public void The_schema_refuses_every_member_that_is_missing_or_renamed()
    {
        var (tried, letPass) = JsonContract.Backtest.WithoutEachMember(Written(Report));
        Assert.Empty(letPass);
        Assert.True(tried > 30, $"{tried} members");
    }
}
