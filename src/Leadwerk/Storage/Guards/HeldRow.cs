namespace Leadwerk.Storage.Guards;

/// <summary>A row that is held before a guard looks, so that on PostgreSQL nobody changes it between this look and the commit.</summary>
/// <param name="Table">Where it lies.</param>
/// <param name="Column">Column of the new row with its id.</param>
/// <param name="Lock">
/// How: neither waits for those who only refer to the row. Two who share it do not wait for each other, only for
/// whoever changes it.
/// </param>
sealed record HeldRow(string Table, string Column, string Lock)
{
    /// <summary>One at a time decides about a lead.</summary>
    public static HeldRow Lead(string column = "lead_id") => new("lead", column, "NO KEY UPDATE");

    /// <summary>Whoever merges a record waits for all who write something for it, and they for whoever merges it.</summary>
    public static HeldRow Person(string column = "person_id") => new("person", column, "SHARE");

    /// <inheritdoc cref="Person"/>
    public static HeldRow Company(string column = "company_id") => new("company", column, "SHARE");
}
