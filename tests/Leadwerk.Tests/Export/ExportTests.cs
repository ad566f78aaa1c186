using System.IO.Compression;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Export;
using Leadwerk.Features.Import;
using Leadwerk.Features.Import.Tables;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Documents;
using Leadwerk.Storage.Jobs;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Sums;
using Leadwerk.Tests.Commands;
using Leadwerk.Tests.Import;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Takeover;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Export;

/// <summary>Everything leaves in open formats, comes back, and says the same to the audit.</summary>
public sealed class ExportTests : IDisposable
{
    static CancellationToken Test => TestContext.Current.CancellationToken;

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    static readonly string List = OldList.Csv(
        OldList.Row(
            "1",
            "Müller & Söhne GmbH",
            website: "mueller.de",
            phone: "'+49 89 12-34",
            person: "Xaver Öztürk",
            mail: "x@mueller.de"
        ),
        OldList.Row(
            "2",
            "'=cmd|' /C calc'!A0",
            "2026-01-10",
            phase: "C",
            e: "2026-01-12",
            d: "2026-01-20",
            c: "2026-02-01",
            title: "'@sum(1)"
        ),
        OldList.Row("3", "Schulze AG", "2025-03-01", outcome: "won", ended: "2025-06-30", phase: "A", e: "2025-04-01"),
        OldList.Row(
            "4",
            "Schulze AG",
            "2025-01-01",
            outcome: "lost",
            ended: "2025-02-15",
            reason: "Preis",
            value: "7.50"
        ),
        OldList.Row("5", "Weber e.K.", "2025-01-01", phase: "E", e: "2025-02-01"),
        OldList.Row("6", "Anders GmbH", value: "", owner: "")
    );

    static async Task<string> Leads(TestStore store)
    {
        using var zip = new ZipArchive(await Archive(store));
        using var reader = new StreamReader(zip.GetEntry("leads.csv")!.Open());
        return await reader.ReadToEndAsync(Test);
    }

