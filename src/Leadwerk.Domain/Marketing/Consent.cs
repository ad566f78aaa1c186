namespace Leadwerk.Domain.Marketing;

/// <summary>What somebody declared about advertising.</summary>
public enum ConsentKind
{
    /// <summary>They want it, and confirmed so by a mail to their address.</summary>
    Given,

    /// <summary>They do not want it (Art. 21 GDPR).</summary>
    Objected,
}

/// <summary>
/// An entry of the consent ledger: what somebody declared, with its proof. Nothing of it is ever changed; an erasure
/// takes out what says who they are.
/// </summary>
public sealed class Consent
{
    Consent() { }

    /// <summary>Names the entry.</summary>
    public ConsentId Id { get; private set; }

    /// <summary>Who declared it.</summary>
    public PersonId Person { get; private set; }

    /// <summary>What.</summary>
    public ConsentKind Kind { get; private set; }

    /// <summary>By which way of contact; an objection holds for every way.</summary>
    public Contacts.ContactChannel Channel { get; private set; }

    /// <summary>The exact words that stood there, in the language in which they were read.</summary>
    public string Text { get; private set; } = null!;

    /// <summary>SHA-256 of the words in UTF-8, hexadecimal.</summary>
    public string TextHash { get; private set; } = null!;

    /// <summary>de or en.</summary>
    public string Language { get; private set; } = null!;

    /// <summary>When it was declared, or confirmed where it has to be, UTC: from then on it holds.</summary>
    public DateTime DeclaredAt { get; private set; }

    /// <summary>The form that was filled in.</summary>
    public CaptureFormId? Form { get; private set; }

    /// <summary>Number of its wording, from 1.</summary>
    public int? FormVersion { get; private set; }

    /// <summary>SHA-256 of the page that was shown, hexadecimal.</summary>
    public string? PageHash { get; private set; }

    /// <summary>When the form was sent, UTC.</summary>
    public DateTime? SignedUpAt { get; private set; }

    /// <summary>Message-ID of the mail that asked for the confirmation.</summary>
    public string? MailMessageId { get; private set; }

    /// <summary>SHA-256 of what that mail said, hexadecimal.</summary>
    public string? MailHash { get; private set; }

    /// <summary>When the mail server took it, UTC.</summary>
    public DateTime? MailSentAt { get; private set; }

    /// <summary>The address that was confirmed.</summary>
    public string? Address { get; private set; }

    /// <summary>Where the form stood, as far as the browser said.</summary>
    public string? Source { get; private set; }

    /// <summary>The network from which it was sent: /24 or /48, never the whole address.</summary>
    public string? Network { get; private set; }

    /// <summary>The network from which it was confirmed, alike.</summary>
    public string? ConfirmedFrom { get; private set; }

    /// <summary>By which the address is known again after an erasure: HMAC-SHA-256 under a key of the store.</summary>
    public byte[] AddressDigest { get; private set; } = [];

    /// <summary>When personal data in it were replaced by a tombstone, UTC.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>Enters a consent that was confirmed by mail.</summary>
    /// <param name="person">Who.</param>
    /// <param name="proof">How it came about.</param>
    /// <param name="stamp">When it was confirmed.</param>
    /// <returns>The entry.</returns>
    public static Consent Confirmed(PersonId person, ConsentProof proof, Stamp stamp) =>
        new()
        {
            Id = ConsentId.New(),
            Person = person,
            Kind = ConsentKind.Given,
            Channel = Contacts.ContactChannel.Mail,
            Text = proof.Text,
            TextHash = proof.TextHash,
            Language = proof.Language,
            DeclaredAt = stamp.At,
            Form = proof.Form,
            FormVersion = proof.FormVersion,
            PageHash = proof.PageHash,
            SignedUpAt = proof.SignedUpAt,
            MailMessageId = proof.MailMessageId,
            MailHash = proof.MailHash,
            MailSentAt = proof.MailSentAt,
            Address = proof.Address,
            Source = proof.Source,
            Network = proof.Network,
            ConfirmedFrom = proof.ConfirmedFrom,
            AddressDigest = proof.AddressDigest,
        };

    /// <summary>Enters an objection; it holds from this moment on.</summary>
    /// <param name="person">Who.</param>
    /// <param name="proof">What they read and did.</param>
    /// <param name="stamp">When.</param>
    /// <returns>The entry.</returns>
    public static Consent Objected(PersonId person, ObjectionProof proof, Stamp stamp) =>
        new()
        {
            Id = ConsentId.New(),
            Person = person,
            Kind = ConsentKind.Objected,
            Channel = Contacts.ContactChannel.Mail,
            Text = proof.Text,
            TextHash = proof.TextHash,
            Language = proof.Language,
            DeclaredAt = stamp.At,
            ConfirmedFrom = proof.Network,
            AddressDigest = proof.AddressDigest,
        };

