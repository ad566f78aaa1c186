using Leadwerk.Domain;

namespace Leadwerk.Storage.Erasures;

/// <summary>Personal data of one person were replaced for ever (Art. 17 GDPR). Says how many facts lost their words, and none of the words.</summary>
sealed class Erasure
{
    public required Guid Id { get; init; }

    /// <summary>Whose data; the id says nothing any more.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The moment, UTC.</summary>
    public required DateTime At { get; init; }

    /// <inheritdoc cref="Attribution.Who"/>
    public required string Who { get; init; }
}
