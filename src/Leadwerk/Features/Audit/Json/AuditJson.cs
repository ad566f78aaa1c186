using Leadwerk.Features.Audit.Words;

namespace Leadwerk.Features.Audit.Json;

/// <summary><c>leadwerk.audit/1</c>, the contract of <c>audit --json</c>.</summary>
public static class AuditJson
{
    public const string Schema = "leadwerk.audit/1";

    /// <param name="stream">Receives one UTF-8 JSON object.</param>
    /// <param name="report">The numbers.</param>
    /// <param name="words">For the sentences inside (<c>reasons</c>, <c>notCarried</c>).</param>
    public static void Write(Stream stream, AuditReport report, ReportWords words)
    {
        using var json = new JsonReport(stream);
        json.Writer.WriteStartObject();
        Heading(json, report);
        json.Each("phases", report.Phases, phase => Phase(json, phase));
        Pipeline(json, report);
        ForecastJson.Write(json, report.Forecast);
        OpenLeadsJson.Write(json, report.OpenLeads, words);
        json.Each("expiryAdvice", report.ExpiryAdvice, advice => Expiry(json, advice));
        json.Object("speed", report.Speed, speed => Speed(json, speed));
        json.Object("guesses", report.Guesses, guesses => Guesses(json, guesses));
        json.Object("method", report.Method, method => Method(json, method));
        json.Each("notCarried", report.NotCarried, line => NotCarried(json, line, words));
        Additions(json, report, words);
        json.Writer.WriteEndObject();
    }

    static void Heading(JsonReport json, AuditReport report)
    {
        json.Text("schema", Schema);
        json.Day("asOf", report.AsOf);
        json.Each("file", report.Reading.Files, json.Writer.WriteStringValue);
        json.Text("recognisedAs", report.Reading.RecognisedAs);
        json.Object(
            "leads",
            report.Leads,
            leads =>
            {
                json.Count("read", leads.Read);
                json.Count("rejected", leads.Rejected);
                json.Count("open", leads.Open);
                json.Count("won", leads.Won);
                json.Count("lost", leads.Lost);
                json.Count("openUndated", leads.OpenUndated);
                json.Count("notYet", leads.NotYet);
            }
        );
        json.Text("currency", report.Currency);
    }

    static void Phase(JsonReport json, PhaseReport phase)
    {
        json.Writer.WriteStartObject();
        json.Text("code", phase.Code);
        json.Text("name", phase.Name);
        json.Count("reached", phase.Reached);
        json.Count("movedOn", phase.MovedOn);
        json.Count("failed", phase.Failed);
        json.Count("open", phase.Open);
        json.Object(
            "moveOn",
            phase.MoveOn,
            moveOn =>
            {
                json.Chance(moveOn.Chance);
                json.Number("undecided", moveOn.Undecided);
                json.Number("ofDecided", moveOn.OfDecided);
                json.Count("withinDays", moveOn.WithinDays);
            }
        );
        json.Chance("order", phase.Order);
        json.Count("medianDaysToMoveOn", phase.MedianDaysToMoveOn);
        json.Count("medianDaysToFail", phase.MedianDaysToFail);
        json.Writer.WriteBoolean("observed", phase.Observed);
        json.Count("fallBacks", phase.FallBacks);
        json.Writer.WriteEndObject();
    }

    static void Pipeline(JsonReport json, AuditReport report) =>
        json.Object(
            "pipeline",
            report.Pipeline,
            sums =>
            {
                // Where no open lead carries a value, a sum of 0 would be a guess.
                var known = report.Leads.Open == 0 || sums.OpenWithoutValue < report.Leads.Open;
                json.Money("naive", known ? sums.Naive : null);
                json.Number("weighted", known ? sums.Weighted : null);
                json.Money("zombieValue", known ? sums.ZombieValue : null);
                json.Count("zombies", sums.Zombies);
                json.Count("openWithoutValue", sums.OpenWithoutValue);
            }
        );

    static void Expiry(JsonReport json, ExpiryAdviceReport advice)
    {
        json.Writer.WriteStartObject();
        json.Text("segment", advice.Segment);
        json.Count("daysSinceHandOver", advice.DaysSinceHandOver);
        json.Number("wonOrdersLost", advice.WonOrdersLost);
        json.Number("wonValueLost", advice.WonValueLost);
        json.Number("openDaysSaved", advice.OpenDaysSaved);
        json.Count("cases", advice.Cases);
        json.Number("wonOrdersLostLow", advice.WonOrdersLostLow);
        json.Number("wonOrdersLostHigh", advice.WonOrdersLostHigh);
        json.Writer.WriteEndObject();
    }

    static void Speed(JsonReport json, SpeedReport speed)
    {
        json.Each(
            "quartiles",
            speed.Quartiles,
            quartile =>
            {
                json.Writer.WriteStartObject();
                json.Count("upToDays", quartile.UpToDays);
                json.Number("winShare", quartile.WinShare);
                json.Count("cases", quartile.Cases);
                json.Number("low", quartile.Low);
                json.Number("high", quartile.High);
                json.Writer.WriteEndObject();
            }
        );
        json.Text("trend", speed.Trend);
        json.Number("pValue", speed.PValue);
    }

    static void Guesses(JsonReport json, GuessReport guesses)
    {
        json.Count("cases", guesses.Cases);
        json.Number("brier", guesses.Brier);
        json.Number("machineBrier", guesses.MachineBrier);
        json.Number("bias", guesses.Bias);
    }

    static void Method(JsonReport json, MethodReport method)
    {
        json.Text("champion", method.Champion);
        json.Each(
            "candidates",
            method.Candidates,
            candidate =>
            {
                json.Writer.WriteStartObject();
                json.Text("name", candidate.Name);
                json.Count("horizonDays", candidate.HorizonDays);
                json.Number("brier", candidate.Brier);
                json.Number("se", candidate.StandardError);
                json.Number("weight", candidate.Weight);
                json.Writer.WriteEndObject();
            }
        );
        json.Each(
            "houseKeepingDays",
            method.HouseKeepingDays,
            day =>
            {
                json.Writer.WriteStartObject();
                json.Day("day", day.Day);
                json.Count("losses", day.Losses);
                json.Writer.WriteEndObject();
            }
        );
        json.Count("seed", method.Seed);
    }

    static void NotCarried(JsonReport json, NotCarried line, ReportWords words)
    {
        json.Writer.WriteStartObject();
        json.Text("what", line.What);
        json.Text("text", words.NotCarried(line));
        json.Writer.WriteEndObject();
    }

    /// <summary>What the contract allows to be added: behind everything that it names.</summary>
    static void Additions(JsonReport json, AuditReport report, ReportWords words)
    {
        json.Each("lossReasons", report.LossReasons, reason => LossReason(json, reason));
        json.Number("zombieThreshold", report.ZombieThreshold);
        json.Text("language", words.Language);
        json.Object("reading", report.Reading, reading => ReadingJson.Write(json, reading, words));
    }

    static void LossReason(JsonReport json, LossReasonReport reason)
    {
        json.Writer.WriteStartObject();
        json.Text("reason", reason.Reason);
        json.Text("phase", reason.Phase);
        json.Count("count", reason.Count);
        json.Number("share", reason.Share);
        json.Number("low", reason.Low);
        json.Number("high", reason.High);
        json.Writer.WriteEndObject();
    }
}