    /// <summary>An objection of a second record of the same person, for the one that stayed: it holds from this moment on.</summary>
    /// <param name="person">The record that stayed.</param>
    /// <param name="stamp">When the two became one.</param>
    internal Consent CopyFor(Contacts.Person person, Stamp stamp) =>
        new()
        {
            Id = ConsentId.New(),
            Person = person.Id,
            Kind = Kind,
            Channel = Channel,
            Text = Text,
            TextHash = TextHash,
            Language = Language,
            DeclaredAt = stamp.At,
            ConfirmedFrom = ConfirmedFrom,
            AddressDigest = AddressDigest,
        };

    /// <summary>The objection that stands: nothing that a person agreed to came after it.</summary>
    /// <param name="ledger">Declarations of the person, and objections for their address.</param>
    /// <param name="person">Who.</param>
    /// <param name="channel">By which way of contact they agreed.</param>
    /// <returns>The latest; null where none stands.</returns>
    internal static Consent? ObjectionIn(
        IReadOnlyList<Consent> ledger,
        PersonId person,
        Contacts.ContactChannel channel
    )
    {
        var objected = ledger.Where(entry => entry.Kind == ConsentKind.Objected).MaxBy(entry => entry.DeclaredAt);
        return objected?.DeclaredAt >= (GivenIn(ledger, person, channel)?.DeclaredAt ?? DateTime.MinValue)
            ? objected
            : null;
    }

    /// <summary>What a person agreed to last; null where they never did.</summary>
    internal static Consent? GivenIn(IReadOnlyList<Consent> ledger, PersonId person, Contacts.ContactChannel channel) =>
        ledger
            .Where(entry => entry.Kind == ConsentKind.Given && entry.Person == person && entry.Channel == channel)
            .MaxBy(entry => entry.DeclaredAt);

    /// <summary>Takes out who they are (Art. 17 GDPR); what was declared when, and in which words, stays as proof.</summary>
    /// <param name="stamp">When.</param>
    public void Erase(Stamp stamp)
    {
        if (ErasedAt is not null)
            return;
        Address = Address is null ? null : Tombstone.Text;
        Source = Source is null ? null : Tombstone.Text;
        Network = Network is null ? null : Tombstone.Text;
        ConfirmedFrom = ConfirmedFrom is null ? null : Tombstone.Text;
        ErasedAt = stamp.At;
    }
}

/// <summary>How a consent came about.</summary>
public sealed record ConsentProof
{
    /// <inheritdoc cref="Consent.Text"/>
    public required string Text { get; init; }

    /// <inheritdoc cref="Consent.TextHash"/>
    public required string TextHash { get; init; }

    /// <inheritdoc cref="Consent.Language"/>
    public required string Language { get; init; }

    /// <inheritdoc cref="Consent.Form"/>
    public required CaptureFormId Form { get; init; }

    /// <inheritdoc cref="Consent.FormVersion"/>
    public required int FormVersion { get; init; }

    /// <inheritdoc cref="Consent.PageHash"/>
    public required string PageHash { get; init; }

    /// <inheritdoc cref="Consent.SignedUpAt"/>
    public required DateTime SignedUpAt { get; init; }

    /// <inheritdoc cref="Consent.MailMessageId"/>
    public required string MailMessageId { get; init; }

    /// <inheritdoc cref="Consent.MailHash"/>
    public required string MailHash { get; init; }

    /// <inheritdoc cref="Consent.MailSentAt"/>
    public DateTime? MailSentAt { get; init; }

    /// <inheritdoc cref="Consent.Address"/>
    public required string Address { get; init; }

    /// <inheritdoc cref="Consent.AddressDigest"/>
    public required byte[] AddressDigest { get; init; }

    /// <inheritdoc cref="Consent.Source"/>
    public string? Source { get; init; }

    /// <inheritdoc cref="Consent.Network"/>
    public string? Network { get; init; }

    /// <inheritdoc cref="Consent.ConfirmedFrom"/>
    public string? ConfirmedFrom { get; init; }
}

/// <summary>How an objection came about.</summary>
/// <param name="Text">What they read and did.</param>
/// <param name="TextHash">SHA-256 of it, hexadecimal.</param>
/// <param name="Language">de or en.</param>
/// <param name="AddressDigest"><inheritdoc cref="Consent.AddressDigest" path="/summary"/></param>
/// <param name="Network">From where; /24 or /48.</param>
public sealed record ObjectionProof(
    string Text,
    string TextHash,
    string Language,
    byte[] AddressDigest,
    string? Network = null
);
