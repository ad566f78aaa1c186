namespace Leadwerk.Domain.Phases;

/// <summary>What can be checked by a third person. Free opinion is no kind.</summary>
[Flags]
public enum EvidenceKinds
{
    /// <summary>Nothing that can be checked.</summary>
    None = 0,

    /// <summary>What a person did on purpose, and where: asked, answered, came back.</summary>
    Act = 1,

    /// <summary>With whom, when, what was said.</summary>
    Conversation = 2,

    /// <summary>The person in the role, for instance the decision maker.</summary>
    Person = 4,

    /// <summary>A document with its number, or a link to it.</summary>
    Document = 8,

    /// <summary>A date that was named.</summary>
    Date = 16,

    /// <summary>An amount of money that was named.</summary>
    Amount = 32,
}
