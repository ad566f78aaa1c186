using Leadwerk.Domain;

namespace Leadwerk.Storage.Imports;

/// <summary>A row of an old list that is a lead here.</summary>
sealed class ListRow
{
    /// <summary>Name of the list.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the row in the list; once in its source.</summary>
    public required string ExternalId { get; init; }

    /// <summary>The lead that it became.</summary>
    public required LeadId Lead { get; init; }

    /// <summary>The import that brought it.</summary>
    public required ImportId Import { get; init; }

    /// <summary>The first 16 bytes of HMAC-SHA-256 of what the row said last, under a key of the store.</summary>
    public required byte[] Content { get; set; }

    /// <summary>The start that the row names: with it a row is known again when its company was renamed.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>The salesperson's own chance, 0 to 1, as the list names it.</summary>
    public double? Guess { get; init; }

    /// <summary>Where the lead came from, in the words of the list.</summary>
    public string? Channel { get; init; }
}
