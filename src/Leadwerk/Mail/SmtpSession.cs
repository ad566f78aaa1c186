using System.Net.Sockets;
using System.Text;
using Leadwerk.Domain.Mailing;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Leadwerk.Mail;

/// <summary>A conversation with a mail server, over which several mails can go.</summary>
sealed class SmtpSession : IAsyncDisposable
{
    const int ClosingDown = 421;
    const int SignInFirst = 530;
    const int Permanent = 500;

    readonly SmtpClient client;
    readonly TimeSpan patience;

    SmtpSession(SmtpClient client, TimeSpan patience) => (this.client, this.patience) = (client, patience);

    public bool IsOpen => client.IsConnected;

    /// <summary>Connects and signs in.</summary>
    /// <param name="route">The server.</param>
    /// <param name="name">How we call ourselves there: a host name.</param>
    /// <param name="patience">How long a server may let us wait for all of it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The session, or why there is none: for people, without the password.</returns>
    public static async Task<(SmtpSession? Session, string? Trouble)> Open(
        MailRoute route,
        string name,
        TimeSpan patience,
        CancellationToken cancel
    )
    {
        if (route.Problem is { } problem)
            return (null, problem.English);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(patience);
        // Many offices have a certificate of their own that no list of revoked ones knows.
        var client = new SmtpClient { LocalDomain = name, CheckCertificateRevocation = false };
        try
        {
            await client.ConnectAsync(route.Host, route.Port, Protection(route.Security), bound.Token);
            if (route.UserName is { } user)
                await client.AuthenticateAsync(Encoding.UTF8, user, route.Password ?? "", bound.Token);
            return (new SmtpSession(client, patience), null);
        }
        catch (Exception why) when (IsTrouble(why) && !cancel.IsCancellationRequested)
        {
            client.Dispose();
            return (null, Said(why));
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Gives the server a mail. It is not stopped half-way: only the server's patience and ours end it.</summary>
    public async Task<Delivery> Deliver(MimeMessage message)
    {
        using var bound = new CancellationTokenSource(patience);
        var begun = new Begun();
        try
        {
            return new Delivery.Taken($"250 {OneLineOf(await client.SendAsync(message, bound.Token, begun))}");
        }
        catch (SmtpCommandException answer)
        {
            var code = (int)answer.StatusCode;
            var said = $"{code} {OneLineOf(answer.Message)}";
            // A server that wants us to sign in first says nothing about this mail.
            return code is >= Permanent and not SignInFirst
                ? new Delivery.Refused(said, Address: answer.ErrorCode == SmtpErrorCode.RecipientNotAccepted)
                : new Delivery.NotNow(said, code is ClosingDown or SignInFirst);
        }
        catch (Exception why) when (IsTrouble(why))
        {
            return begun.Yes ? new Delivery.Lost(Said(why)) : new Delivery.NotNow(Said(why), Goodbye: true);
        }
        catch (NotSupportedException why)
        {
            return new Delivery.Refused(OneLineOf(why.Message));
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            if (client.IsConnected)
                await client.DisconnectAsync(quit: true, bound.Token);
        }
        catch (Exception why) when (IsTrouble(why))
        {
            // Whoever does not answer a goodbye has got it all the same.
        }
        client.Dispose();
    }

    static SecureSocketOptions Protection(MailSecurity security) =>
        security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };

    static bool IsTrouble(Exception why) =>
        why
            is IOException
                or SocketException
                or OperationCanceledException
                or TimeoutException
                or ProtocolException
                or CommandException
                or SslHandshakeException
                or AuthenticationException
                or ServiceNotConnectedException
                or NotSupportedException;

    static string Said(Exception why) =>
        why switch
        {
            OperationCanceledException => "The server did not answer in time.",
            SslHandshakeException =>
                "The connection could not be encrypted, or the server's certificate cannot be trusted. Nothing was sent.",
            SmtpCommandException answer => $"{(int)answer.StatusCode} {OneLineOf(answer.Message)}",
            _ => OneLineOf(why.Message),
        };

    /// <summary>What a server says is somebody else's text.</summary>
    static string OneLineOf(string text) =>
        string.Join(
            ' ',
            string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>Whether the first byte of a mail has gone out.</summary>
    sealed class Begun : ITransferProgress
    {
        public bool Yes { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Yes = true;

        public void Report(long bytesTransferred) => Yes = true;
    }
}
