using Leadwerk.Domain;

namespace Leadwerk.Mail;

/// <summary>Why a mail to a follower is written.</summary>
abstract record MailCause
{
    /// <summary>It is one of a sequence.</summary>
    /// <param name="Way">Their way through it.</param>
    /// <param name="Step">Which of its mails, from 0.</param>
    public sealed record StepOf(EnrolmentId Way, int Step) : MailCause;

    /// <summary>It keeps a lead warm that waits for a rep.</summary>
    /// <param name="Lead">The lead.</param>
    /// <param name="Piece">The content piece that it brings.</param>
    /// <param name="By">Who sent it.</param>
    public sealed record KeepsWarm(LeadId Lead, ContentPieceId Piece, UserId By) : MailCause;
}
