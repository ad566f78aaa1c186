namespace Leadwerk.Domain.Marketing;

/// <summary>A mail of a sequence, as it was once and stays: whoever is on the way gets what was meant when they began.</summary>
public sealed class SequenceStep
{
    SequenceStep() { }

    internal SequenceStep(int position, StepData data)
    {
        Id = Guid.CreateVersion7();
        (Position, Days, Subject, Body) = (position, data.Days, data.Subject, data.Body);
        AfterKind = data.After?.Kind;
        (AfterForm, AfterPiece, AfterCriterion) = (data.After?.Form, data.After?.Piece, data.After?.Criterion);
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private set; }

    /// <summary>From 0.</summary>
    public int Position { get; private set; }

    /// <summary>Days after the mail before it, after the beginning, or after what it waits for; 0 to 365.</summary>
    public int Days { get; private set; }

    /// <summary>What it waits for; null where only time has to pass.</summary>
    public SequenceEventKind? AfterKind { get; private set; }

    /// <summary>The form that it waits for; null for any.</summary>
    public CaptureFormId? AfterForm { get; private set; }

    /// <summary>The content piece that it waits for.</summary>
    public ContentPieceId? AfterPiece { get; private set; }

    /// <summary>The criterion whose act it waits for.</summary>
    public CriterionId? AfterCriterion { get; private set; }

    /// <summary>One line with placeholders, 1 to 200 characters in each language.</summary>
    public LocalText Subject { get; private set; } = null!;

    /// <summary>Markdown with placeholders, 1 to 10,000 characters in each language.</summary>
    public LocalText Body { get; private set; } = null!;

    /// <summary>What it waits for; null where only time has to pass.</summary>
    public SequenceEvent? After =>
        AfterKind is { } kind ? new SequenceEvent(kind, AfterForm, AfterPiece, AfterCriterion) : null;

    internal StepData Data => new(Days, Subject, Body, After);
}

/// <summary>What somebody types about a mail of a sequence.</summary>
/// <param name="Days"><inheritdoc cref="SequenceStep.Days" path="/summary"/></param>
/// <param name="Subject"><inheritdoc cref="SequenceStep.Subject" path="/summary"/></param>
/// <param name="Body"><inheritdoc cref="SequenceStep.Body" path="/summary"/></param>
/// <param name="After"><inheritdoc cref="SequenceStep.After" path="/summary"/></param>
public sealed record StepData(int Days, LocalText Subject, LocalText Body, SequenceEvent? After = null);

/// <summary>The mails of a sequence, as they were once and stay.</summary>
public sealed class SequenceVersion
{
    readonly List<SequenceStep> steps = [];

    SequenceVersion() { }

    internal SequenceVersion(int number, IReadOnlyList<StepData> data, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (Number, MadeAt, MadeBy) = (number, stamp.At, stamp.By);
        steps.AddRange(data.Select((step, position) => new SequenceStep(position, step)));
    }

    /// <summary>Names it.</summary>
    public Guid Id { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Who wrote it.</summary>
    public UserId MadeBy { get; private set; }

    /// <summary>In the order in which they leave.</summary>
    public IReadOnlyList<SequenceStep> Steps => [.. steps.OrderBy(step => step.Position)];

    internal bool Says(IReadOnlyList<StepData> data) => Steps.Select(step => step.Data).SequenceEqual(data);
}