    static async Task<MemoryStream> Archive(TestStore store)
    {
        var stream = new MemoryStream();
        await using var db = store.Open();
        await new ExportArchive(db, new DateOnly(2026, 3, 2), "Lies mich").Write(stream, null, Test);
        stream.Position = 0;
        return stream;
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Exported_imported_into_an_empty_store_and_exported_again_the_leads_are_the_same(Engine engine)
    {
        await using var first = await TestStore.New(engine);
        await first.Take(List);
        var exported = await Leads(first);
        await using var second = await TestStore.New(engine);
        var report = await second.Take(exported);
        Assert.Equal((6, ""), (report.Taken, report.Refusals()));
        Assert.Equal(Comparable(exported), Comparable(await Leads(second)));
        await second.Verified();
    }

    /// <summary>Without ids; an expired lead comes back as lost on its day, which is what an old list can say.</summary>
    string Comparable(string csv)
    {
        using var table = TableFile.Open(folder.File("compare.csv", csv), new ImportLimits());
        var rows = new List<string>();
        while (table.Read())
        {
            var cells = Enumerable
                .Range(0, table.Headers.Count)
                .Select(column => (Header: table.Headers[column], Text: table.Cell(column).ToString()))
                .ToArray();
            var expired =
                cells.Any(cell => cell is ("outcome", "expired"))
                || cells.Any(cell => cell is ("company", "Weber e.K."));
            string[] left = expired ? ["lead", "outcome", "owner", "handed_over", "expires"] : ["lead"];
            rows.Add(string.Join('|', cells.Where(cell => !left.Contains(cell.Header))));
        }
        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_audit_of_the_export_counts_what_the_store_holds()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Take(List);
        var pipeline = Exported.Read(await Leads(store));
        Assert.Equal("leadwerk", pipeline.Reading.RecognisedAs);
        Assert.Equal("F > E > D > C > B", pipeline.Ladder());
        var audit = PipelineAudit.Run(pipeline, new AuditOptions { AsOf = new DateOnly(2026, 3, 2) })!;
        await using var db = store.Open();
        var outcomes = await db.Leads.Select(lead => lead.Outcome).ToListAsync(Test);
        Assert.Equal(
            (
                outcomes.Count,
                outcomes.Count(outcome => outcome is null),
                outcomes.Count(outcome => outcome == LeadOutcome.Won),
                outcomes.Count(outcome => outcome is LeadOutcome.Lost or LeadOutcome.Expired)
            ),
            (pipeline.Count, audit.Leads.Open, audit.Leads.Won, audit.Leads.Lost)
        );
    }

    [Fact]
    public async Task No_cell_of_any_file_begins_a_formula_and_names_come_back_as_they_were()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Take(List);
        using var zip = new ZipArchive(await Archive(store));
        Assert.Contains(zip.Entries, entry => entry.FullName == "tables/evidence.csv");
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            var text = await reader.ReadToEndAsync(Test);
            Assert.DoesNotMatch("(^|[,;\"\t|\r\n])[=+@＝-]", text);
        }
        await using var db = store.Open();
        Assert.Single(db.Companies, company => company.Name == "=cmd|' /C calc'!A0");
        Assert.Single(db.Companies, company => company.Phone == "+49 89 12-34");
    }

    [Fact]
    public async Task Addresses_and_numbers_under_a_ban_are_in_no_file()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Take(List);
        await using (var db = store.Open("ban"))
        {
            var company = await db.Companies.SingleAsync(company => company.Domain == "mueller.de", Test);
            var leads = await db.Leads.WithFacts().Where(lead => lead.Company == company.Id).ToListAsync(Test);
            var stamp = new Stamp(UserId.New(), store.Clock.GetUtcNow().UtcDateTime, TimeZoneInfo.Utc);
            var imposed = ContactBan.OnCompany(company, "Bitte nicht mehr.", leads, BanList.None, stamp);
            db.Add(Assert.IsType<BanResult.Imposed>(imposed).Ban);
            await db.SaveChangesAsync(Test);
        }
        using var zip = new ZipArchive(await Archive(store));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var text = await reader.ReadToEndAsync(Test);
            Assert.DoesNotContain("x@mueller.de", text, StringComparison.Ordinal);
            Assert.DoesNotContain("+49 89 12-34", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_address_of_a_merged_record_goes_with_the_ban_of_the_one_that_stayed_and_no_other(
        Engine engine
    )
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var twin = DuplicateRecords.Of(firm, "Xaver Privat", "xaver@privat.example");
        var (other, everything) = firm.OfAnotherCompany();
        var somebody = Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record((Company)everything[0], new PersonData("Ida Immer", Mail: "ida@andere.example"), firm.Now)
            )
            .Value;
        await firm.Save("start", [twin, .. everything, somebody]);
        await store.Merge(firm.Person, twin, firm.Now);
        // A ban on a company names no person, and hides nobody but its own people.
        var third = Assert
            .IsType<ContactResult<Company>.Kept>(Company.Record(new CompanyData("Dritte AG"), firm.Now))
            .Value;
        var ofThird = Assert
            .IsType<BanResult.Imposed>(ContactBan.OnCompany(third, "Nie.", [], BanList.None, firm.Now))
            .Ban;
        await firm.Save("ban", third, ofThird, Ban(firm));
        using var zip = new ZipArchive(await Archive(store));
        using var reader = new StreamReader(zip.GetEntry("tables/person.csv")!.Open());
        var people = await reader.ReadToEndAsync(Test);
        Assert.DoesNotContain("x@example.org", people, StringComparison.Ordinal);
        Assert.DoesNotContain("xaver@privat.example", people, StringComparison.Ordinal);
        Assert.Contains("ida@andere.example", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_is_exported_or_left_out_on_purpose()
    {
        Type[] leftOut =
        [
            typeof(BannedTrace),
            typeof(CalendarFeed),
            typeof(JobEffect),
            typeof(JournalHead),
            typeof(MailSetup),
            typeof(OneTimeLink),
            typeof(OutgoingMail),
            typeof(ProtectionKey),
            typeof(RecoveryCode),
            typeof(Session),
            typeof(SignIn),
            typeof(StoreSecret),
            // Nobody has confirmed it, and it is gone after two weeks.
            typeof(Leadwerk.Storage.Marketing.SignUp),
            // Goes out as files of their own.
            typeof(StoredFile),
            // Follows from the leads, which are exported.
            typeof(VisitSum),
        ];
        await using var store = await TestStore.New(Engine.Sqlite);
        await using var db = store.Open();
        var tables = db.Model.GetEntityTypes().Select(entity => entity.ClrType);
        Assert.Empty(tables.Except(ExportArchive.Exported).Except(leftOut).Select(type => type.Name));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Notes_and_files_leave_with_the_leads_and_no_file_while_a_ban_holds(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Active();
        byte[] content = [0, 1, 255];
        var file = Assert.IsType<FileResult.Accepted>(AttachedFile.Of("Angebot.pdf", content)).File;
        var offer = new NewEvidence(
            firm.Plan.Phases[3].Criteria[0].Id,
            new EvidenceContent.Document(null, null, new(100, Domain.Money.Currency.Parse("EUR")!.Value), File: file),
            firm.Now.Today
        );
        lead.Record(firm.Plan, offer, firm.Now);
        var note = Assert.IsType<NoteResult.Written>(Note.Write(lead, "Mag Tee.", firm.Now)).Note;
        await firm.Save("start", lead, note, new StoredFile { Hash = file.Hash, Content = content });
        using (var zip = new ZipArchive(await Archive(store)))
        {
            using var kept = new MemoryStream();
            await zip.GetEntry($"documents/{file.Hash}")!.Open().CopyToAsync(kept, Test);
            Assert.Equal(content, kept.ToArray());
            using var notes = new StreamReader(zip.GetEntry("tables/note.csv")!.Open());
            Assert.Contains("Mag Tee.", await notes.ReadToEndAsync(Test), StringComparison.Ordinal);
        }
        await firm.Save("ban", Ban(firm));
        using var banned = new ZipArchive(await Archive(store));
        Assert.Null(banned.GetEntry($"documents/{file.Hash}"));
    }

    static ContactBan Ban(SampleFirm firm) =>
        Assert.IsType<BanResult.Imposed>(ContactBan.OnPerson(firm.Person, "Lebwohl.", [], BanList.None, firm.Now)).Ban;

    [Fact]
    public async Task The_command_writes_one_file_and_enters_it_into_the_journal()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Take(List);
        var run = Started.With("export", folder["alles.zip"], "--data", store.Folder);
        Assert.Equal(
            (0, $"Exportiert: 6 Leads und alle Tabellen nach {folder["alles.zip"]}\n"),
            (run.ExitCode, run.Output)
        );
        Assert.Equal(["alles.zip"], folder.Names);
        Assert.Equal(1L, await store.Ask("SELECT COUNT(*) FROM journal WHERE subject_kind = 'export'"));
        Assert.Equal(2, Started.With("export", "--data", store.Folder).ExitCode);
        Assert.Equal(1, Started.With("export", folder["nowhere/x.zip"], "--data", store.Folder).ExitCode);
    }
}
