namespace Leadwerk.Domain.Marketing;

/// <summary>What somebody did on purpose by a form of ours, and what had led them there. Nobody is followed for it.</summary>
public sealed class Touch
{
    /// <summary>Characters of a source, a medium, a campaign.</summary>
    public const int MostLetters = 100;

    Touch() { }

    /// <summary>Names it.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who.</summary>
    public PersonId Person { get; private set; }

    /// <summary>The lead that matures by it.</summary>
    public LeadId? Lead { get; private set; }

    /// <summary>The form.</summary>
    public CaptureFormId Form { get; private set; }

    /// <summary>What was asked for.</summary>
    public ContentPieceId? Piece { get; private set; }

    /// <summary>The content piece from whose page the form was opened.</summary>
    public ContentPieceId? From { get; private set; }

    /// <summary>The company's day on which it was confirmed.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The page on which the form stood.</summary>
    public string? Source { get; private set; }

    /// <summary>The page before it.</summary>
    public string? Referrer { get; private set; }

    /// <summary>utm_source as <see cref="Spelled"/>, up to 100 characters.</summary>
    public string? CampaignSource { get; private set; }

    /// <summary>utm_medium as <see cref="Spelled"/>, up to 100 characters.</summary>
    public string? CampaignMedium { get; private set; }

    /// <summary>utm_campaign as <see cref="Spelled"/>, up to 100 characters.</summary>
    public string? Campaign { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When personal data in it were replaced by a tombstone, UTC.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>The one spelling of what a link says: people write LinkedIn and linkedin for the same source.</summary>
    /// <param name="said">As it was typed.</param>
    /// <returns>In small letters, without blanks around it; null where nothing is said.</returns>
    public static string? Spelled(string? said) =>
        said?.Trim().ToLowerInvariant() is { Length: > 0 } spelled ? spelled : null;

    /// <summary>Writes it down.</summary>
    /// <param name="person">Who.</param>
    /// <param name="lead">The lead that matures by it.</param>
    /// <param name="form">The form.</param>
    /// <param name="came">What had led them there.</param>
    /// <param name="stamp">When it was confirmed.</param>
    /// <returns>The touch.</returns>
    public static Touch Of(PersonId person, LeadId? lead, CaptureForm form, CameFrom came, Stamp stamp) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Person = person,
            Lead = lead,
            Form = form.Id,
            Piece = form.Piece,
            From = came.Piece,
            On = stamp.Today,
            Source = came.Source,
            Referrer = came.Referrer,
            CampaignSource = Spelled(came.CampaignSource),
            CampaignMedium = Spelled(came.CampaignMedium),
            Campaign = Spelled(came.Campaign),
            RecordedAt = stamp.At,
        };

    /// <summary>Takes out where they came from (Art. 17 GDPR): a link may have named them. That it happened stays.</summary>
    /// <param name="stamp">When.</param>
    public void Erase(Stamp stamp)
    {
        static string? Gone(string? text) => text is null ? null : Tombstone.Text;
        (Source, Referrer) = (Gone(Source), Gone(Referrer));
        (CampaignSource, CampaignMedium, Campaign) = (Gone(CampaignSource), Gone(CampaignMedium), Gone(Campaign));
        ErasedAt ??= stamp.At;
    }
}

/// <summary>What had led somebody to a form.</summary>
/// <param name="Source"><inheritdoc cref="Touch.Source" path="/summary"/></param>
/// <param name="Referrer"><inheritdoc cref="Touch.Referrer" path="/summary"/></param>
/// <param name="CampaignSource"><inheritdoc cref="Touch.CampaignSource" path="/summary"/></param>
/// <param name="CampaignMedium"><inheritdoc cref="Touch.CampaignMedium" path="/summary"/></param>
/// <param name="Campaign"><inheritdoc cref="Touch.Campaign" path="/summary"/></param>
/// <param name="Piece"><inheritdoc cref="Touch.From" path="/summary"/></param>
public sealed record CameFrom(
    string? Source,
    string? Referrer,
    string? CampaignSource,
    string? CampaignMedium,
    string? Campaign,
    ContentPieceId? Piece = null
);
