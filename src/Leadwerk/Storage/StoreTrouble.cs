using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Leadwerk.Storage;

/// <summary>Why a database could not do what it was asked, as far as people have to do different things about it.</summary>
enum StoreTrouble
{
    /// <summary>It is not there, or does not answer.</summary>
    NotReached,

    /// <summary>No room is left on its disk.</summary>
    DiskFull,

    /// <summary>It may be read only.</summary>
    ReadOnly,

    /// <summary>Somebody else kept it for too long.</summary>
    Busy,

    /// <summary>Its file is no longer what was written.</summary>
    Damaged,
}

/// <summary>Tells the troubles of a database from other accidents.</summary>
static class StoreTroubles
{
    const int Busy = 5;
    const int Locked = 6;
    const int ReadOnly = 8;
    const int Corrupt = 11;
    const int Full = 13;
    const int NotADatabase = 26;

    /// <summary>The trouble behind an exception, also of one that wraps it.</summary>
    /// <returns>Null where it is no trouble of a database.</returns>
    public static StoreTrouble? Of(Exception exception) =>
        exception switch
        {
            SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode),
            PostgresException server => OfPostgres(server.SqlState),
            DbException or SocketException or IOException or UnauthorizedAccessException => StoreTrouble.NotReached,
            { InnerException: { } inner } => Of(inner),
            _ => null,
        };

    static StoreTrouble OfSqlite(int code) =>
        code switch
        {
            Busy or Locked => StoreTrouble.Busy,
            ReadOnly => StoreTrouble.ReadOnly,
            Full => StoreTrouble.DiskFull,
            Corrupt or NotADatabase => StoreTrouble.Damaged,
            _ => StoreTrouble.NotReached,
        };

    static StoreTrouble OfPostgres(string state) =>
        state switch
        {
            PostgresErrorCodes.DiskFull => StoreTrouble.DiskFull,
            PostgresErrorCodes.ReadOnlySqlTransaction => StoreTrouble.ReadOnly,
            PostgresErrorCodes.LockNotAvailable => StoreTrouble.Busy,
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreTrouble.Damaged,
            _ => StoreTrouble.NotReached,
        };
}
