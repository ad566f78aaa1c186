using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Storage.Guards;
using Leadwerk.Storage.Verification;

namespace Leadwerk.Tests.Storage;

public class VerifyTests
{
    /// <summary>SQL past all guards, and the rule that verify has to name. <c>{lead}</c> is an active lead, <c>{won}</c> a won one.</summary>
    static readonly (string Rule, string Sql)[] Lies =
    [
        ("active-lead-has-one-open-follow-up", "DELETE FROM follow_up WHERE lead_id = {lead} AND ended_at IS NULL"),
        ("ended-lead-has-no-open-follow-up", "UPDATE follow_up SET lead_id = {won} WHERE ended_at IS NULL"),
        ("follow-up-lies-before-expiry", "UPDATE follow_up SET due_on = '2030-01-01' WHERE ended_at IS NULL"),
        ("hand-over-starts-the-expiry-clock", "UPDATE lead SET handed_over_on = '2026-01-01' WHERE id = {lead}"),
        ("hand-over-starts-the-expiry-clock", "UPDATE hand_over SET handed_on = '2026-01-01'"),
        ("active-lead-has-its-rep", "UPDATE lead SET owner = NULL WHERE id = {lead}"),
        (
            "won-lead-has-its-order-document",
            "UPDATE evidence SET amount_minor_units = NULL, amount_currency = NULL WHERE lead_id = {won}"
        ),
        (
            "ban-ends-the-leads-of-its-company",
            "INSERT INTO contact_ban (id, company_id, wording, since, recorded_at, recorded_by, version) SELECT {new}, company_id, 'x', '2026-03-01', started_at, started_by, version FROM lead WHERE id = {lead}"
        ),
        (
            "ban-ends-the-leads-of-its-only-person",
            "INSERT INTO contact_ban (id, person_id, wording, since, recorded_at, recorded_by, version) SELECT {new}, person_id, 'x', '2026-03-01', started_at, started_by, version FROM lead JOIN lead_contact c ON c.lead_id = id WHERE id = {lead}"
        ),
        ("evidence-answers-a-question-of-the-plan", "UPDATE evidence SET criterion_id = {new} WHERE lead_id = {lead}"),
        ("revocation-says-who-and-why", "UPDATE evidence SET revoked_at = recorded_at WHERE lead_id = {lead}"),
        ("derived-columns-say-what-the-facts-say", "UPDATE lead SET phase = 'C' WHERE id = {lead}"),
        ("derived-columns-say-what-the-facts-say", "UPDATE lead SET deferrals = 0 WHERE id = {lead}"),
        (
            "derived-columns-say-what-the-facts-say",
            "UPDATE follow_up SET outcome = 'NotReached' WHERE outcome = 'Deferred'"
        ),
        ("derived-columns-say-what-the-facts-say", "UPDATE lead SET value_minor_units = 1 WHERE id = {won}"),
        ("derived-columns-say-what-the-facts-say", "DELETE FROM phase_entry WHERE lead_id = {lead}"),
        ("derived-columns-say-what-the-facts-say", "UPDATE company SET search_name = 'x'"),
        ("derived-columns-say-what-the-facts-say", "UPDATE person SET mail_key = 'x'"),
        ("derived-columns-say-what-the-facts-say", "UPDATE person SET phone_key = 'x'"),
        ("journal-chain-is-whole", "UPDATE journal SET action = 'nothing' WHERE seq = 3"),
        ("journal-chain-is-whole", "DELETE FROM journal WHERE seq = 3"),
    ];

    public static TheoryData<int> Broken => [.. Enumerable.Range(0, Lies.Length)];

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_the_rules_made_is_found_in_order(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await Worked(store);
        var report = await Verify(store);
        Assert.Empty(report.Findings);
        Assert.Equal((2, 64), (report.Leads, report.Head!.Length));
        Assert.True(report.JournalEntries > 20);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Every_lie_is_found_and_named(int lie)
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await Lie(store, Lies[lie]);
        var report = await Verify(store);
        Assert.Contains(Lies[lie].Rule, report.Findings.Select(finding => finding.Name));
        Assert.Contains("guards-stand", report.Findings.Select(finding => finding.Name));
        Assert.All(report.Findings, finding => Assert.InRange(finding.Examples.Count, 1, 5));
    }

