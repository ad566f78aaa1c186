namespace Leadwerk.Domain.Marketing;

/// <summary>Who a content piece is for, outlined so that one knows them when one meets them.</summary>
public sealed class TargetGroup
{
    static readonly LocalText RoleField = new("Rolle", "Role");
    static readonly LocalText ProblemField = new("Problem in ihren Worten", "Problem in their words");
    static readonly LocalText TopicField = new("Thema", "Topic");

    TargetGroup() { }

    /// <summary>Names the group.</summary>
    public TargetGroupId Id { get; private set; }

    /// <summary>How we call them among ourselves, 1 to 200 characters.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>How the preference page calls what they hear about, 1 to 200 characters in each language.</summary>
    public LocalText Topic { get; private set; } = null!;

    /// <summary>Industry and business model of their leads.</summary>
    public Segment Segment { get; private set; } = null!;

    /// <summary>What they are in their company, 1 to 200 characters.</summary>
    public string Role { get; private set; } = null!;

    /// <summary>What troubles them, as they say it, 1 to 4,000 characters.</summary>
    public string Problem { get; private set; } = null!;

    /// <summary>When it was written down, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }

    /// <summary>Outlines a group.</summary>
    /// <param name="data">All of it.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>The group, or what is wrong.</returns>
    public static MarketingResult<TargetGroup> Outline(TargetGroupData data, Stamp stamp) =>
        new TargetGroup { Id = TargetGroupId.New(), RecordedAt = stamp.At }.Change(data);

    /// <summary>Outlines it more precisely.</summary>
    /// <param name="data">All of it.</param>
    /// <returns>The group, or what is wrong.</returns>
    public MarketingResult<TargetGroup> Change(TargetGroupData data)
    {
        var problem =
            FreeText.Required(data.Name, FreeText.Name, FreeText.NameLength)
            ?? BothOf.Problem(data.Topic, TopicField, FreeText.NameLength)
            ?? FreeText.Required(data.Role, RoleField, FreeText.NameLength)
            ?? FreeText.Required(data.Problem, ProblemField);
        if (problem is not null)
            return new MarketingResult<TargetGroup>.TextRefused(problem);
        (Name, Topic, Segment) = (data.Name.Trim(), data.Topic, data.Segment);
        (Role, Problem) = (data.Role.Trim(), data.Problem.Trim());
        return new MarketingResult<TargetGroup>.Kept(this);
    }
}

/// <summary>What somebody types about a target group.</summary>
/// <param name="Name"><inheritdoc cref="TargetGroup.Name" path="/summary"/></param>
/// <param name="Topic"><inheritdoc cref="TargetGroup.Topic" path="/summary"/></param>
/// <param name="Segment"><inheritdoc cref="TargetGroup.Segment" path="/summary"/></param>
/// <param name="Role"><inheritdoc cref="TargetGroup.Role" path="/summary"/></param>
/// <param name="Problem"><inheritdoc cref="TargetGroup.Problem" path="/summary"/></param>
public sealed record TargetGroupData(string Name, LocalText Topic, Segment Segment, string Role, string Problem);
