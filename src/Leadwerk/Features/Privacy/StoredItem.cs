using Leadwerk.Domain;

namespace Leadwerk.Features.Privacy;

/// <summary>Something that is stored about a person.</summary>
/// <param name="Kind">What it is: the name of its table.</param>
/// <param name="On">The day that it is about, or on which it was recorded.</param>
/// <param name="What">What it is, in words.</param>
/// <param name="Words">What was said or written; null where there are no words.</param>
sealed record StoredItem(string Kind, DateOnly On, LocalText What, string? Words);
