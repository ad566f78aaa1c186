using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Money;

namespace Leadwerk.Domain.Marketing;

/// <summary>Money that was spent on a content piece, a source or a campaign. Written down once; a mistake is taken back and stays visible.</summary>
public sealed class Spending
{
    /// <summary>Most major units of one entry.</summary>
    public const int Most = 10_000_000;

    static readonly LocalText AmountField = new("Betrag", "Amount");
    static readonly LocalText SourceField = new("Quelle", "Source");
    static readonly LocalText CampaignField = new("Kampagne", "Campaign");

    Spending() { }

    /// <summary>Names the entry.</summary>
    public Guid Id { get; private set; }

    /// <summary>The content piece that it was spent on.</summary>
    public ContentPieceId? Piece { get; private set; }

    /// <summary>The source that it was spent on, as <see cref="Touch.CampaignSource"/> spells it.</summary>
    public string? Source { get; private set; }

    /// <summary>The campaign that it was spent on, as <see cref="Touch.Campaign"/> spells it.</summary>
    public string? Campaign { get; private set; }

    /// <summary>The company's day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>In minor units of <see cref="Currency"/>, at least 1.</summary>
    public long MinorUnits { get; private set; }

    /// <summary>The company's currency at that time.</summary>
    public Currency Currency { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public UserId RecordedBy { get; private set; }

    /// <summary>When it was taken back as a mistake, UTC.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Spent on a content piece.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="amount">At least one minor unit, at most ten million major ones.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The entry, or what is wrong.</returns>
    public static MarketingResult<Spending> OnPiece(ContentPieceId piece, OrderValue amount, Stamp stamp) =>
        Record(new Spending { Piece = piece }, amount, stamp);

    /// <summary>Spent on a source.</summary>
    /// <param name="source">1 to 100 characters in one line.</param>
    /// <param name="amount">At least one minor unit, at most ten million major ones.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The entry, or what is wrong.</returns>
    public static MarketingResult<Spending> OnSource(string source, OrderValue amount, Stamp stamp) =>
        OneLine.Required(source, SourceField, Touch.MostLetters) is { } why
            ? new MarketingResult<Spending>.TextRefused(why)
            : Record(new Spending { Source = Touch.Spelled(source) }, amount, stamp);

    /// <summary>Spent on a campaign.</summary>
    /// <param name="campaign">1 to 100 characters in one line.</param>
    /// <param name="amount">At least one minor unit, at most ten million major ones.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The entry, or what is wrong.</returns>
    public static MarketingResult<Spending> OnCampaign(string campaign, OrderValue amount, Stamp stamp) =>
        OneLine.Required(campaign, CampaignField, Touch.MostLetters) is { } why
            ? new MarketingResult<Spending>.TextRefused(why)
            : Record(new Spending { Campaign = Touch.Spelled(campaign) }, amount, stamp);

    /// <summary>Takes it back: it was a mistake, and counts no more.</summary>
    /// <param name="stamp">When.</param>
    public void Withdraw(Stamp stamp) => WithdrawnAt ??= stamp.At;

    static MarketingResult<Spending> Record(Spending begun, OrderValue amount, Stamp stamp)
    {
        if (amount.MinorUnits < 1 || amount.MinorUnits > (long)Most * amount.Currency.MinorUnits)
            return new MarketingResult<Spending>.OutOfRange(AmountField, 1, Most);
        (begun.Id, begun.On) = (Guid.CreateVersion7(), stamp.Today);
        (begun.MinorUnits, begun.Currency) = (amount.MinorUnits, amount.Currency);
        (begun.RecordedAt, begun.RecordedBy) = (stamp.At, stamp.By);
        return new MarketingResult<Spending>.Kept(begun);
    }
}
