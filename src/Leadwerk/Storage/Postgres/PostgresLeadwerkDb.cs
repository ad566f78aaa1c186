using System.Data;
using Leadwerk.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Leadwerk.Storage.Postgres;

/// <summary>The data on a PostgreSQL server.</summary>
sealed class PostgresLeadwerkDb(DbContextOptions<PostgresLeadwerkDb> options, TimeProvider clock)
    : LeadwerkDb(options, clock)
{
    public override string GermanOrder => "de-x-icu";

    /// <param name="connection">Connection string of the database.</param>
    public static DbContextOptions<PostgresLeadwerkDb> Options(string connection) =>
        new DbContextOptionsBuilder<PostgresLeadwerkDb>().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options;

    protected override Task LockJournal(CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT id FROM journal_head WHERE id = 1 FOR UPDATE", cancel);

    public override Task Hold(UserId user, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT id FROM app_user WHERE id = {user.Value} FOR NO KEY UPDATE", cancel);

    public override Task Hold(PersonId person, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT id FROM follower WHERE person_id = {person.Value} FOR NO KEY UPDATE", cancel);

    public override Task Hold(SequenceId sequence, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT id FROM sequence WHERE id = {sequence.Value} FOR NO KEY UPDATE", cancel);

    public override Task HoldRecords(PersonId one, PersonId other, CancellationToken cancel) =>
        Database.ExecuteSqlAsync(
            $"SELECT id FROM person WHERE id IN ({one.Value}, {other.Value}) ORDER BY id FOR NO KEY UPDATE",
            cancel
        );

    public override Task HoldRecords(CompanyId one, CompanyId other, CancellationToken cancel) =>
        Database.ExecuteSqlAsync(
            $"SELECT id FROM company WHERE id IN ({one.Value}, {other.Value}) ORDER BY id FOR NO KEY UPDATE",
            cancel
        );

    public override async Task<T> Alone<T>(Func<Task<T>> change, CancellationToken cancel)
    {
        await Create(cancel);
        // The node before may have much to do.
        Database.SetCommandTimeout(0);
        await Database.OpenConnectionAsync(cancel);
        try
        {
            await Database.ExecuteSqlRawAsync($"SELECT pg_advisory_lock({FormKey})", cancel);
            return await change();
        }
        finally
        {
            if (Database.GetDbConnection().State == ConnectionState.Open)
                await Database.ExecuteSqlRawAsync($"SELECT pg_advisory_unlock({FormKey})", CancellationToken.None);
            await Database.CloseConnectionAsync();
        }
    }

    const string FormKey = "hashtext('leadwerk form ' || current_schema())";

    async Task Create(CancellationToken cancel)
    {
        var server = this.GetService<IRelationalDatabaseCreator>();
        if (await server.ExistsAsync(cancel))
            return;
        try
        {
            await server.CreateAsync(cancel);
        }
        catch (PostgresException made)
            when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // By a node that started at the same time.
        }
    }

    public override string DaysBetween(string from, string to) => $"({to} - {from})";

    public override string DayOf(string moment) => $"CAST({moment} AT TIME ZONE 'UTC' AS date)";

    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public override async Task<bool> Claim(LeadId lead, CancellationToken cancel) =>
        // Nothing is composed over it: a lock inside a subquery would be another one.
        await Database
            .SqlQuery<Guid>(
                $"""
                SELECT id AS "Value" FROM lead WHERE id = {lead.Value} AND status = 'Waiting'
                FOR NO KEY UPDATE SKIP LOCKED
                """
            )
            .ToListAsync(cancel)
            is [_];

    public override Task ExpectManyRows(CancellationToken cancel) => Task.CompletedTask;

    public override Task SettleLog(CancellationToken cancel) => Task.CompletedTask;

    public override Task BeginReading(CancellationToken cancel) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    // Dead rows only; backups and the server's own log keep what they have until they are recycled.
    public override async Task<bool> ForgetReplaced(CancellationToken cancel)
    {
        await Database.ExecuteSqlAsync(
            $"VACUUM person, evidence, follow_up, inbound_contact, hand_over, contact_ban, lead, journal",
            cancel
        );
        return true;
    }

    public override Task<IReadOnlyList<string>> Damage(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
