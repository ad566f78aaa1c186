using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Crash;

/// <summary>A node that does nothing but send, begun when it is told to: starting takes longer than what is looked at.</summary>
/// <param name="at">The moment that its clock shows, for as long as it lives.</param>
sealed class Sender(DateTimeOffset at) : TimeProvider
{
    public const string Ready = "ready";

    public override DateTimeOffset GetUtcNow() => at;

    public async Task Send(Store store)
    {
        var run = new MailRun(
            store,
            new CompanyTime(this, store),
            new MailSettings(new MailVault(new EphemeralDataProtectionProvider()), WebSettings.Usual),
            new MailVault(new EphemeralDataProtectionProvider()),
            $"{Environment.ProcessId}"
        );
        await using (var db = store.Open())
            await db.Mails.AnyAsync();
        await Console.Out.WriteLineAsync(Ready);
        // Whoever watches is gone when there is no line.
        if (await Console.In.ReadLineAsync() is null)
            return;
        // As the program does that owns its file.
        if (store.Location is StoreLocation.SqliteFile)
            await run.TakeStock(alone: true, CancellationToken.None);
        await run.Run(CancellationToken.None);
    }
}
