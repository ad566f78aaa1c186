using System.Globalization;
using Leadwerk.Storage;
using Leadwerk.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leadwerk.Tests.Storage.Ledgers;

/// <summary>The same objects, saved into one store by the change tracker and into another by a ledger.</summary>
sealed class BothWays : IAsyncDisposable
{
    /// <summary>What tells nothing about what happened: tokens, and what makes each entry of a journal unlike any other.</summary>
    static readonly string[] Random = ["version", "salt", "digest", "previous", "hash", "seq"];

    static readonly string[] Tables =
    [
        "lead",
        "lead_contact",
        "evidence",
        "phase_entry",
        "follow_up",
        "hand_over",
        "effort",
        "contact_ban",
        "inbound_contact",
        // A sum that went up and down again need not stand there.
        "visit_sum WHERE visits <> 0",
        "journal",
    ];

    readonly TestStore general;
    readonly LeadwerkDb tracking;
    LeadwerkDb? db;
    IDbContextTransaction? transaction;
    LedgerBook? book;

    BothWays(TestStore general, TestStore fast, SampleFirm firm) =>
        (this.general, Fast, Firm, tracking) = (general, fast, firm, general.Open());

    public TestStore Fast { get; }
    public SampleFirm Firm { get; }
    public Ledger Ledger { get; private set; } = null!;

    public static async Task<BothWays> Of(Engine engine)
    {
        var (general, fast) = (await TestStore.New(engine), await TestStore.New(engine));
        var firm = await SampleFirm.In(general);
        await using (var db = fast.Open("set-up"))
        {
            db.AddRange(firm.Rep, firm.Plan, firm.Escalation, firm.Rule, firm.Company, firm.Person);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var both = new BothWays(general, fast, firm);
        both.Begin();
        return both;
    }

    /// <summary>A new transaction of the fast way.</summary>
    public void Begin()
    {
        End();
        db = Fast.Open();
        transaction = db.Database.BeginTransaction();
        book = new LedgerBook(db, Fast.Clock);
        Ledger = book.Open();
    }

    public void Pass(int days)
    {
        general.Clock.Advance(TimeSpan.FromDays(days));
        Fast.Clock.Advance(TimeSpan.FromDays(days));
    }

    public async Task Save(string action, params object[] added)
    {
        foreach (var noun in added)
            Ledger.Add(noun);
        Ledger.Save("tester", action);
        tracking.AddRange(added);
        await tracking.As("tester", action).SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task AreEqual()
    {
        book!.Close();
        await transaction!.CommitAsync(TestContext.Current.CancellationToken);
        foreach (var table in Tables)
        {
            var rows = await Rows(general, table);
            Assert.NotEmpty(rows);
            Assert.Equal(rows, await Rows(Fast, table));
        }
    }

    static async Task<List<string>> Rows(TestStore store, string table)
    {
        await using var connection = await store.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var columns = Enumerable
                .Range(0, reader.FieldCount)
                .Where(column => !Random.Contains(reader.GetName(column), StringComparer.Ordinal));
            rows.Add(
                string.Join(
                    " | ",
                    columns.Select(column =>
                        $"{reader.GetName(column)}={Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)}"
                    )
                )
            );
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>Nothing of what the fast way wrote is kept.</summary>
    public void End()
    {
        book?.Dispose();
        transaction?.Dispose();
        db?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        End();
        await tracking.DisposeAsync();
        await general.DisposeAsync();
        await Fast.DisposeAsync();
    }
}
