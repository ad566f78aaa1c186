using Leadwerk.Domain;

namespace Leadwerk.Storage.Bans;

/// <summary>
/// What is left of a banned person whose data were erased: a keyed hash by which the same address, number or name is
/// known again, and which says nothing to whoever has not got it already.
/// </summary>
sealed class BannedTrace
{
    public required Guid Id { get; init; }

    /// <summary>Whose data were erased.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The ban that this trace stands for; that of their new record, once they came back.</summary>
    public required BanId Ban { get; set; }

    /// <summary>HMAC-SHA-256 under the key of the store, 32 bytes.</summary>
    public required byte[] Digest { get; init; }
}
