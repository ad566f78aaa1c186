using Leadwerk.Domain.Money;

namespace Leadwerk.Domain.Phases;

/// <summary>What a piece of evidence says: something that a third person can check.</summary>
public abstract record EvidenceContent
{
    private protected EvidenceContent() { }

    /// <summary>The kinds of evidence that this content is.</summary>
    public abstract EvidenceKinds Kinds { get; }

    /// <summary>The person whom it names.</summary>
    public virtual PersonId? Person => null;

    /// <summary>What a person did on purpose.</summary>
    /// <param name="What">What they did: asked, answered, came back.</param>
    /// <param name="Where">Where they did it.</param>
    /// <param name="Who">Who it was, where we know.</param>
    public sealed record Act(string What, string Where, PersonId? Who = null) : EvidenceContent
    {
        /// <inheritdoc/>
        public override EvidenceKinds Kinds => EvidenceKinds.Act;

        /// <inheritdoc/>
        public override PersonId? Person => Who;
    }

    /// <summary>A conversation of ours with a person.</summary>
    /// <param name="With">With whom.</param>
    /// <param name="Said">What they said, in their words.</param>
    /// <param name="ByWhen">The date that they named, also one to come.</param>
    public sealed record Conversation(PersonId With, string Said, DateOnly? ByWhen = null) : EvidenceContent
    {
        /// <inheritdoc/>
        public override EvidenceKinds Kinds =>
            EvidenceKinds.Conversation | (ByWhen is null ? EvidenceKinds.None : EvidenceKinds.Date);

        /// <inheritdoc/>
        public override PersonId? Person => With;
    }

    /// <summary>The person who has the role that the criterion asks for.</summary>
    /// <param name="Who">Who has it.</param>
    public sealed record InRole(PersonId Who) : EvidenceContent
    {
        /// <inheritdoc/>
        public override EvidenceKinds Kinds => EvidenceKinds.Person;

        /// <inheritdoc/>
        public override PersonId? Person => Who;
    }

    /// <summary>A document; its number, a link to it or its file is needed.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="DatedOn">The date on it, which then is the day on which it happened.</param>
    /// <param name="Amount">The amount on it.</param>
    /// <param name="Link">Where it lies.</param>
    /// <param name="File">Its file, kept here.</param>
    public sealed record Document(
        string? Number,
        DateOnly? DatedOn,
        OrderValue? Amount,
        string? Link = null,
        AttachedFile? File = null
    ) : EvidenceContent
    {
        /// <inheritdoc/>
        public override EvidenceKinds Kinds =>
            EvidenceKinds.Document
            | (DatedOn is null ? EvidenceKinds.None : EvidenceKinds.Date)
            | (Amount is null ? EvidenceKinds.None : EvidenceKinds.Amount);
    }

    /// <summary>A date that was named.</summary>
    /// <param name="Named">The date, also one to come.</param>
    /// <param name="Source">Who named it, where.</param>
    public sealed record NamedDate(DateOnly Named, string Source) : EvidenceContent
    {
        /// <inheritdoc/>
        public override EvidenceKinds Kinds => EvidenceKinds.Date;
    }

    /// <summary>An amount that was named.</summary>
    /// <param name="Amount">The amount.</param>
    /// <param name="Source">Who named it, where.</param>
    public sealed record NamedAmount(OrderValue Amount, string Source) : EvidenceContent
    {
        /// <inheritdoc/>
        public override EvidenceKinds Kinds => EvidenceKinds.Amount;
    }

    /// <summary>What an old list claims. It comes with an import only and is of no kind that can be checked.</summary>
    /// <param name="Claim">What the list says.</param>
    public sealed record OldList(string Claim) : EvidenceContent
    {
        /// <inheritdoc/>
        public override EvidenceKinds Kinds => EvidenceKinds.None;
    }
}
