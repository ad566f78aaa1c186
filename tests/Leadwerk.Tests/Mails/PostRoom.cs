using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Mailing;
using Leadwerk.Mail;
using Leadwerk.Storage.Mails;
using Leadwerk.Tests.Storage;
using Leadwerk.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Mails;

/// <summary>A store, a firm, a real mail server, and senders that a test starts when it wants them.</summary>
sealed class PostRoom : IAsyncDisposable
{
    static readonly IDataProtectionProvider Protection = new EphemeralDataProtectionProvider();

    public static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(1);

    PostRoom(TestStore store, SampleFirm firm, SmtpServer server) => (Store, Firm, Server) = (store, firm, server);

    public TestStore Store { get; }
    public SampleFirm Firm { get; }
    public SmtpServer Server { get; }
    public MailVault Vault { get; } = new(Protection);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PostRoom> Open(Engine engine)
    {
        var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var room = new PostRoom(store, firm, await SmtpServer.Start());
        await SetUp(store, room.Server.Port);
        return room;
    }

    /// <summary>Mail leaves through a server on this machine.</summary>
    public static async Task SetUp(TestStore store, int port, MailSecurity security = MailSecurity.None)
    {
        await using var db = store.Open("edit-mail-setup");
        db.Add(Assert.IsType<MailSetupResult.Kept>(MailSetup.Begin(Data(port) with { Security = security })).Setup);
        await db.SaveChangesAsync(Cancel);
    }

    public static MailSetupData Data(int port) =>
        new()
        {
            Host = "127.0.0.1",
            Port = port,
            Security = MailSecurity.None,
            SenderName = "Lindhorst Energietechnik",
            SenderAddress = "vertrieb@example.com",
            PublicAddress = "https://leads.example.com/",
        };

    public MailSettings Settings => new(Vault, WebSettings.Usual);

    public CompanyTime Time => new(Store.Clock, Store.Store);

    public MailRun Sender(string node = "one", TimeSpan? patience = null) =>
        new(Store.Store, Time, Settings, Vault, node) { Patience = patience ?? TimeSpan.FromSeconds(30) };

    public Task<MailReport> Send(TimeSpan? patience = null) => Sender(patience: patience).Run(Cancel);

    /// <summary>A mail to the rep, as the machine writes one.</summary>
    public OutgoingMail ToUser(MailPurpose purpose = MailPurpose.PasswordLink) =>
        new()
        {
            Purpose = purpose,
            EffectKey = $"test/{Guid.NewGuid()}",
            MessageId = $"{Guid.NewGuid():N}@example.com",
            User = Firm.Rep.Id,
            RecipientName = Firm.Rep.Name,
            Recipient = Firm.Rep.Mail,
            Subject = "Ihr Zugang",
            Text = $"Hier: {OutgoingMail.LinkMark}",
            SealedLink = Vault.SealLink("https://leads.example.com/welcome?key=geheim"),
            Language = "de",
            QueuedAt = Now,
            NextAttemptAt = Now,
            GiveUpAt = Now.AddDays(5),
        };

    /// <summary>A mail to a customer about a lead; neither is saved.</summary>
    public OutgoingMail ToCustomer(Lead lead, ContactBan? ban = null, Person? person = null) =>
        new()
        {
            Purpose = ban is null ? MailPurpose.Wording : MailPurpose.ClosingWords,
            EffectKey = $"test/{Guid.NewGuid()}",
            MessageId = $"{Guid.NewGuid():N}@example.com",
            Person = (person ?? Firm.Person).Id,
            Lead = lead.Id,
            Ban = ban?.Id,
            RecipientName = (person ?? Firm.Person).Name,
            Recipient = (person ?? Firm.Person).Mail!,
            ReplyTo = Firm.Rep.Mail,
            Author = Firm.Rep.Name,
            Subject = "Unser Gespräch über 100 Joule",
            Text = "Guten Tag,\n\nwas müsste geschehen?\n\nRita Rep",
            Language = "de",
            QueuedAt = Now,
            QueuedBy = Firm.Rep.Id,
            NextAttemptAt = Now,
            GiveUpAt = Now.AddDays(2),
        };

    public DateTime Now => Store.Clock.GetUtcNow().UtcDateTime;

    /// <summary>As it is in the database now.</summary>
    public async Task<OutgoingMail> Read(OutgoingMail mail)
    {
        await using var db = Store.Open();
        return await db.Mails.AsNoTracking().SingleAsync(one => one.Id == mail.Id, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Store.DisposeAsync();
    }
}
