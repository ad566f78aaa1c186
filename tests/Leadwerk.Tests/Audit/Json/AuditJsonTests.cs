using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Json;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;

namespace Leadwerk.Tests.Audit.Json;

public class AuditJsonTests
{
    /// <summary>The names of the command line contract, in its order.</summary>
    const string Contract = """
        {
          "schema": 0, "asOf": 0, "file": [], "recognisedAs": 0,
          "leads": { "read": 0, "rejected": 0, "open": 0, "won": 0, "lost": 0 },
          "currency": 0,
          "phases": [ { "code": 0, "name": 0, "reached": 0, "movedOn": 0, "failed": 0, "open": 0,
                        "moveOn": { "estimate": 0, "low": 0, "high": 0, "cases": 0, "undecided": 0, "ofDecided": 0, "withinDays": 0 },
                        "order": { "estimate": 0, "low": 0, "high": 0, "cases": 0 },
                        "medianDaysToMoveOn": 0, "medianDaysToFail": 0 } ],
          "pipeline": { "naive": 0, "weighted": 0, "zombieValue": 0, "zombies": 0 },
          "forecast": { "horizonDays": [],
                        "orders": [ { "days": 0, "mean": 0, "p10": 0, "p50": 0, "p90": 0 } ],
                        "value": [ { "days": 0, "mean": 0, "p10": 0, "p50": 0, "p90": 0 } ],
                        "months": [ { "month": 0, "orders": { "p10": 0, "p50": 0, "p90": 0, "mean": 0 }, "value": { "p10": 0, "p50": 0, "p90": 0, "mean": 0 } } ],
                        "final": { "orders": { "p10": 0 }, "value": { "p10": 0 } }, "factorMedian": 0, "drawnValueShare": 0 },
          "openLeads": [ { "id": 0, "title": 0, "phase": 0, "daysInPhase": 0, "value": 0,
                           "order": { "estimate": 0, "low": 0, "high": 0, "cases": 0 },
                           "within": [ { "days": 0, "estimate": 0 } ],
                           "zombie": 0, "reasons": [ { "code": 0, "text": 0, "numbers": {} } ] } ],
          "expiryAdvice": [ { "segment": 0, "daysSinceHandOver": 0, "wonOrdersLost": 0, "wonValueLost": 0, "openDaysSaved": 0, "cases": 0 } ],
          "speed": { "quartiles": [ { "upToDays": 0, "winShare": 0, "cases": 0 } ], "trend": 0, "pValue": 0 },
          "guesses": { "cases": 0, "brier": 0, "machineBrier": 0, "bias": 0 },
          "method": { "champion": 0, "candidates": [ { "name": 0, "horizonDays": 0, "brier": 0, "se": 0, "weight": 0 } ],
                      "houseKeepingDays": [], "seed": 0 },
          "notCarried": [ { "what": 0, "text": 0 } ]
        }
        """;

    static readonly AuditReport Report = Of(SimulatedPipeline.Of(600, withGuesses: true));

