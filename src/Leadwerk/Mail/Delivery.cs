namespace Leadwerk.Mail;

/// <summary>What came of giving a mail to the server.</summary>
abstract record Delivery(string Answer)
{
    /// <summary>The server took it.</summary>
    public sealed record Taken(string Answer) : Delivery(Answer);

    /// <summary>The server will not take this mail, now or ever.</summary>
    /// <param name="Answer"><inheritdoc cref="Delivery.Answer" path="/summary"/></param>
    /// <param name="Address">True where it will not take any for this address.</param>
    public sealed record Refused(string Answer, bool Address = false) : Delivery(Answer);

    /// <summary>The server did not take it now; nothing of it has arrived.</summary>
    /// <param name="Answer"><inheritdoc cref="Delivery.Answer" path="/summary"/></param>
    /// <param name="Goodbye">True where the server wants to hear nothing else either.</param>
    public sealed record NotNow(string Answer, bool Goodbye) : Delivery(Answer);

    /// <summary>The line broke after the server had begun to read: it may have the mail and may not.</summary>
    public sealed record Lost(string Answer) : Delivery(Answer);
}
