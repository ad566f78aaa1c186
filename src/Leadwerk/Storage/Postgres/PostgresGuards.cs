using Leadwerk.Storage.Guards;

namespace Leadwerk.Storage.Postgres;

/// <summary>The guards in PostgreSQL's words: a function and a trigger that calls it.</summary>
static class PostgresGuards
{
    /// <summary>SQLSTATE of every refusal.</summary>
    public const string State = "LW001";

    /// <summary>Lets one at a time put the guards of this schema up, until the end of its transaction.</summary>
    public const string Wait = "SELECT pg_advisory_xact_lock(hashtext('leadwerk guards ' || current_schema()))";

    // A trigger that was switched off does not count as put up.
    public const string Installed = """
        SELECT t.tgname::text, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
        JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = to_regnamespace(current_schema()::text)
        AND t.tgname LIKE 'guard%' AND t.tgenabled = 'O'
        """;

    public static IEnumerable<GuardTrigger> Of(Guard guard) =>
        GuardTrigger
            .Groups(guard)
            .SelectMany(group =>
                group.Key.On == "DELETE"
                    ? [Row(guard, group.Key.Table, "DELETE", group), Truncate(guard, group.Key.Table, group.First())]
                    : (GuardTrigger[])[Row(guard, group.Key.Table, group.Key.On, group)]
            );

    public static string Drop(string name) => $"DROP FUNCTION IF EXISTS \"{name}\"() CASCADE";

    static GuardTrigger Row(Guard guard, string table, string on, IEnumerable<Refusal> refusals)
    {
        var holds = refusals
            .Select(refusal => refusal.Holding)
            .OfType<HeldRow>()
            .Distinct()
            .Select(row => $"PERFORM 1 FROM {row.Table} WHERE id = NEW.{row.Column} FOR {row.Lock};");
        var checks = refusals.Select(refusal => $"IF {refusal.When} THEN\n{Raise(guard, refusal)}\nEND IF;");
        var result = on == "DELETE" ? "RETURN OLD;" : "RETURN NEW;";
        return Trigger(guard, table, on, $"BEFORE {on} ON {table} FOR EACH ROW", [.. holds, .. checks, result]);
    }

    static GuardTrigger Truncate(Guard guard, string table, Refusal refusal) =>
        Trigger(
            guard,
            table,
            "TRUNCATE",
            $"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT",
            [Raise(guard, refusal), "RETURN NULL;"]
        );

    static string Raise(Guard guard, Refusal refusal) =>
        $"RAISE EXCEPTION USING ERRCODE = '{State}', MESSAGE = '{GuardTrigger.Message(guard, refusal)}';";

    static GuardTrigger Trigger(Guard guard, string table, string on, string fires, IEnumerable<string> steps)
    {
        var name = GuardTrigger.NameOf(guard, table, on);
        var body = $"\nBEGIN\n{string.Join('\n', steps)}\nEND\n";
        return new GuardTrigger(
            name,
            table,
            body,
            $"""
            CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $guard${body}$guard$;
            CREATE TRIGGER {name} {fires} EXECUTE FUNCTION {name}();
            """
        );
    }
}
