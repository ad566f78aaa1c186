namespace Leadwerk.Storage.Guards;

/// <summary>A trigger as one database writes it.</summary>
/// <param name="Name">Begins with <see cref="Prefix"/>.</param>
/// <param name="Table">The table that it watches.</param>
/// <param name="Text">What the database keeps of it, to the letter: so a changed one is seen.</param>
/// <param name="Create">Puts it up.</param>
sealed record GuardTrigger(string Name, string Table, string Text, string Create)
{
    public const string Prefix = "guard_";

    /// <summary>Name of the trigger that keeps a guard for one kind of change.</summary>
    public static string NameOf(Guard guard, string table, string on) =>
        $"{Prefix}{guard.Name.Replace('-', '_')}_{table}_{on.ToLowerInvariant()}";

    /// <summary>What every refusal begins with, followed by the name of the rule.</summary>
    public const string Said = "leadwerk: ";

    public static string Message(Guard guard, Refusal refusal) =>
        $"{Said}{guard.Name}: {refusal.Text}".Replace("'", "''", StringComparison.Ordinal);

    /// <summary>One trigger keeps everything that a guard refuses for one kind of change of one table.</summary>
    public static IEnumerable<IGrouping<(string Table, string On), Refusal>> Groups(Guard guard) =>
        guard.Refusals.GroupBy(refusal => (refusal.Table, refusal.On));
}
