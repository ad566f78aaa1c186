using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Features.HandOvers.Warm;

/// <summary>What keeps a lead warm that waits for a rep.</summary>
/// <param name="Title">What the content piece is called.</param>
public abstract record Warmth(LocalText Title)
{
    /// <summary>A piece was written to its people lately; for now that is enough.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Waits">Whether it still lies in the outbox.</param>
    /// <param name="Title"><inheritdoc cref="Warmth" path="/param[@name='Title']"/></param>
    public sealed record Kept(DateOnly On, bool Waits, LocalText Title) : Warmth(Title);

    /// <summary>The piece that fits best.</summary>
    /// <param name="Piece">The piece.</param>
    /// <param name="Fit">Why it.</param>
    /// <param name="Readers">People of the lead's company who follow.</param>
    /// <param name="Title"><inheritdoc cref="Warmth" path="/param[@name='Title']"/></param>
    public sealed record Proposed(ContentPiece Piece, WarmFit Fit, IReadOnlyList<WarmReader> Readers, LocalText Title)
        : Warmth(Title)
    {
        /// <summary>Whom it may be sent to now.</summary>
        public IEnumerable<WarmReader> Reached => Readers.Where(one => one.Decision is ContactDecision.Allowed);
    }
}

/// <summary>Somebody who follows and whose company waits.</summary>
/// <param name="Follower">As a follower.</param>
/// <param name="Person">As a person.</param>
/// <param name="Decision">Whether they may be sent the piece now.</param>
public sealed record WarmReader(Follower Follower, Person Person, ContactDecision Decision);
