using Leadwerk.Storage.Guards;

namespace Leadwerk.Storage.Sqlite;

/// <summary>The guards in SQLite's words.</summary>
static class SqliteGuards
{
    public const string Installed = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard%'";

    public static IEnumerable<GuardTrigger> Of(Guard guard) =>
        GuardTrigger.Groups(guard).Select(group => Trigger(guard, group.Key.Table, group.Key.On, group));

    public static string Drop(string name) => $"DROP TRIGGER \"{name}\"";

    static GuardTrigger Trigger(Guard guard, string table, string on, IEnumerable<Refusal> refusals)
    {
        var name = GuardTrigger.NameOf(guard, table, on);
        var checks = refusals.Select(refusal =>
            $"SELECT RAISE(ABORT, '{GuardTrigger.Message(guard, refusal)}') WHERE {refusal.When};"
        );
        var create = $"""
            CREATE TRIGGER {name} BEFORE {on} ON {table} FOR EACH ROW BEGIN
            {string.Join('\n', checks)}
            END
            """;
        return new GuardTrigger(name, table, create, create);
    }
}
