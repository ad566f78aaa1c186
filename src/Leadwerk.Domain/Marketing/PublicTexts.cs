namespace Leadwerk.Domain.Marketing;

/// <summary>Who we are, what becomes of people's data and how we look, as every public page says it. There is exactly one.</summary>
public sealed class PublicTexts
{
    /// <summary>Characters of each text.</summary>
    public const int MostLetters = 20_000;

    static readonly LocalText ImprintField = new("Impressum", "Imprint");
    static readonly LocalText PrivacyField = new("Datenschutz", "Privacy");

    PublicTexts() { }

    /// <summary>The same in every database, so that a second one cannot be saved.</summary>
    public static Guid TheOnlyId { get; } = new("0196e2a0-0000-7000-8000-000000000003");

    /// <summary>Always <see cref="TheOnlyId"/>.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who answers for the pages (section 5 DDG), Markdown, 1 to 20,000 characters in each language.</summary>
    public LocalText Imprint { get; private set; } = null!;

    /// <summary>What becomes of personal data (Art. 13 GDPR), Markdown, 1 to 20,000 characters in each language.</summary>
    public LocalText Privacy { get; private set; } = null!;

    /// <summary>The color of buttons and links; null for the usual one.</summary>
    public AccentColor? Accent { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }

    /// <summary>Writes them down for the first time.</summary>
    /// <param name="imprint"><inheritdoc cref="Imprint" path="/summary"/></param>
    /// <param name="privacy"><inheritdoc cref="Privacy" path="/summary"/></param>
    /// <returns>The texts, or what is wrong.</returns>
    public static MarketingResult<PublicTexts> Begin(LocalText imprint, LocalText privacy) =>
        new PublicTexts { Id = TheOnlyId }.Edit(imprint, privacy);

    /// <summary>Gives the pages a color of our own.</summary>
    /// <param name="accent">The color; null for the usual one.</param>
    public void Paint(AccentColor? accent) => Accent = accent;

    /// <summary>Changes them.</summary>
    /// <param name="imprint"><inheritdoc cref="Imprint" path="/summary"/></param>
    /// <param name="privacy"><inheritdoc cref="Privacy" path="/summary"/></param>
    /// <returns>The texts, or what is wrong.</returns>
    public MarketingResult<PublicTexts> Edit(LocalText imprint, LocalText privacy)
    {
        if (
            (
                BothOf.Problem(imprint, ImprintField, MostLetters) ?? BothOf.Problem(privacy, PrivacyField, MostLetters)
            ) is
            { } why
        )
            return new MarketingResult<PublicTexts>.TextRefused(why);
        (Imprint, Privacy) = (imprint, privacy);
        return new MarketingResult<PublicTexts>.Kept(this);
    }
}

static class BothOf
{
    /// <summary>A text that is needed in both languages.</summary>
    public static TextRefusal? Problem(LocalText text, LocalText field, int most) =>
        FreeText.Required(text.German, field, most) ?? FreeText.Required(text.English, field, most);

    /// <summary>A text that may be missing, also in one language.</summary>
    public static TextRefusal? OptionalProblem(LocalText text, LocalText field, int most) =>
        FreeText.Optional(text.German, field, most) ?? FreeText.Optional(text.English, field, most);
}
