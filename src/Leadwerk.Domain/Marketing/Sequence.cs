namespace Leadwerk.Domain.Marketing;

/// <summary>Mails that follow each other after something that a follower did, at a humane pace.</summary>
public sealed class Sequence
{
    /// <summary>Mails of a sequence at most.</summary>
    public const int MostSteps = 12;

    /// <summary>Days that a mail can wait.</summary>
    public const int MostDays = 365;

    /// <summary>Days after which a mail that waits for something that people do waits in vain.</summary>
    public const int PatienceDays = 90;

    /// <summary>Followers who can begin in a week.</summary>
    public const int MostWeekly = 10_000;

    /// <summary>Followers who begin in a week unless set otherwise.</summary>
    public const int UsualWeekly = 20;

    static readonly LocalText DaysField = new("Tage", "Days");
    static readonly LocalText StepsField = new("Mails", "Mails");
    static readonly LocalText WeeklyField = new("Beginnen in der Woche", "Begin in a week");

    readonly List<SequenceVersion> versions = [];

    Sequence() { }

    /// <summary>Names the sequence.</summary>
    public SequenceId Id { get; private set; }

    /// <summary>How we call it among ourselves, 1 to 200 characters.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>Whose topic it is: whoever does not want to hear about it gets none of it.</summary>
    public TargetGroupId? Group { get; private set; }

    /// <summary>What it follows upon.</summary>
    public SequenceEventKind StartKind { get; private set; }

    /// <summary>The form whose confirmation it follows upon; null for any.</summary>
    public CaptureFormId? StartForm { get; private set; }

    /// <summary>The content piece that was asked for.</summary>
    public ContentPieceId? StartPiece { get; private set; }

    /// <summary>The criterion that an act answered.</summary>
    public CriterionId? StartCriterion { get; private set; }

    /// <summary>At most so many followers begin in a week, 0 to 10,000; the others wait for their turn.</summary>
    public int WeeklyStarts { get; private set; } = UsualWeekly;

    /// <summary>Since when it looks for followers, UTC: what they did before does not count. Null while it is a draft.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>Since when nothing of it is sent, UTC; null while it runs.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>All its wordings, the oldest first; none is ever changed.</summary>
    public IReadOnlyList<SequenceVersion> Versions => versions;

    /// <summary>The wording for those who begin now.</summary>
    public SequenceVersion Current => versions.MaxBy(version => version.Number)!;

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }

    /// <summary>What it follows upon.</summary>
    public SequenceEvent Start => new(StartKind, StartForm, StartPiece, StartCriterion);

    /// <summary>Whether it looks for followers and sends.</summary>
    public bool Runs => StartedAt is not null && PausedAt is null;

    /// <summary>Writes a draft.</summary>
    /// <param name="data">All of it.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The sequence, or what is wrong.</returns>
    public static SequenceResult Draft(SequenceData data, Stamp stamp) =>
        new Sequence { Id = SequenceId.New() }.Edit(data, stamp);

    /// <summary>Changes it; other mails are a new version, and whoever is on the way keeps the old one.</summary>
    /// <param name="data">All of it.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The sequence, or what is wrong.</returns>
    public SequenceResult Edit(SequenceData data, Stamp stamp)
    {
        if (FreeText.Required(data.Name, FreeText.Name, FreeText.NameLength) is { } why)
            return new SequenceResult.TextRefused(why);
        if (Problem(data) is { } problem)
            return problem;
        (Name, Group, WeeklyStarts) = (data.Name.Trim(), data.Group, data.WeeklyStarts);
        (StartKind, StartForm, StartPiece) = (data.Start.Kind, data.Start.Form, data.Start.Piece);
        StartCriterion = data.Start.Criterion;
        if (versions.Count == 0 || !Current.Says(data.Steps))
            versions.Add(new SequenceVersion(versions.Count + 1, data.Steps, stamp));
        return new SequenceResult.Kept(this);
    }

    /// <summary>From now on it looks for followers, and sends.</summary>
    /// <param name="texts">What every mail refers to; null where nobody has written it.</param>
    /// <param name="stamp">When.</param>
    /// <returns>The sequence, or why not.</returns>
    public SequenceResult Begin(PublicTexts? texts, Stamp stamp)
    {
        if (texts is null)
            return new SequenceResult.NoPrivacyText();
        StartedAt ??= stamp.At;
        PausedAt = null;
        return new SequenceResult.Kept(this);
    }

    /// <summary>Nothing of it is sent and nobody begins until <see cref="Resume"/>; everybody keeps their place.</summary>
    /// <param name="stamp">When.</param>
    public void Pause(Stamp stamp) => PausedAt ??= StartedAt is null ? null : stamp.At;

    /// <summary>Goes on where it stopped.</summary>
    public void Resume() => PausedAt = null;

    static SequenceResult? Problem(SequenceData data)
    {
        if (data.Steps.Count is < 1 or > MostSteps)
            return new SequenceResult.OutOfRange(StepsField, 1, MostSteps);
        if (data.WeeklyStarts is < 0 or > MostWeekly)
            return new SequenceResult.OutOfRange(WeeklyField, 0, MostWeekly);
        if (!data.Start.IsWhole || data.Steps.Any(step => step.After is { IsWhole: false }))
            return new SequenceResult.NoEvent();
        for (var at = 0; at < data.Steps.Count; at++)
        {
            // Two mails of one sequence on one day are one too many.
            var least = at > 0 && data.Steps[at].After is null ? 1 : 0;
            if (data.Steps[at].Days < least || data.Steps[at].Days > MostDays)
                return new SequenceResult.OutOfRange(DaysField, least, MostDays);
        }
        return data.Steps.Select(StepWords.Problem).FirstOrDefault(problem => problem is not null);
    }
}

/// <summary>What somebody types about a sequence.</summary>
/// <param name="Name"><inheritdoc cref="Sequence.Name" path="/summary"/></param>
/// <param name="Start"><inheritdoc cref="Sequence.Start" path="/summary"/></param>
/// <param name="Steps">1 to 12 mails, in the order in which they leave.</param>
/// <param name="Group"><inheritdoc cref="Sequence.Group" path="/summary"/></param>
/// <param name="WeeklyStarts"><inheritdoc cref="Sequence.WeeklyStarts" path="/summary"/></param>
public sealed record SequenceData(
    string Name,
    SequenceEvent Start,
    IReadOnlyList<StepData> Steps,
    TargetGroupId? Group = null,
    int WeeklyStarts = Sequence.UsualWeekly
);
