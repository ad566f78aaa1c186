using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

public class SessionTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_connection_to_the_file_is_safe_and_overwrites_what_it_deletes()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        // The second one comes from the pool.
        for (var turn = 0; turn < 2; turn++)
        {
            await using var db = store.Open();
            await db.Database.OpenConnectionAsync(Cancel);
            async Task<string?> Pragma(string name)
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"PRAGMA {name}";
                return Convert.ToString(await command.ExecuteScalarAsync(Cancel), null);
            }

            Assert.Equal("wal", await Pragma("journal_mode"));
            Assert.Equal("2", await Pragma("synchronous"));
            Assert.Equal("1", await Pragma("foreign_keys"));
            Assert.Equal("1", await Pragma("secure_delete"));
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Names_are_sorted_as_Germans_do(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await using var db = store.Open("set-up");
        foreach (var name in (string[])["Zebra AG", "Ömer KG", "apfel GmbH", "Äpfel GmbH", "Oma & Co"])
        {
            await store.Run(
                $"""
                INSERT INTO company (id, name, search_name, duplicate_key, recorded_at, version)
                VALUES ('{Guid.CreateVersion7().ToString().ToUpperInvariant()}', '{name}', '', '', '2026-03-01 09:00:00',
                    '{Guid.NewGuid().ToString().ToUpperInvariant()}')
                """
            );
        }
        var names = await db
            .Companies.Select(company => company.Name)
            .OrderBy(name => EF.Functions.Collate(name, db.GermanOrder))
            .ToListAsync(Cancel);
        Assert.Equal(["apfel GmbH", "Äpfel GmbH", "Oma & Co", "Ömer KG", "Zebra AG"], names);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_moment_that_is_not_UTC_is_refused_and_a_finer_one_is_cut_off(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        store.Clock.Advance(TimeSpan.FromTicks(17));
        await using var db = store.Open("note");
        db.Note("note", Guid.CreateVersion7(), new Dictionary<string, object?>());
        await db.SaveChangesAsync(Cancel);
        var at = await db.Journal.Select(entry => entry.At).SingleAsync(Cancel);
        Assert.Equal((DateTimeKind.Utc, 1L), (at.Kind, at.Ticks % 10_000 / 10));
        Assert.Throws<ArgumentException>(() =>
            Leadwerk.Storage.Mapping.UtcMoment.Whole(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local))
        );
    }
}
