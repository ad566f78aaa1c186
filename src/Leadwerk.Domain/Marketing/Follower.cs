namespace Leadwerk.Domain.Marketing;

/// <summary>A person who asked, provably, to hear from us. Whether they may be written to, the consent ledger says.</summary>
public sealed class Follower
{
    /// <summary>Mails in thirty days that somebody can choose.</summary>
    public static IReadOnlyList<int> Paces { get; } = [1, 2, 4];

    /// <summary>Mails in thirty days unless chosen otherwise.</summary>
    public const int UsualPace = 2;

    /// <summary>Days over which the pace is counted.</summary>
    public const int PaceDays = 30;

    /// <summary>Days that a pause can last.</summary>
    public const int MostPauseDays = 366;

    readonly List<MutedTopic> muted = [];

    Follower() { }

    /// <summary>Names the follower.</summary>
    public FollowerId Id { get; private set; }

    /// <summary>Who it is.</summary>
    public PersonId Person { get; private set; }

    /// <summary>de or en.</summary>
    public string Language { get; private set; } = null!;

    /// <summary>What the links in mails to them are made from: 128 random bits, 22 letters. Says nothing about them.</summary>
    public string Key { get; private set; } = null!;

    /// <summary>When they first confirmed, UTC.</summary>
    public DateTime Since { get; private set; }

    /// <summary>At most so many mails in thirty days.</summary>
    public int Pace { get; private set; } = UsualPace;

    /// <summary>Nothing is sent before this day.</summary>
    public DateOnly? PausedUntil { get; private set; }

    /// <summary>When they objected, UTC; null while they follow.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Topics that they do not want to hear about.</summary>
    public IReadOnlyList<MutedTopic> Muted => muted;

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }

    /// <summary>Somebody confirmed that they want to hear from us.</summary>
    /// <param name="person">Who.</param>
    /// <param name="language">de or en.</param>
    /// <param name="key"><inheritdoc cref="Key" path="/summary"/></param>
    /// <param name="stamp">When.</param>
    /// <returns>The follower.</returns>
    public static Follower Begin(PersonId person, string language, string key, Stamp stamp) =>
        new()
        {
            Id = FollowerId.New(),
            Person = person,
            Language = language,
            Key = key,
            Since = stamp.At,
        };

    /// <summary>They confirmed anew after they had objected.</summary>
    public void ComeBack() => EndedAt = null;

    /// <summary>They objected.</summary>
    /// <param name="stamp">When.</param>
    public void End(Stamp stamp) => EndedAt ??= stamp.At;

    /// <summary>Another record of the same person followed too: the narrower wish of the two holds.</summary>
    /// <param name="other">The follower that the other record was.</param>
    internal void Narrow(Follower other)
    {
        Pace = Math.Min(Pace, other.Pace);
        if (PausedUntil is null || other.PausedUntil > PausedUntil)
            PausedUntil = other.PausedUntil;
        muted.AddRange(
            other
                .muted.Where(topic => !muted.Exists(known => known.Group == topic.Group))
                .Select(topic => new MutedTopic(topic.Group))
        );
    }

    /// <summary>They say how they want to hear from us; what they cannot choose stays.</summary>
    /// <param name="pace">One of <see cref="Paces"/>.</param>
    /// <param name="pausedUntil">Nothing before this day, at most 366 days ahead; null for no pause.</param>
    /// <param name="muted">Topics that they do not want.</param>
    /// <param name="today">The company's day.</param>
    public void Prefer(int pace, DateOnly? pausedUntil, IEnumerable<TargetGroupId> muted, DateOnly today)
    {
        if (Paces.Contains(pace))
            Pace = pace;
        PausedUntil =
            pausedUntil > today.AddDays(MostPauseDays) ? today.AddDays(MostPauseDays)
            : pausedUntil > today ? pausedUntil
            : null;
        var wanted = muted.ToHashSet();
        this.muted.RemoveAll(topic => !wanted.Contains(topic.Group));
        this.muted.AddRange(
            wanted
                .Where(group => !this.muted.Exists(topic => topic.Group == group))
                .Select(group => new MutedTopic(group))
        );
    }
}

/// <summary>A topic that a follower does not want to hear about.</summary>
/// <param name="Group">The target group whose topic it is.</param>
public sealed record MutedTopic(TargetGroupId Group);
