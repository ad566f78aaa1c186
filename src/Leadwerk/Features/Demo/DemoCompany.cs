using Leadwerk.Domain;
using Leadwerk.Features.Demo.Selling;
using Leadwerk.Storage;

namespace Leadwerk.Features.Demo;

/// <summary>Fills a store with a believable company, by the domain's own rules and day by day.</summary>
static class DemoCompany
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <param name="location">Where; a store without leads, or none yet.</param>
    /// <param name="wish">What it is to be like.</param>
    /// <param name="now">The moment that ends it, UTC: the demo ends with the evening before.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancel">Stops it; then nothing of it is there.</param>
    public static DemoOutcome Fill(
        StoreLocation location,
        DemoWish wish,
        DateTime now,
        Action<double> progress,
        CancellationToken cancel
    )
    {
        var seasons = new Seasons(wish, CompanyDay.Of(now, Zone));
        var clock = new SimulatedClock(Zone, seasons.First);
        var store = Store.At(location, clock);
        if (location is not StoreLocation.SqliteFile sqlite)
            return Fill(store, store.Migrate(cancel), wish, clock, seasons, progress, cancel);
        using var owner = DataFolderLock.TryTake(sqlite.Folder);
        return owner is null
            ? new DemoOutcome.NotReady(new MigrationOutcome.FolderInUse(sqlite.Folder))
            : Fill(store, store.Migrate(owner, cancel), wish, clock, seasons, progress, cancel);
    }

    static DemoOutcome Fill(
        Store store,
        Task<MigrationOutcome> migration,
        DemoWish wish,
        SimulatedClock clock,
        Seasons seasons,
        Action<double> progress,
        CancellationToken cancel
    )
    {
        if (migration.GetAwaiter().GetResult() is var migrated and not MigrationOutcome.Done)
            return new DemoOutcome.NotReady(migrated);
        using var books = new Books(store, clock);
        if (books.Own.Leads.Count() is > 0 and var leads)
            return new DemoOutcome.HasLeads(leads);
        var dice = new Dice(wish.Seed);
        var vendor = new Founding(books.Own, wish, clock, seasons, dice).SetUp();
        var stamp = new Stamp(vendor.Marketing[0].Id, clock.Moment, clock.Zone);
        var editorial = Editorial.SetUp(books.Own, vendor, wish, stamp);
        var world = new World(wish, books, clock, dice, vendor, editorial);
        new DemoYears(world, seasons, new Dice(~wish.Seed)).Live(progress, cancel);
        books.Close();
        var summary = DemoSummary.Of(books.Own, seasons, world.Refusals, seasons.Last.AddDays(1));
        books.Commit();
        return new DemoOutcome.Filled(summary);
    }
}
