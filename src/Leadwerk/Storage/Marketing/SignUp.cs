using Leadwerk.Domain;

namespace Leadwerk.Storage.Marketing;

/// <summary>
/// A form that somebody sent and has not confirmed yet; perhaps somebody else typed the address. It goes after
/// <see cref="Keep"/>, confirmed or not, and says nothing about anybody once it is confirmed.
/// </summary>
sealed class SignUp
{
    /// <summary>How long unconfirmed data are kept.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(14);

    /// <summary>How long the link in the mail works.</summary>
    public static readonly TimeSpan LinkHolds = TimeSpan.FromDays(7);

    /// <summary>Mails to one address in a day, whatever is typed into however many forms.</summary>
    public const int MostOfAddress = 3;

    /// <summary>Sign-ups of one network (/24, /48) in an hour.</summary>
    public const int MostOfNetwork = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required CaptureFormId Form { get; init; }

    /// <summary>Number of the wording that was shown, from 1.</summary>
    public required int FormVersion { get; init; }

    /// <summary>SHA-256 of the page that was shown, hexadecimal.</summary>
    public required string PageHash { get; init; }

    /// <summary>de or en.</summary>
    public required string Language { get; init; }

    /// <summary>When it was sent, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The day of it, UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Which of the mails to this address on this day it is, from 1; no two are the same, also of two nodes.</summary>
    public required int Slot { get; init; }

    /// <summary>The address under a key of the store.</summary>
    public required byte[] AddressDigest { get; init; }

    /// <summary>The address; gone once it is confirmed, like everything that was typed.</summary>
    public string? Address { get; set; }

    public string? Name { get; set; }

    public string? Company { get; set; }

    /// <summary>JSON: the criterion of each question that was answered, and the answer.</summary>
    public string? Answers { get; set; }

    /// <summary>Whether the box was ticked.</summary>
    public required bool WantsMail { get; init; }

    /// <summary>The page on which the form stood, without what follows a question mark.</summary>
    public string? Source { get; set; }

    public string? Referrer { get; set; }

    public string? CampaignSource { get; set; }

    public string? CampaignMedium { get; set; }

    public string? Campaign { get; set; }

    /// <summary>The content piece from whose page the form was opened.</summary>
    public ContentPieceId? From { get; init; }

    /// <summary>/24 or /48.</summary>
    public string? Network { get; set; }

    /// <summary>SHA-256 of the token in the link.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>Message-ID of the mail.</summary>
    public required string MailMessageId { get; init; }

    /// <summary>SHA-256 of what the mail said without its link, hexadecimal.</summary>
    public required string MailHash { get; init; }

    /// <summary>When it was confirmed, UTC.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>Forgets what was typed; the facts lie elsewhere now.</summary>
    public void Forget()
    {
        (Address, Name, Company, Answers) = (null, null, null, null);
        (Source, Referrer, CampaignSource, CampaignMedium, Campaign, Network) = (null, null, null, null, null, null);
    }
}
