using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Takeover.Judging;
using Leadwerk.Storage;
using Leadwerk.Storage.Bulk;
using Leadwerk.Storage.Imports;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Benchmarks.Storing;

/// <summary>Fills a store with as many leads as wanted: made by the domain's rules for old lists, put in past the change tracker.</summary>
/// <remarks>
/// A demo lives through every day and journals every act; this brings finished histories in batches that the journal
/// names as a whole, like an import, so that a million leads take minutes and verify proves them all the same.
/// </remarks>
sealed class ManyLeads(Store store, int leads, DateOnly today, int seed) : IDisposable
{
    const int Batch = 5000;
    const int Capacity = 40;
    const int LeadsPerRep = 500;
    const int FewestReps = 5;
    const int MostReps = 500;
    const double Won = 0.2;
    const double Expired = 0.4;

    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    static readonly Currency Euro = Currency.Parse("EUR")!.Value;

    static readonly string[] Beginnings =
        "Al Bau Ber Dor Eis Feld Glas Hart Holz Kalt Kern Kupfer Licht Lind Mar Mühl Nord Ost Rein Roth Sand Schön Stahl Süd Tal Vogel Wald Weiß West Zell".Split(
            ' '
        );

    static readonly string[] Ends =
        "acker bach berg blick born bruck burg dorf eck feld furt gart hafen haus heim hof horst kamp land leben mark mühle rode see stadt stein tal wald werk wig".Split(
            ' '
        );

    static readonly string[] Trades =
        "Anlagen Bau Druck Elektro Energie Fenster Garten Handel Holz Klima Logistik Maschinen Medien Metall Möbel Pumpen Software Technik Verpackung Werkzeug".Split(
            ' '
        );

    static readonly string[] First =
        "Anna Bernd Cem Dana Emil Fatma Georg Hanna Ivo Jana Karl Lena Mehmet Nora Otto Paula Rita Sven Tarek Uwe Vera Wanda Yusuf Zoe".Split(
            ' '
        );

    readonly Random dice = new(seed);
    readonly LeadwerkDb db = store.Open();
    readonly List<Company> newCompanies = [];
    readonly List<Person> newPeople = [];
    readonly List<(Company Company, Person Person)> customers = [];
    int active;

    /// <summary>People who work leads: one for every 500, five at least.</summary>
    public static int Reps(int leads) => Math.Clamp(leads / LeadsPerRep, FewestReps, MostReps);

    /// <summary>Fills it.</summary>
    /// <returns>How many rows of facts there are now.</returns>
    public async Task<long> Fill(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await db.ExpectManyRows(cancel);
        var at = DateTime.UtcNow;
        Stamp By(UserId user) => new(user, at, Berlin);
        var foundation = await Foundation.Of(db, By, cancel);
        var reps = Enumerable.Range(0, Reps(leads)).Select(Rep).ToArray();
        var import = new ListImport
        {
            Id = ImportId.New(),
            Source = "bench",
            Files = "bench",
            Content = [],
            GraceDays = 0,
            Rows = leads,
            StartedAt = at,
        };
        db.AddRange([.. foundation.Missing, .. reps, import]);
        await db.As("bench", "import-list").SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        using var companyTable = new BulkTable<Company>(db);
        using var personTable = new BulkTable<Person>(db);
        using var leadTables = new BulkLeads(db);
        for (var done = 0; done < leads; done += Batch)
        {
            at = at.AddMilliseconds(1);
            var stamp = By(foundation.List.Id);
            var made = Enumerable
                .Range(done, Math.Min(Batch, leads - done))
                .Select(number => Made(number, foundation, reps, import.Id, stamp))
                .ToList();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await companyTable.Put([.. newCompanies.Select(company => (company.Id.Value, company))], cancel);
            await personTable.Put([.. newPeople.Select(person => (person.Id.Value, person))], cancel);
            await leadTables.Put(made, cancel);
            Enter(made, import.Id, stamp);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            db.ChangeTracker.Clear();
            newCompanies.Clear();
            newPeople.Clear();
        }
        if (store.Location is StoreLocation.PostgresServer)
            await db.Database.ExecuteSqlRawAsync("ANALYZE", cancel);
        return await Facts(cancel);
    }

    static User Rep(int number) =>
        ((UserResult.Kept)User.Add($"Rep {number}", $"rep{number}@bench.example", Role.Rep)).User;