    /// <summary>A database of its own for each would take longer than all other tests together.</summary>
    [Fact]
    public async Task All_lies_at_once_are_found_and_named_on_a_server_too()
    {
        await using var store = await TestStore.New(Engine.Postgres);
        // The first one takes away what the second one moves.
        await Lie(store, [.. Lies.Skip(1)]);
        var found = (await Verify(store)).Findings.Select(finding => finding.Name).ToList();
        Assert.Empty(Lies.Select(lie => lie.Rule).Append("guards-stand").Except(found));
    }

    static async Task Lie(TestStore store, params (string Rule, string Sql)[] lies)
    {
        var (lead, won) = await Worked(store);
        await JournalTests.TakeAway(store, AllGuards.InOrder);
        foreach (var (_, sql) in lies)
        {
            var changed = await store.Run(
                sql.Replace("{lead}", Quoted(lead), StringComparison.Ordinal)
                    .Replace("{won}", Quoted(won), StringComparison.Ordinal)
                    .Replace("{new}", Quoted(Guid.CreateVersion7()), StringComparison.Ordinal)
            );
            Assert.True(changed > 0, sql);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_fact_that_came_past_the_program_is_found(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        await firm.Save("start-lead", firm.Active());
        await store.Run(
            $"""
            INSERT INTO evidence (id, lead_id, criterion_id, origin, form, text, happened_on, recorded_at, recorded_by)
            SELECT {Quoted(
                Guid.CreateVersion7()
            )}, lead_id, criterion_id, origin, form, text, happened_on, recorded_at, recorded_by
            FROM evidence
            """
        );
        var finding = Assert.Single((await Verify(store)).Findings);
        Assert.Equal(("evidence-stands-in-the-journal", 1L), (finding.Name, finding.Count));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_file_that_is_not_what_its_hash_says_and_one_of_nobody_are_found(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await Worked(store);
        var content = engine == Engine.Sqlite ? "x'01'" : "'\\x01'";
        await store.Run($"INSERT INTO stored_file (hash, content) VALUES ('{new string('0', 64)}', {content})");
        var finding = Assert.Single((await Verify(store)).Findings);
        Assert.Equal(("files-are-what-their-hashes-say", 2L), (finding.Name, finding.Count));
    }

    [Fact]
    public async Task A_damaged_file_is_found()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await Worked(store);
        await store.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        var root = Convert.ToInt64(await store.Ask("SELECT rootpage FROM sqlite_master WHERE name = 'journal'"), null);
        await using (var file = File.OpenWrite(Path.Combine(store.Folder, "leadwerk.db")))
        {
            file.Position = (root - 1) * 4096 + 2048;
            file.Write(new byte[2048]);
        }
        Assert.Equal("database-is-whole", Assert.Single((await Verify(store)).Findings).Name);
    }

    [Fact]
    public async Task A_reference_to_nothing_is_found()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await Worked(store);
        await store.Run(
            $"PRAGMA foreign_keys = OFF; UPDATE lead_contact SET person_id = {Quoted(Guid.CreateVersion7())}"
        );
        var finding = Assert.Single((await Verify(store)).Findings);
        Assert.Equal(("database-is-whole", "foreign_key_check: lead_contact"), (finding.Name, finding.Examples[0]));
    }

    [Fact]
    public void Every_invariant_speaks_both_languages_and_has_a_name_of_its_own()
    {
        Assert.Distinct(Invariants.All.Select(invariant => invariant.Name));
        Assert.All(Invariants.All, invariant => Assert.NotEqual(invariant.Says.German, invariant.Says.English));
    }

    static string Quoted(Guid id) => $"'{id.ToString().ToUpperInvariant()}'";

    static Task<VerifyReport> Verify(TestStore store) =>
        new StoreVerification(store.Store, DateOnly.FromDateTime(store.Clock.GetUtcNow().Date), _ => { }).Run(
            TestContext.Current.CancellationToken
        );

    static async Task<(Guid Active, Guid Won)> Worked(TestStore store)
    {
        var firm = await SampleFirm.In(store);
        var (active, won) = (firm.Active(), firm.Active());
        await firm.Save("start-leads", active, won);
        store.Clock.Advance(TimeSpan.FromDays(2));
        await firm.Work(
            "defer",
            active.Id,
            lead =>
                Assert.IsType<FollowUpResult.Deferred>(
                    lead.Defer(firm.Escalation, firm.Step(7), "Später.", BanList.None, firm.Now)
                )
        );
        await firm.Work("record-order", won.Id, lead => lead.Record(firm.Plan, firm.Order(), firm.Now));
        return (active.Id.Value, won.Id.Value);
    }
}
