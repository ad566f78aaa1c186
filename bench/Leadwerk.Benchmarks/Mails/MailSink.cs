using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Leadwerk.Benchmarks.Mails;

/// <summary>A mail server on this machine that takes everything, and remembers who got what how often.</summary>
sealed class MailSink : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource over = new();
    readonly Task listening;
    readonly Lock counting = new();
    long last;
    int count;

    public MailSink()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listening = Listen();
    }

    public int Port { get; }

    /// <summary>Mails that it read to their end, whoever lived to hear so.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>The time in which mails came, without pauses of more than a second: nobody was there to send.</summary>
    public TimeSpan Busy { get; private set; }

    /// <summary>How often each Message-ID came, without brackets.</summary>
    public ConcurrentDictionary<string, int> Mails { get; } = new(StringComparer.Ordinal);

    /// <summary>How many mails each address got.</summary>
    public ConcurrentDictionary<string, int> Recipients { get; } = new(StringComparer.Ordinal);

    async Task Listen()
    {
        try
        {
            while (true)
                _ = Speak(await listener.AcceptTcpClientAsync(over.Token));
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    async Task Speak(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n" };
            try
            {
                await Say(writer, "220 sink.example ESMTP");
                await Listen(reader, writer);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // Whoever spoke with us was killed.
            }
        }
    }

    async Task Listen(StreamReader reader, StreamWriter writer)
    {
        var recipients = new List<string>();
        while (await reader.ReadLineAsync(over.Token) is { } line)
        {
            switch (line.Split([' ', ':'], 2)[0].ToUpperInvariant())
            {
                case "EHLO":
                    await Say(writer, "250-sink.example", "250-8BITMIME", "250-PIPELINING", "250 SMTPUTF8");
                    break;
                case "RCPT":
                    recipients.Add(line[(line.IndexOf('<') + 1)..line.IndexOf('>')]);
                    await Say(writer, "250 OK");
                    break;
                case "DATA":
                    await Say(writer, "354 go on");
                    if (await Message(reader) is not { } id)
                        return;
                    Took(id, recipients);
                    recipients.Clear();
                    await Say(writer, "250 taken");
                    break;
                case "QUIT":
                    await Say(writer, "221 goodbye");
                    return;
                default:
                    await Say(writer, "250 OK");
                    break;
            }
        }
    }

    /// <returns>Its Message-ID; null where the line broke before its end.</returns>
    async Task<string?> Message(StreamReader reader)
    {
        const string Head = "Message-Id:";
        string? id = null;
        while (await reader.ReadLineAsync(over.Token) is { } line)
        {
            if (line == ".")
                return id ?? throw new InvalidOperationException("A mail came without a Message-ID.");
            if (id is null && line.StartsWith(Head, StringComparison.OrdinalIgnoreCase))
                id = line[Head.Length..].Trim().Trim('<', '>');
        }
        return null;
    }

    void Took(string id, List<string> recipients)
    {
        Mails.AddOrUpdate(id, 1, (_, times) => times + 1);
        foreach (var recipient in recipients)
            Recipients.AddOrUpdate(recipient, 1, (_, times) => times + 1);
        lock (counting)
        {
            var now = Stopwatch.GetTimestamp();
            var pause = Stopwatch.GetElapsedTime(last, now);
            if (last != 0 && pause < Pause)
                Busy += pause;
            last = now;
            count++;
        }
    }

    async Task Say(StreamWriter writer, params string[] lines)
    {
        foreach (var line in lines)
            await writer.WriteLineAsync(line);
        await writer.FlushAsync(over.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await listening;
        listener.Dispose();
        over.Dispose();
    }
}
