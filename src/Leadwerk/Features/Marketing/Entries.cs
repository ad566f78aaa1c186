namespace Leadwerk.Features.Marketing;

/// <summary>What the form of a target group sends.</summary>
public sealed class GroupEntry
{
    /// <summary>What its sender saw.</summary>
    public Guid? Version { get; set; }

    /// <summary>How we call them.</summary>
    public string? Name { get; set; }

    /// <summary>Topic, German.</summary>
    public string? TopicGerman { get; set; }

    /// <summary>Topic, English.</summary>
    public string? TopicEnglish { get; set; }

    /// <summary>Industry and business model, as one of the choices: its place in the list.</summary>
    public int? Segment { get; set; }

    /// <summary>What they are in their company.</summary>
    public string? Role { get; set; }

    /// <summary>What troubles them.</summary>
    public string? Problem { get; set; }
}

/// <summary>What the form of a content piece sends.</summary>
public sealed class ContentEntry
{
    /// <summary>What its sender saw.</summary>
    public Guid? Version { get; set; }

    /// <summary>save, publish, withdraw or preview.</summary>
    public string? What { get; set; }

    /// <summary>Public address.</summary>
    public string? Slug { get; set; }

    /// <summary>Title, German.</summary>
    public string? TitleGerman { get; set; }

    /// <summary>Title, English.</summary>
    public string? TitleEnglish { get; set; }

    /// <summary>Markdown, German.</summary>
    public string? BodyGerman { get; set; }

    /// <summary>Markdown, English.</summary>
    public string? BodyEnglish { get; set; }

    /// <summary>Where it lies, if not here.</summary>
    public string? Link { get; set; }

    /// <summary>Target group.</summary>
    public Guid? Group { get; set; }

    /// <summary>The question that is answered by asking for it.</summary>
    public Guid? Criterion { get; set; }

    /// <summary>The form below it.</summary>
    public Guid? Form { get; set; }
}

/// <summary>What the form of a capture form sends.</summary>
public sealed class CaptureEntry
{
    /// <summary>What its sender saw.</summary>
    public Guid? Version { get; set; }

    /// <summary>save, publish or withdraw.</summary>
    public string? What { get; set; }

    /// <summary>Public address.</summary>
    public string? Slug { get; set; }

    /// <summary>Title, German.</summary>
    public string? TitleGerman { get; set; }

    /// <summary>Title, English.</summary>
    public string? TitleEnglish { get; set; }

    /// <summary>Introduction, German.</summary>
    public string? IntroGerman { get; set; }

    /// <summary>Introduction, English.</summary>
    public string? IntroEnglish { get; set; }

    /// <summary>Consent, German.</summary>
    public string? ConsentGerman { get; set; }

    /// <summary>Consent, English.</summary>
    public string? ConsentEnglish { get; set; }

    /// <summary>Web sites that may frame it.</summary>
    public string? Ancestors { get; set; }

    /// <summary>Sign-ups a day.</summary>
    public int? DailyLimit { get; set; }

    /// <summary>What whoever confirms gets.</summary>
    public Guid? Piece { get; set; }

    /// <summary>Target group.</summary>
    public Guid? Group { get; set; }

    /// <summary>Questions; those without a criterion or a text are none.</summary>
    public List<QuestionEntry> Questions { get; set; } = [];
}

/// <summary>A question of a capture form.</summary>
public sealed class QuestionEntry
{
    /// <summary>The criterion that it speaks to.</summary>
    public Guid? Criterion { get; set; }

    /// <summary>As it is asked, German.</summary>
    public string? German { get; set; }

    /// <summary>As it is asked, English.</summary>
    public string? English { get; set; }
}

/// <summary>What the form of the texts of every public page sends.</summary>
public sealed class TextsEntry
{
    /// <summary>What its sender saw.</summary>
    public Guid? Version { get; set; }

    /// <summary>Whether the pages have a color of our own.</summary>
    public bool OwnColor { get; set; }

    /// <summary>Which, #rrggbb.</summary>
    public string? Accent { get; set; }

    /// <summary>Imprint, German.</summary>
    public string? ImprintGerman { get; set; }

    /// <summary>Imprint, English.</summary>
    public string? ImprintEnglish { get; set; }

    /// <summary>Privacy, German.</summary>
    public string? PrivacyGerman { get; set; }

    /// <summary>Privacy, English.</summary>
    public string? PrivacyEnglish { get; set; }
}
