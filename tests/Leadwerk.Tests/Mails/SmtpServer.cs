using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using Leadwerk.Tests.Docs;
using MimeKit;

namespace Leadwerk.Tests.Mails;

/// <summary>A mail that the server read.</summary>
/// <param name="Plan">What it met.</param>
/// <param name="Recipients">As the envelope names them.</param>
/// <param name="Raw">As it came over the wire.</param>
sealed record ReadMail(string Plan, IReadOnlyList<string> Recipients, byte[] Raw)
{
    public MimeMessage Message { get; } = MimeMessage.Load(new MemoryStream(Raw));
}

/// <summary>A real mail server as a process of its own, which behaves as badly as a test wants it to.</summary>
sealed class SmtpServer : IAsyncDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    // Debian's packages belong to Debian's Python, whatever else is on the path.
    static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    readonly Process process;
    readonly List<ReadMail> mails = [];
    readonly Channel<ReadMail> arrivals = Channel.CreateUnbounded<ReadMail>();

    SmtpServer(Process process) => this.process = process;

    public int Port { get; private set; }

    /// <summary>Everything that it read so far.</summary>
    public async Task<IReadOnlyList<ReadMail>> Mails()
    {
        // What it told before it answers this was told in order.
        await Plan("");
        lock (mails)
            return [.. mails];
    }

    public static async Task<SmtpServer> Start(params string[] options)
    {
        var script = Repository.Path("tests/Leadwerk.Tests/Mails/smtp_server.py");
        var start = new ProcessStartInfo(Python, [script, .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var server = new SmtpServer(Process.Start(start)!);
        _ = server.process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var first = await server.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.True(first is not null, "The mail server needs python3-aiosmtpd; ./test installs it.");
        using var port = JsonDocument.Parse(first);
        server.Port = port.RootElement.GetProperty("port").GetInt32();
        _ = server.Read();
        return server;
    }

    /// <summary>What the next mails meet, one after the other; see the script.</summary>
    public async Task Plan(params string[] plans)
    {
        foreach (var plan in plans)
            await process.StandardInput.WriteLineAsync(plan);
        await process.StandardInput.FlushAsync();
        // The script reads its orders beside its work; it has them when it has told so.
        wanted += plans.Length;
        while (Interlocked.Read(ref understood) < wanted)
            await Task.Delay(1, TestContext.Current.CancellationToken);
    }

    /// <summary>The next mail that it reads.</summary>
    public async Task<ReadMail> Next()
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(Bound);
        return await arrivals.Reader.ReadAsync(bound.Token);
    }

    bool ended;
    long understood;
    long wanted;

    async Task Read()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("understood", out _))
            {
                Interlocked.Increment(ref understood);
                continue;
            }
            var mail = new ReadMail(
                json.RootElement.GetProperty("plan").GetString()!,
                [.. json.RootElement.GetProperty("recipients").EnumerateArray().Select(one => one.GetString()!)],
                json.RootElement.GetProperty("content").GetBytesFromBase64()
            );
            lock (mails)
                mails.Add(mail);
            arrivals.Writer.TryWrite(mail);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (ended)
            return;
        ended = true;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
