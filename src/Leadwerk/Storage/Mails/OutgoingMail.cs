using Leadwerk.Domain;

namespace Leadwerk.Storage.Mails;

/// <summary>A mail that is to leave the house, written down together with what it tells of.</summary>
sealed class OutgoingMail
{
    /// <summary>Stands in the text where a sealed link belongs.</summary>
    public const string LinkMark = "{link}";

    public const int MostAnswer = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required MailPurpose Purpose { get; init; }

    /// <summary>Names the effect that it has; two mails of one name cannot be written down.</summary>
    public required string EffectKey { get; init; }

    /// <summary>The same at every attempt, so that a mail program shows a mail that came twice once. Without brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>The user it goes to; null for a customer.</summary>
    public UserId? User { get; init; }

    /// <summary>The person of a customer it goes to; null for a user.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The sign-up that is to be confirmed by it; null for everybody else. Nobody knows yet who it is.</summary>
    public Guid? SignUp { get; init; }

    /// <summary>Path of the link by which a follower stops advertising with one click; null where it is none.</summary>
    public string? StopPath { get; init; }

    /// <summary>The way through a sequence that it is a step of; null for every other mail.</summary>
    public EnrolmentId? Enrolment { get; init; }

    /// <summary>Which step, from 0.</summary>
    public int? Step { get; init; }

    /// <summary>The content piece that keeps a waiting lead warm by it; null for every other mail.</summary>
    public ContentPieceId? Piece { get; init; }

    /// <summary>The lead that it is about.</summary>
    public LeadId? Lead { get; init; }

    /// <summary>The ban whose last words it carries.</summary>
    public BanId? Ban { get; init; }

    /// <summary>Name of whom it goes to; null where no name can stand in the head of a mail.</summary>
    public string? RecipientName { get; init; }

    public required string Recipient { get; init; }

    /// <summary>Where an answer goes; null for the usual address.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Who writes, beside the company; null where the machine does.</summary>
    public string? Author { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text. Of a mail to a user it is gone once the mail has ended.</summary>
    public string? Text { get; set; }

    /// <summary>The same as HTML; null where the text says it all.</summary>
    public string? Html { get; set; }

    /// <summary>The sealed link for <see cref="LinkMark"/>; gone once the mail has ended.</summary>
    public string? SealedLink { get; set; }

    /// <summary>de or en.</summary>
    public required string Language { get; init; }

    public MailState State { get; set; } = MailState.Queued;

    /// <summary>How often the server was asked to take it; whoever holds an older number has lost it.</summary>
    public int Attempts { get; set; }

    public required DateTime QueuedAt { get; init; }

    /// <summary>Who caused it; null for the machine.</summary>
    public UserId? QueuedBy { get; init; }

    /// <summary>Not before this moment, UTC.</summary>
    public required DateTime NextAttemptAt { get; set; }

    /// <summary>From this moment on it says nothing any more and is not tried again, UTC.</summary>
    public required DateTime GiveUpAt { get; init; }

    /// <summary>The node that has it or had it last.</summary>
    public string? ClaimedBy { get; set; }

    /// <summary>Until when no other node takes it, UTC.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>When the last attempt began, UTC.</summary>
    public DateTime? SendingSince { get; set; }

    /// <summary>When its state became final, UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>What the server, or the program, said last; up to <see cref="MostAnswer"/> characters.</summary>
    public string? LastAnswer { get; set; }

    /// <summary>When its words were erased (Art. 17 GDPR), UTC.</summary>
    public DateTime? ErasedAt { get; set; }
}
