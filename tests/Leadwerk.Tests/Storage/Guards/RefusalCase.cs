using Leadwerk.Storage.Guards;

namespace Leadwerk.Tests.Storage.Guards;

/// <summary>A change by bare SQL that the database has to refuse.</summary>
/// <param name="Name">What is tried, as a sentence without its end.</param>
/// <param name="Guard">The rule that refuses it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Sql">What is tried.</param>
sealed record RefusalCase(string Name, Guard Guard, string Text, string Sql)
{
    /// <summary>What has to be there first.</summary>
    public string[] Given { get; init; } = [];

    /// <summary>Further constraints that refuse the same, dropped to see what the trigger alone does.</summary>
    public string[] Besides { get; init; } = [];

    /// <summary>Refuses the same by itself where the trigger does not.</summary>
    public string? AlsoHeldBy { get; init; }

    /// <summary>
    /// Words of one database only: INSERT OR REPLACE of SQLite takes rows away without asking the triggers for DELETE,
    /// TRUNCATE of PostgreSQL likewise.
    /// </summary>
    public Engine? Only { get; init; }
}
