namespace Leadwerk.Domain.Phases;

/// <summary>How several kinds of evidence stand to each other in one criterion.</summary>
public enum KindCombination
{
    /// <summary>One of the kinds answers the criterion: an act or a conversation.</summary>
    AnyOf,

    /// <summary>One piece of evidence has to bring all of them: a document with amount and date.</summary>
    AllOf,
}
