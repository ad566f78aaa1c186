using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Contacts;

/// <summary>By which way somebody is contacted.</summary>
public enum ContactChannel
{
    /// <summary>By mail.</summary>
    Mail,

    /// <summary>By telephone.</summary>
    Phone,
}

/// <summary>What somebody is contacted for, and what that rests on.</summary>
public abstract record ContactPurpose
{
    private protected ContactPurpose() { }

    /// <summary>Words about a lead that is being worked.</summary>
    /// <param name="Lead">The lead.</param>
    public sealed record AboutLead(Lead Lead) : ContactPurpose;

    /// <summary>The last words, which belong to a ban.</summary>
    /// <param name="Ban">The ban; null while it is about to be declared.</param>
    public sealed record ClosingWords(ContactBan? Ban) : ContactPurpose;

    /// <summary>Something worth reading, to somebody who wants to hear from us.</summary>
    /// <param name="Ground">What it rests on.</param>
    public sealed record Advertising(Marketing.AdvertisingGround Ground) : ContactPurpose;
}
