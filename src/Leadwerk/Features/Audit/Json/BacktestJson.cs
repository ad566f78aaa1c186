using Leadwerk.Features.Audit.Words;

namespace Leadwerk.Features.Audit.Json;

/// <summary><c>leadwerk.backtest/1</c>, the contract of <c>backtest --json</c>.</summary>
public static class BacktestJson
{
    public const string Schema = "leadwerk.backtest/1";

    /// <param name="stream">Receives one UTF-8 JSON object.</param>
    /// <param name="report">The numbers.</param>
    /// <param name="words">For the sentences inside (<c>reading</c>).</param>
    public static void Write(Stream stream, AuditReport report, ReportWords words)
    {
        using var json = new JsonReport(stream);
        json.Writer.WriteStartObject();
        json.Text("schema", Schema);
        json.Each("origins", report.Backtest.Origins, origin => Origin(json, origin));
        json.Each("summary", report.Backtest.Summary, candidate => Summary(json, candidate));
        json.Day("asOf", report.AsOf);
        json.Each("file", report.Reading.Files, json.Writer.WriteStringValue);
        json.Text("recognisedAs", report.Reading.RecognisedAs);
        json.Count("seed", report.Method.Seed);
        json.Text("language", words.Language);
        json.Object("reading", report.Reading, reading => ReadingJson.Write(json, reading, words));
        json.Writer.WriteEndObject();
    }

    static void Origin(JsonReport json, OriginReport origin)
    {
        json.Writer.WriteStartObject();
        json.Day("asOf", origin.AsOf);
        json.Count("open", origin.Open);
        json.Count("horizonDays", origin.HorizonDays);
        json.Count("ordersCame", origin.OrdersCame);
        json.Number("p10", origin.P10);
        json.Number("p90", origin.P90);
        json.Each(
            "candidates",
            origin.Candidates,
            candidate =>
            {
                json.Writer.WriteStartObject();
                json.Text("name", candidate.Name);
                json.Number("orders", candidate.Orders);
                json.Number("brier", candidate.Brier);
                json.Number("logLoss", candidate.LogLoss);
                json.Number("weight", candidate.Weight);
                json.Writer.WriteEndObject();
            }
        );
        json.Writer.WriteEndObject();
    }

    static void Summary(JsonReport json, CandidateSummary candidate)
    {
        json.Writer.WriteStartObject();
        json.Text("name", candidate.Name);
        json.Number("brier", candidate.Brier);
        json.Number("logLoss", candidate.LogLoss);
        json.Number("calibrationSlope", candidate.CalibrationSlope);
        json.Number("coverage80", candidate.Coverage80);
        json.Number("orders", candidate.Orders);
        json.Number("bias", candidate.Bias);
        json.Count("horizonDays", candidate.HorizonDays);
        json.Number("ordersCame", candidate.OrdersCame);
        json.Number("calibrationIntercept", candidate.CalibrationIntercept);
        json.Number("auc", candidate.Auc);
        json.Number("crps", candidate.Crps);
        json.Number("weight", candidate.Weight);
        json.Writer.WriteEndObject();
    }
}
