using Leadwerk.Storage.Postgres;
using Leadwerk.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Design;

namespace Leadwerk.Tests.Storage;

/// <summary>How <c>scripts/migration.sh</c> gets at the model; no database is opened.</summary>
sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteLeadwerkDb>
{
    public SqliteLeadwerkDb CreateDbContext(string[] args) =>
        new(SqliteLeadwerkDb.Options("design.db"), TimeProvider.System);
}

/// <inheritdoc cref="DesignTimeSqlite"/>
sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresLeadwerkDb>
{
    public PostgresLeadwerkDb CreateDbContext(string[] args) =>
        new(PostgresLeadwerkDb.Options("Host=localhost;Database=design"), TimeProvider.System);
}
