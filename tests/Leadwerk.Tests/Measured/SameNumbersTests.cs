using System.Text.Json.Nodes;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Json;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Demo;
using Leadwerk.Features.Export;
using Leadwerk.Features.Measured;
using Leadwerk.Statistics;
using Leadwerk.Storage;
using Leadwerk.Tests.Demo;
using Leadwerk.Tests.Import;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Takeover;
using Microsoft.Extensions.Time.Testing;

namespace Leadwerk.Tests.Measured;

public class SameNumbersTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_store_and_the_audit_of_its_export_say_the_same_to_the_last_digit(Engine engine)
    {
        await using var store = await FilledStore.Of(engine, new DemoWish(Seed: 3, Leads: 250, Months: 24));
        var clock = new FakeTimeProvider(new DateTimeOffset(FilledStore.Now));
        using var statistics = new StoreStatistics(store.Test.Store, new CompanyTime(clock));
        var measured = (await statistics.Now(Cancel))!;

        await using var db = store.Open();
        var audited = await Audited(db, measured.AsOf);
        Assert.True(measured.Audit.OpenLeads.Count > 10, $"{measured.Audit.OpenLeads.Count}");
        Assert.Contains(measured.Audit.OpenLeads, lead => lead.Zombie);
        Assert.Contains(measured.Audit.LossReasons, reason => reason.Phase is not null);
        Same(audited, measured.Audit);
        await SameLadder(statistics, measured.Audit);
        (await LeadByLead.Of(db, measured.AsOf)).IsSameAs(measured);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task So_they_do_for_an_old_list_with_guesses_other_currencies_and_expired_leads(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var report = await store.Take(List());
        Assert.Equal("", report.Refusals());
        await store.Run(
            "UPDATE lead SET value_currency = 'USD' WHERE started_on BETWEEN '2025-06-01' AND '2025-09-01'"
        );
        // Somebody has tidied up: these were lost by then, not then.
        await store.Run(
            "UPDATE lead SET ended_on = '2026-02-25', moved_on = '2025-12-02' WHERE outcome = 'Lost' AND started_on < '2025-12-01'"
        );
        var time = new CompanyTime(store.Clock);
        using var statistics = new StoreStatistics(store.Store, time);
        var measured = (await statistics.Now(Cancel))!;
        Assert.NotNull(measured.Audit.Guesses);
        Assert.Contains(measured.Audit.Reading.Notes, note => note.Code == "mixed-currencies");
        Assert.NotEmpty(measured.Audit.Method.HouseKeepingDays);
        await using var db = store.Open();
        Same(await Audited(db, measured.AsOf), measured.Audit);
        await SameLadder(statistics, measured.Audit);
    }

    /// <summary>The counts that the database adds up give the ladder that the audit makes lead by lead.</summary>
    static async Task SameLadder(StoreStatistics statistics, AuditReport audit)
    {
        var (phases, chain) = (await statistics.Ladder(Cancel))!.Value;
        Assert.Equal(
            audit.Phases.Select(phase =>
                (
                    phase.Code,
                    phase.Reached!.Value,
                    phase.MovedOn!.Value,
                    phase.Failed!.Value,
                    phase.MedianDaysToMoveOn,
                    phase.Order
                )
            ),
            phases.Select(
                (code, phase) =>
                    (
                        code,
                        chain.Reached(phase),
                        chain.Risks(phase).AdvancedTotal,
                        chain.Risks(phase).LostTotal,
                        chain.Risks(phase).MedianDaysToMoveOn(),
                        (WinProbability?)chain.Order(phase)
                    )
            )
        );
    }

    static string List()
    {
        var rows = Enumerable
            .Range(0, 90)
            .Select(row =>
            {
                var started = new DateOnly(2026, 2, 20).AddDays(-5 * row);
                string Day(int days) => started.AddDays(days).ToString("yyyy-MM-dd");
                var ends = row > 12 && row % 7 > 1;
                var won = ends && row % 3 == 0;
                return OldList.Row(
                        $"{row}",
                        $"Firma {row} GmbH",
                        Day(0),
                        outcome: won ? "won"
                            : ends ? "lost"
                            : null,
                        ended: ends ? Day(20 + row % 17) : null,
                        phase: "E",
                        e: row % 5 == 0 ? "" : Day(3),
                        d: row % 4 == 0 ? Day(9) : "",
                        reason: ends && !won ? "Preis" : "",
                        value: $"{1000 + row}.50",
                        title: $"Anlage {row}"
                    ) + $",{(row % 10) / 10.0:0.0},{(row % 2 == 0 ? "Messe" : "Anruf")}";
            });
        return string.Join('\n', [OldList.Header + ",guess,source", .. rows]);
    }

    static void Same(AuditReport audited, AuditReport measured)
    {
        var (ofExport, ofStore) = (Json(audited), Json(measured));
        foreach (var (name, part) in ofExport)
            Assert.True(
                JsonNode.DeepEquals(part, ofStore[name]),
                $"{name}: {Short(part)}\n     != {Short(ofStore[name])}"
            );
        Assert.Equal(ofExport.Count, ofStore.Count);
    }

    static string Short(JsonNode? part) => part?.ToJsonString() is { Length: > 1500 } text ? text[..1500] : $"{part}";

    static async Task<AuditReport> Audited(LeadwerkDb db, DateOnly today)
    {
        using var csv = new StringWriter();
        await (await LeadSheet.Of(db, await HiddenContacts.Of(db, Cancel), today, Cancel)).Write(csv, null, Cancel);
        return PipelineAudit.Run(Exported.Read(csv.ToString()), new AuditOptions { AsOf = today })!;
    }

    /// <summary>All that the report says, but where it was read and what people call the phases.</summary>
    static JsonObject Json(AuditReport report)
    {
        using var stream = new MemoryStream();
        AuditJson.Write(stream, report, ReportWords.In("de"));
        var json = JsonNode.Parse(stream.ToArray())!.AsObject();
        foreach (var name in (string[])["file", "reading"])
            json.Remove(name);
        foreach (var phase in json["phases"]!.AsArray())
            phase!.AsObject().Remove("name");
        return json;
    }
}
