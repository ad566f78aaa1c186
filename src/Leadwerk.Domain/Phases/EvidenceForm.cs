namespace Leadwerk.Domain.Phases;

/// <summary>Which form of content a piece of evidence has; see <see cref="EvidenceContent"/>.</summary>
public enum EvidenceForm
{
    /// <summary>What a person did on purpose.</summary>
    Act,

    /// <summary>Who said what to whom.</summary>
    Conversation,

    /// <summary>The person in the role.</summary>
    Person,

    /// <summary>A document.</summary>
    Document,

    /// <summary>A date that was named.</summary>
    Date,

    /// <summary>An amount that was named.</summary>
    Amount,

    /// <summary>What an old list claims, unproven.</summary>
    OldList,
}
