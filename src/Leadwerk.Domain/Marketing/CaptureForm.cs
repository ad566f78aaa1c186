namespace Leadwerk.Domain.Marketing;

/// <summary>By which people ask for something and, if they want, to hear from us.</summary>
public sealed class CaptureForm
{
    /// <summary>Questions of a form at most: each one more costs answers.</summary>
    public const int MostQuestions = 4;

    /// <summary>Sign-ups that a form takes in a day unless set otherwise.</summary>
    public const int UsualDailyLimit = 500;

    const int MostDaily = 100_000;
    const int MostAncestors = 1000;

    static readonly LocalText TitleField = new("Titel", "Title");
    static readonly LocalText IntroField = new("Einleitung", "Introduction");
    static readonly LocalText ConsentField = new("Einwilligung", "Consent");
    static readonly LocalText AncestorsField = new("Darf stehen auf", "May stand on");
    static readonly LocalText DailyField = new("Eintragungen am Tag", "Sign-ups a day");
    static readonly LocalText QuestionsField = new("Fragen", "Questions");

    readonly List<FormVersion> versions = [];

    CaptureForm() { }

    /// <summary>Names the form.</summary>
    public CaptureFormId Id { get; private set; }

    /// <summary>Its public address below <c>/f/</c>; see <see cref="Marketing.Slug"/>. Fixed, because others link to it.</summary>
    public string Slug { get; private set; } = null!;

    /// <summary>What whoever confirms gets.</summary>
    public ContentPieceId? Piece { get; private set; }

    /// <summary>Who it is for; the topic that they follow by it.</summary>
    public TargetGroupId? Group { get; private set; }

    /// <summary>Web sites that may show it in a frame, as origins with a blank between them; empty for none.</summary>
    public string Ancestors { get; private set; } = "";

    /// <summary>Sign-ups that it takes in a day, 1 to 100,000.</summary>
    public int DailyLimit { get; private set; } = UsualDailyLimit;

    /// <summary>Since when everybody can fill it in, UTC; null while it is a draft.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>All its wordings, the oldest first; none is ever changed, because consents rest on them.</summary>
    public IReadOnlyList<FormVersion> Versions => versions;

    /// <summary>The wording that holds.</summary>
    public FormVersion Current => versions.MaxBy(version => version.Number)!;

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }

    /// <summary>Writes a draft.</summary>
    /// <param name="slug">Its public address.</param>
    /// <param name="data">All of it.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The form, or what is wrong.</returns>
    public static MarketingResult<CaptureForm> Draft(string slug, FormData data, Stamp stamp) =>
        Marketing.Slug.Problem(slug) is { } problem
            ? new MarketingResult<CaptureForm>.TextRefused(problem)
            : new CaptureForm { Id = CaptureFormId.New(), Slug = slug }.Edit(data, stamp);

    /// <summary>Changes it; another wording or other questions are a new version.</summary>
    /// <param name="data">All of it.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The form, or what is wrong.</returns>
    public MarketingResult<CaptureForm> Edit(FormData data, Stamp stamp)
    {
        if (Problem(data) is { } problem)
            return new MarketingResult<CaptureForm>.TextRefused(problem);
        if (data.DailyLimit is < 1 or > MostDaily)
            return new MarketingResult<CaptureForm>.OutOfRange(DailyField, 1, MostDaily);
        if (data.Questions.Count > MostQuestions)
            return new MarketingResult<CaptureForm>.OutOfRange(QuestionsField, 0, MostQuestions);
        (Piece, Group, Ancestors, DailyLimit) = (data.Piece, data.Group, Tidy(data.Ancestors), data.DailyLimit);
        if (versions.Count == 0 || !Current.Says(data))
            versions.Add(new FormVersion(versions.Count + 1, data, stamp));
        return new MarketingResult<CaptureForm>.Kept(this);
    }

    /// <summary>Lets everybody fill it in.</summary>
    /// <param name="texts">What every public page says of us; null where nobody has written it.</param>
    /// <param name="stamp">When.</param>
    /// <returns>The form, or why not.</returns>
    public MarketingResult<CaptureForm> Publish(PublicTexts? texts, Stamp stamp)
    {
        if (texts is null)
            return new MarketingResult<CaptureForm>.NoPrivacyText();
        PublishedAt ??= stamp.At;
        return new MarketingResult<CaptureForm>.Kept(this);
    }

    /// <summary>Takes it back; its address leads nowhere then.</summary>
    public void Withdraw() => PublishedAt = null;

    static TextRefusal? Problem(FormData data) =>
        BothOf.Problem(data.Title, TitleField, FreeText.NameLength)
        ?? BothOf.OptionalProblem(data.Intro, IntroField, FreeText.TextLength)
        ?? BothOf.Problem(data.Consent, ConsentField, FreeText.TextLength)
        ?? (
            Tidy(data.Ancestors) is var origins && origins.Length <= MostAncestors && Origins(origins).All(IsOrigin)
                ? null
                : new TextRefusal(AncestorsField, TextProblem.WrongForm, MostAncestors)
        );

    static string[] Origins(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    static string Tidy(string text) => string.Join(' ', Origins(text).Select(origin => origin.TrimEnd('/')));

    /// <summary>It goes into a header of the answer: nothing but a scheme, a host and a port may stand there.</summary>
    static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority) == text
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '/' or '.' or '-');
}

/// <summary>What somebody types about a form.</summary>
/// <param name="Title">1 to 200 characters in each language.</param>
/// <param name="Intro">Up to 4,000 characters in each language.</param>
/// <param name="Consent">To what whoever ticks the box agrees, 1 to 4,000 characters in each language.</param>
/// <param name="Questions">At most four.</param>
/// <param name="Piece"><inheritdoc cref="CaptureForm.Piece" path="/summary"/></param>
/// <param name="Group"><inheritdoc cref="CaptureForm.Group" path="/summary"/></param>
/// <param name="Ancestors"><inheritdoc cref="CaptureForm.Ancestors" path="/summary"/></param>
/// <param name="DailyLimit"><inheritdoc cref="CaptureForm.DailyLimit" path="/summary"/></param>
public sealed record FormData(
    LocalText Title,
    LocalText Intro,
    LocalText Consent,
    IReadOnlyList<QuestionData> Questions,
    ContentPieceId? Piece = null,
    TargetGroupId? Group = null,
    string Ancestors = "",
    int DailyLimit = CaptureForm.UsualDailyLimit
);

/// <summary>A question of a form.</summary>
/// <param name="Criterion">The criterion of the plan that it answers.</param>
/// <param name="Text">As the form asks it.</param>
public sealed record QuestionData(CriterionId Criterion, LocalText Text);
