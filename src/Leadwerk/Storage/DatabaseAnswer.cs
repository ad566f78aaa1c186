using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Guards;
using Leadwerk.Storage.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Leadwerk.Storage;

/// <summary>Understands why a database did not take a change.</summary>
static class DatabaseAnswer
{
    const int SqliteConstraint = 19;
    const int SqliteUnique = 2067;
    const int SqlitePrimaryKey = 1555;
    const int SqliteForeignKey = 787;

    /// <summary>The outcome that stands behind an exception; null where it was none that a user can run into.</summary>
    public static SaveOutcome? To(Exception exception) =>
        exception switch
        {
            DbUpdateConcurrencyException { Entries: [var entry, ..] } => new SaveOutcome.Conflict(
                entry.Metadata.GetTableName()!,
                RowShape.KeyOf(entry)
            ),
            ErasedBanHoldsException refused => Refusal(refused.Message),
            DbUpdateException { InnerException: { } inner } => To(inner),
            PostgresException { SqlState: PostgresGuards.State } refused => Refusal(refused.MessageText),
            SqliteException { SqliteErrorCode: SqliteConstraint } refused
                when Refusal(refused.Message) is { } refusal => refusal,
            // Two began from the same state, and the other one was first.
            PostgresException
            {
                SqlState: PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.ForeignKeyViolation
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.SerializationFailure
            } late => new SaveOutcome.Conflict(late.TableName ?? "", Guid.Empty),
            SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey or SqliteForeignKey } =>
                new SaveOutcome.Conflict("", Guid.Empty),
            _ => null,
        };

    static SaveOutcome.Refused? Refusal(string message)
    {
        var start = message.IndexOf(GuardTrigger.Said, StringComparison.Ordinal);
        if (start < 0)
            return null;
        var said = message[(start + GuardTrigger.Said.Length)..].TrimEnd('\'', '.') + ".";
        var colon = said.IndexOf(": ", StringComparison.Ordinal);
        return new SaveOutcome.Refused(said[..colon], said[(colon + 2)..]);
    }
}
