namespace Leadwerk.Domain.Marketing;

/// <summary>Something worth reading that earns a contact: a page of ours, or a link to a file or page elsewhere.</summary>
public sealed class ContentPiece
{
    /// <summary>Characters of a text.</summary>
    public const int MostLetters = 20_000;

    static readonly LocalText TitleField = new("Titel", "Title");
    static readonly LocalText BodyField = new("Text", "Text");
    static readonly LocalText LinkField = new("Link", "Link");

    readonly List<ContentVersion> versions = [];

    ContentPiece() { }

    /// <summary>Names the piece.</summary>
    public ContentPieceId Id { get; private set; }

    /// <summary>Its public address below <c>/p/</c>; see <see cref="Marketing.Slug"/>. Fixed, because others link to it.</summary>
    public string Slug { get; private set; } = null!;

    /// <summary>Who it is for.</summary>
    public TargetGroupId? Group { get; private set; }

    /// <summary>Where it lies, if not here: an address with http or https, up to 2,000 characters.</summary>
    public string? Link { get; private set; }

    /// <summary>The question that is answered by asking for it; null where asking says nothing.</summary>
    public CriterionId? Criterion { get; private set; }

    /// <summary>The form that stands below it.</summary>
    public CaptureFormId? Form { get; private set; }

    /// <summary>Since when everybody can read it, UTC; null while it is a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>All its texts, the oldest first; none is ever changed.</summary>
    public IReadOnlyList<ContentVersion> Versions => versions;

    /// <summary>The text that holds.</summary>
    public ContentVersion Current => versions.MaxBy(version => version.Number)!;

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }

    /// <summary>Writes a draft.</summary>
    /// <param name="slug">Its public address.</param>
    /// <param name="data">All of it.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The piece, or what is wrong.</returns>
    public static MarketingResult<ContentPiece> Draft(string slug, ContentData data, Stamp stamp) =>
        Marketing.Slug.Problem(slug) is { } problem
            ? new MarketingResult<ContentPiece>.TextRefused(problem)
            : new ContentPiece { Id = ContentPieceId.New(), Slug = slug }.Edit(data, stamp);

    /// <summary>Changes it; other words are a new version.</summary>
    /// <param name="data">All of it.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The piece, or what is wrong.</returns>
    public MarketingResult<ContentPiece> Edit(ContentData data, Stamp stamp)
    {
        var problem =
            BothOf.Problem(data.Title, TitleField, FreeText.NameLength)
            ?? (
                data.Link is null
                    ? BothOf.Problem(data.Body, BodyField, MostLetters)
                    : BothOf.OptionalProblem(data.Body, BodyField, MostLetters)
            )
            ?? (
                data.Link is null || WebLink.Is(data.Link)
                    ? null
                    : new TextRefusal(LinkField, TextProblem.WrongForm, FreeText.LinkLength)
            );
        if (problem is not null)
            return new MarketingResult<ContentPiece>.TextRefused(problem);
        (Group, Link, Criterion, Form) = (data.Group, data.Link, data.Criterion, data.Form);
        if (versions.Count == 0 || (Current.Title, Current.Body) != (data.Title, data.Body))
            versions.Add(new ContentVersion(versions.Count + 1, data.Title, data.Body, stamp));
        return new MarketingResult<ContentPiece>.Kept(this);
    }

    /// <summary>Lets everybody read it.</summary>
    /// <param name="texts">What every public page says of us; null where nobody has written it.</param>
    /// <param name="stamp">When.</param>
    /// <returns>The piece, or why not.</returns>
    public MarketingResult<ContentPiece> Publish(PublicTexts? texts, Stamp stamp)
    {
        if (texts is null)
            return new MarketingResult<ContentPiece>.NoPrivacyText();
        PublishedAt ??= stamp.At;
        return new MarketingResult<ContentPiece>.Kept(this);
    }

    /// <summary>Takes it back; its address leads nowhere then.</summary>
    public void Withdraw() => PublishedAt = null;
}

/// <summary>What somebody types about a content piece.</summary>
/// <param name="Title">1 to 200 characters in each language.</param>
/// <param name="Body">Markdown, 1 to 20,000 characters in each language; may be empty where it lies elsewhere.</param>
/// <param name="Group"><inheritdoc cref="ContentPiece.Group" path="/summary"/></param>
/// <param name="Link"><inheritdoc cref="ContentPiece.Link" path="/summary"/></param>
/// <param name="Criterion"><inheritdoc cref="ContentPiece.Criterion" path="/summary"/></param>
/// <param name="Form"><inheritdoc cref="ContentPiece.Form" path="/summary"/></param>
public sealed record ContentData(
    LocalText Title,
    LocalText Body,
    TargetGroupId? Group = null,
    string? Link = null,
    CriterionId? Criterion = null,
    CaptureFormId? Form = null
);

/// <summary>A text of a content piece, as it was once and stays.</summary>
public sealed class ContentVersion
{
    ContentVersion() { }

    internal ContentVersion(int number, LocalText title, LocalText body, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (Number, Title, Body, MadeAt, MadeBy) = (number, title, body, stamp.At, stamp.By);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>1 to 200 characters in each language.</summary>
    public LocalText Title { get; private set; } = null!;

    /// <summary>Markdown, up to 20,000 characters in each language.</summary>
    public LocalText Body { get; private set; } = null!;

    /// <summary>When, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Who wrote it.</summary>
    public UserId MadeBy { get; private set; }
}

/// <summary>Addresses that a page of ours may lead to.</summary>
public static class WebLink
{
    /// <summary>Whether a text is the address of a page or file: http or https with a host, and nobody's password in it.</summary>
    /// <param name="address">The text.</param>
    /// <returns>True when it is.</returns>
    public static bool Is(string address) =>
        address.Length <= FreeText.LinkLength
        && !address.Any(char.IsControl)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0;
}
