namespace Leadwerk.Features.Marketing.Sequences;

/// <summary>What the form of a sequence sends.</summary>
public sealed class SequenceEntry
{
    /// <summary>What its sender saw.</summary>
    public Guid? Version { get; set; }

    /// <summary>save or begin.</summary>
    public string? What { get; set; }

    /// <summary>How we call it.</summary>
    public string? Name { get; set; }

    /// <summary>Target group.</summary>
    public Guid? Group { get; set; }

    /// <summary>What it follows upon, as one of the choices.</summary>
    public string? Start { get; set; }

    /// <summary>How many begin in a week.</summary>
    public int? Weekly { get; set; }

    /// <summary>Mails; those without any words are none.</summary>
    public List<StepEntry> Steps { get; set; } = [];
}

/// <summary>A mail of a sequence.</summary>
public sealed class StepEntry
{
    /// <summary>Days that it waits.</summary>
    public int? Days { get; set; }

    /// <summary>What it waits for, as one of the choices; empty for time alone.</summary>
    public string? After { get; set; }

    /// <summary>Subject, German.</summary>
    public string? SubjectGerman { get; set; }

    /// <summary>Subject, English.</summary>
    public string? SubjectEnglish { get; set; }

    /// <summary>Markdown, German.</summary>
    public string? BodyGerman { get; set; }

    /// <summary>Markdown, English.</summary>
    public string? BodyEnglish { get; set; }

    internal bool IsEmpty =>
        string.IsNullOrWhiteSpace(SubjectGerman + SubjectEnglish)
        && string.IsNullOrWhiteSpace(BodyGerman + BodyEnglish);
}

/// <summary>What the form of the rules for all sequences sends.</summary>
public sealed class SendingRulesEntry
{
    /// <summary>What its sender saw.</summary>
    public Guid? Version { get; set; }

    /// <summary>First hour.</summary>
    public int? From { get; set; }

    /// <summary>Hour at which it ends.</summary>
    public int? To { get; set; }

    /// <summary>Mails in thirty days.</summary>
    public int? Pace { get; set; }

    /// <summary>Days between two mails.</summary>
    public int? Gap { get; set; }
}
