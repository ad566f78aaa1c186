using System.Diagnostics;
using Leadwerk.Tests.Docs;

namespace Leadwerk.Tests.Web;

/// <summary>The web server of the office example, as the example stands; what it keeps lies in a folder of the test.</summary>
sealed class Caddy : IAsyncDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    readonly Process process;

    Caddy(Process process) => this.process = process;

    /// <param name="folder">For its keys.</param>
    /// <param name="port">Where it speaks https.</param>
    /// <param name="upstream">What it stands in front of.</param>
    public static async Task<Caddy> Start(string folder, int port, Uri upstream)
    {
        var file = Path.Combine(folder, "Caddyfile");
        var office = await File.ReadAllTextAsync(Repository.Path("docs/office/Caddyfile"));
        await File.WriteAllTextAsync(
            file,
            $$"""
            {
                admin off
                skip_install_trust
                auto_https disable_redirects
                storage file_system "{{folder}}"
            }
            {{office}}
            """
        );
        var start = new ProcessStartInfo("caddy", ["run", "--config", file, "--adapter", "caddyfile"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["LEADWERK_SITE"] = $"localhost:{port}";
        start.Environment["LEADWERK_UPSTREAM"] = upstream.Authority;
        start.Environment["HOME"] = folder;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // It listens before it has made its certificate, and which of the two it says first is open.
        var awaited = new List<string> { "serving initial configuration", "certificate obtained successfully" };
        var caddy = new Caddy(new Process { StartInfo = start });
        caddy.process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
                ready.TrySetException(new InvalidOperationException("Caddy did not start."));
            else if (
                awaited.RemoveAll(word => line.Data.Contains(word, StringComparison.Ordinal)) > 0
                && awaited.Count == 0
            )
                ready.TrySetResult();
        };
        caddy.process.Start();
        caddy.process.BeginErrorReadLine();
        try
        {
            await ready.Task.WaitAsync(Bound);
        }
        catch
        {
            await caddy.DisposeAsync();
            throw;
        }
        return caddy;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
