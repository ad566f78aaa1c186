namespace Leadwerk.Domain.Contacts;

public sealed partial class Person
{
    /// <summary>When the mail server refused the address for good, UTC: nothing is sent there; null while it takes mail.</summary>
    public DateTime? MailRefusedAt { get; private set; }

    /// <summary>What the server said.</summary>
    public string? MailRefusal { get; private set; }

    /// <summary>Why somebody of us said that the address takes mail again, 1 to 4,000 characters.</summary>
    public string? MailRefusalLiftedFor { get; private set; }

    /// <summary>The address takes mail again; whoever says so says why.</summary>
    /// <param name="reason">1 to 4,000 characters.</param>
    /// <returns>The person, or what is wrong.</returns>
    public ContactResult<Person> LiftMailRefusal(string? reason)
    {
        if (IsGone)
            return new ContactResult<Person>.Gone();
        if (FreeText.Required(reason, FreeText.Reason) is { } refusal)
            return new ContactResult<Person>.TextRefused(refusal);
        if (MailRefusedAt is not null)
            (MailRefusedAt, MailRefusal, MailRefusalLiftedFor) = (null, null, reason!.Trim());
        return new ContactResult<Person>.Kept(this);
    }

    /// <summary>What a server said of an address says nothing of another one.</summary>
    void ForgetMailRefusal() => (MailRefusedAt, MailRefusal, MailRefusalLiftedFor) = (null, null, null);
}