    Lead Made(int number, Foundation foundation, User[] reps, ImportId import, Stamp stamp)
    {
        var (company, person) =
            number % 3 == 0 || customers.Count == 0 ? Stranger(import, stamp) : customers[dice.Next(customers.Count)];
        var segment = new Segment(company.Industry!, "Projektgeschäft");
        var rule = ExpiryRule.For(foundation.Rules, segment)!;
        var isActive = number % Math.Max(1, leads / (reps.Length * Capacity)) == 0 && active < reps.Length * Capacity;
        var days = rule.ExpiryDate(today).DayNumber - today.DayNumber;
        var started = today.AddDays(isActive ? -dice.Next(1, days - 2) : -dice.Next(days + 1, days + 1500));
        var old = new OldListLead
        {
            Import = import,
            Plan = foundation.Plan,
            Company = company,
            Segment = segment,
            Rule = rule,
            Owner = reps[isActive ? active++ % reps.Length : dice.Next(reps.Length)].Id,
            StartedOn = started,
            Claim = $"Projekt {number}",
            Phases = [],
            Value = new OrderValue(dice.Next(1, 2000) * 10_000L, Euro),
            People = [person],
            Next = new NextStep(
                "Anrufen und nach dem Termin fragen",
                today.AddDays(-dice.Next(0, 20)),
                With: person.Id
            ),
        };
        return Listed(isActive ? Going(old) : Ended(old, days), stamp);
    }

    OldListLead Going(OldListLead old)
    {
        var phases = old.Plan.Phases;
        var last = phases[dice.Next(phases.Count - 2)].Code;
        var on = old.StartedOn.AddDays(dice.Next(0, today.DayNumber - old.StartedOn.DayNumber + 1));
        return old with { Phases = [new(phases[0].Code, old.StartedOn), new(last, on)] };
    }

    OldListLead Ended(OldListLead old, int days)
    {
        var phases = old.Plan.Phases;
        var fate = dice.NextDouble();
        var on = old.StartedOn.AddDays(dice.Next(5, days));
        if (fate < Won)
            return old with
            {
                Phases = [new(phases[0].Code, old.StartedOn), new(phases[^2].Code, on), new(phases[^1].Code, on)],
                End = new OldListEnd(LeadOutcome.Won, on),
            };
        var reached = phases[dice.Next(phases.Count - 2)].Code;
        return old with
        {
            Phases = [new(phases[0].Code, old.StartedOn), new(reached, on)],
            End = fate < 1 - Expired ? new OldListEnd(LeadOutcome.Lost, on, LostReason.NoDecision) : null,
        };
    }

    static Lead Listed(OldListLead old, Stamp stamp)
    {
        if (Lead.FromOldList(old, stamp) is not ImportResult.Imported taken)
            throw new InvalidOperationException("The rules refuse a lead of the benchmark.");
        if (taken.Expired)
            taken.Lead.WriteDownExpiry(stamp);
        return taken.Lead;
    }

    (Company, Person) Stranger(ImportId import, Stamp stamp)
    {
        var trade = One(Trades);
        var data = new CompanyData($"{One(Beginnings)}{One(Ends)} {trade} {customers.Count} GmbH", Industry: trade);
        var company = ((ContactResult<Company>.Kept)Company.Record(data, stamp, import)).Value;
        var name = new PersonData(
            $"{One(First)} {One(Beginnings)}{One(Ends)}",
            Mail: $"p{customers.Count}@bench.example"
        );
        var person = ((ContactResult<Person>.Kept)Person.Record(company, name, stamp, import)).Value;
        newCompanies.Add(company);
        newPeople.Add(person);
        customers.Add((company, person));
        return customers[^1];
    }

    string One(string[] words) => words[dice.Next(words.Length)];

    void Enter(List<Lead> made, ImportId import, Stamp stamp)
    {
        var batch = new ListBatch
        {
            Id = Guid.CreateVersion7(),
            Import = import,
            RecordedAt = stamp.At,
        };
        db.Add(batch);
        db.Note(
            ImportBatch.Kind,
            batch.Id,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["import"] = import.Value,
                ["recorded_at"] = stamp.At,
                ["leads"] = made.Count,
                ["companies"] = newCompanies.Count,
                ["people"] = newPeople.Count,
                ["digest"] = ImportBatch.Digest(ImportBatch.Rows(made, stamp.At)),
            }
        );
    }

    async Task<long> Facts(CancellationToken cancel) =>
        await db.Leads.LongCountAsync(cancel)
        + await db.Set<Evidence>().LongCountAsync(cancel)
        + await db.Set<PhaseEntry>().LongCountAsync(cancel)
        + await db.Set<FollowUp>().LongCountAsync(cancel)
        + await db.Set<HandOver>().LongCountAsync(cancel)
        + await db.Set<LeadContact>().LongCountAsync(cancel)
        + await db.Companies.LongCountAsync(cancel)
        + await db.People.LongCountAsync(cancel);

    /// <inheritdoc/>
    public void Dispose() => db.Dispose();
}