    static readonly double[] Numbers = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e-300, 0.1, 1];

    static AuditReport Of(ReadPipeline pipeline) =>
        PipelineAudit.Run(pipeline, new AuditOptions { AsOf = SimulatedPipeline.AsOf })!;

    static JsonDocument Written(AuditReport report, string language = "de")
    {
        using var stream = new MemoryStream();
        AuditJson.Write(stream, report, ReportWords.In(language));
        return JsonDocument.Parse(stream.ToArray());
    }

    static JsonNode Node(AuditReport report) => JsonNode.Parse(Written(report).RootElement.GetRawText())!;

    [Fact]
    public void The_names_are_those_of_the_contract_in_its_order() =>
        JsonContract.HasTheNamesOf(Node(Report), Contract);

    [Fact]
    public void The_numbers_are_those_of_the_report()
    {
        var json = Written(Report).RootElement;
        Assert.Equal("leadwerk.audit/1", json.GetProperty("schema").GetString());
        Assert.Equal("2026-06-30", json.GetProperty("asOf").GetString());
        Assert.Equal(Report.Leads.Won, json.GetProperty("leads").GetProperty("won").GetInt32());
        Assert.Equal(Report.Pipeline.Naive, json.GetProperty("pipeline").GetProperty("naive").GetDecimal());
        Assert.Equal(Report.Leads.Open, json.GetProperty("openLeads").GetArrayLength());
        Assert.Equal("2026-07", json.GetProperty("forecast").GetProperty("months")[0].GetProperty("month").GetString());
        foreach (var (lead, written) in Report.OpenLeads.Zip(json.GetProperty("openLeads").EnumerateArray()))
        {
            Assert.Equal(lead.Id, written.GetProperty("id").GetString());
            Assert.Equal(lead.Title, written.GetProperty("title").GetString());
            Assert.Equal(lead.Order!.Value.Estimate, written.GetProperty("order").GetProperty("estimate").GetDouble());
            Assert.Equal(
                lead.Within[^1].Estimate,
                written.GetProperty("within")[2].GetProperty("estimate").GetDouble()
            );
            Assert.Equal(lead.Zombie, written.GetProperty("zombie").GetBoolean());
            Assert.Equal(
                lead.Reasons.Select(reason => reason.Code),
                written.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString())
            );
        }
    }

    [Fact]
    public void Umlauts_stay_readable_and_the_object_ends_with_one_line_break()
    {
        using var stream = new MemoryStream();
        AuditJson.Write(stream, Report, ReportWords.In("de"));
        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.StartsWith("{\"schema\":\"leadwerk.audit/1\"", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Count(letter => letter == '\n'));
        Assert.Contains("Gärtnerei Öztürk", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300, true, true)]
    [InlineData(150, false, false)]
    [InlineData(40, true, false)]
    [InlineData(3, true, true)]
    public void Real_output_fits_the_schema(int leads, bool withValues, bool withGuesses)
    {
        var report = Of(SimulatedPipeline.Of(leads, withValues: withValues, withGuesses: withGuesses));
        Assert.Equal("", JsonContract.Audit.Objections(Written(report).RootElement));
        Assert.Equal("", JsonContract.Audit.Objections(Written(report, "en").RootElement));
    }

    [Fact]
    public void The_schema_refuses_every_member_that_is_missing_or_renamed()
    {
        var (tried, letPass) = JsonContract.Audit.WithoutEachMember(
            Written(Report with { OpenLeads = [Report.OpenLeads.First(lead => lead.Zombie)] }).RootElement
        );
        Assert.Empty(letPass);
        Assert.True(tried > 100, $"{tried} members");
    }

    [Fact]
    public void A_day_before_everything_gives_an_empty_report_that_fits_the_schema()
    {
        var report = PipelineAudit.Run(SimulatedPipeline.Of(50), new AuditOptions { AsOf = new DateOnly(1900, 1, 1) })!;
        var json = Written(report).RootElement;
        Assert.Equal("", JsonContract.Audit.Objections(json));
        Assert.Equal(0, json.GetProperty("openLeads").GetArrayLength());
    }

    [Fact]
    public void An_unobserved_phase_and_an_undated_lead_say_null()
    {
        var pipeline = SimulatedPipeline.Of(600);
        var undated = Report.OpenLeads[0].Row;
        pipeline.Started[undated] = ReadPipeline.NoDay;
        pipeline.Entered.AsSpan(undated * pipeline.Phases.Count, pipeline.Phases.Count).Fill(ReadPipeline.NoDay);
        var report = Of(pipeline);
        report = report with
        {
            Phases = [new("X", "Prospecting", false, null, null, null, 7, null, null, null, null, 0), .. report.Phases],
        };
        var json = Written(report).RootElement;
        Assert.Equal("", JsonContract.Audit.Objections(json));
        var phase = json.GetProperty("phases")[0];
        foreach (var name in new[] { "reached", "movedOn", "failed", "moveOn", "order", "medianDaysToMoveOn" })
            Assert.Equal(JsonValueKind.Null, phase.GetProperty(name).ValueKind);
        Assert.Equal(7, phase.GetProperty("open").GetInt32());
        var lead = json.GetProperty("openLeads")
            .EnumerateArray()
            .Single(open => open.GetProperty("id").GetString() == pipeline.Ids[undated]);
        Assert.Equal(JsonValueKind.Null, lead.GetProperty("order").ValueKind);
        Assert.Equal(JsonValueKind.Null, lead.GetProperty("within")[0].GetProperty("estimate").ValueKind);
        Assert.False(lead.GetProperty("zombie").GetBoolean());
        Assert.Equal(1, json.GetProperty("leads").GetProperty("openUndated").GetInt32());
    }

    [Fact]
    public void Where_no_lead_carries_a_value_the_sums_are_null_and_not_nought()
    {
        var pipeline = Written(Of(SimulatedPipeline.Of(200, withValues: false))).RootElement.GetProperty("pipeline");
        Assert.Equal(JsonValueKind.Null, pipeline.GetProperty("naive").ValueKind);
        Assert.Equal(JsonValueKind.Null, pipeline.GetProperty("weighted").ValueKind);
    }

    [Fact]
    public void No_number_that_JSON_does_not_know_ever_gets_in() =>
        Gen.Int[0, 5]
            .Select(which => Numbers[which])
            .Array[4]
            .Sample(
                numbers =>
                {
                    var band = new Band(numbers[0], numbers[1], numbers[2], numbers[3]);
                    var report = Report with
                    {
                        OpenLeads = [],
                        Forecast = new([], [], band, band, numbers[0], numbers[1]),
                    };
                    var final = Written(report)
                        .RootElement.GetProperty("forecast")
                        .GetProperty("final")
                        .GetProperty("orders");
                    foreach (var (name, number) in new[] { "mean", "p10", "p50", "p90" }.Zip(numbers))
                    {
                        var written = final.GetProperty(name);
                        if (double.IsFinite(number))
                            Assert.Equal(number, written.GetDouble());
                        else
                            Assert.Equal(JsonValueKind.Null, written.ValueKind);
                    }
                },
                iter: 200
            );

    [Fact]
    public void Same_seed_same_bytes()
    {
        var again = Of(SimulatedPipeline.Of(600, withGuesses: true));
        Assert.Equal(Written(Report).RootElement.GetRawText(), Written(again).RootElement.GetRawText());
    }
}
