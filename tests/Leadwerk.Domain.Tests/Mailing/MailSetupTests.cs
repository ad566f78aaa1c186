using Leadwerk.Domain.Mailing;

namespace Leadwerk.Domain.Tests.Mailing;

public class MailSetupTests
{
    static readonly MailSetupData Usual = new()
    {
        Host = " mail.example.org ",
        Port = 587,
        Security = MailSecurity.StartTls,
        UserName = "us",
        SealedPassword = "sealed",
        SenderName = "Vertrieb",
        SenderAddress = "vertrieb@example.org",
        PublicAddress = "https://leads.example.org/",
    };

    public static MailSetup Sample => Kept(Usual);

    static MailSetup Kept(MailSetupData data) => Assert.IsType<MailSetupResult.Kept>(MailSetup.Begin(data)).Setup;

    [Fact]
    public void A_password_stays_until_another_is_given_and_goes_with_its_user()
    {
        var setup = Kept(Usual);
        Assert.Equal(("mail.example.org", "https://leads.example.org"), (setup.Host, setup.PublicAddress));
        setup.Edit(Usual with { SealedPassword = null });
        Assert.Equal("sealed", setup.SealedPassword);
        setup.Edit(Usual with { SealedPassword = "other" });
        Assert.Equal("other", setup.SealedPassword);
        setup.Edit(Usual with { SealedPassword = null, UserName = null });
        Assert.Null(setup.SealedPassword);
    }

    [Theory]
    [InlineData("mail.example.org", false)]
    [InlineData("10.0.0.7", false)]
    [InlineData("127.0.0.1.example.org", false)]
    [InlineData("127.0.0.9", true)]
    [InlineData("localhost", true)]
    [InlineData("[::1]", true)]
    public void A_password_goes_unencrypted_only_to_this_machine(string host, bool kept)
    {
        var result = MailSetup.Begin(Usual with { Host = host, Security = MailSecurity.None });
        Assert.Equal(kept, result is MailSetupResult.Kept);
        Assert.Equal(!kept, result is MailSetupResult.PlainPassword);
        Assert.IsType<MailSetupResult.Kept>(
            MailSetup.Begin(Usual with { Host = host, Security = MailSecurity.None, UserName = null })
        );
    }

    [Theory]
    [InlineData("Host", "")]
    [InlineData("Host", "a b")]
    [InlineData("Host", "https://mail")]
    [InlineData("SenderName", "Vertrieb\r\nBcc: alle@example.org")]
    [InlineData("SenderName", "Vertrieb\u2028")]
    [InlineData("SenderAddress", "vertrieb")]
    [InlineData("SenderAddress", "a@example.org\nBcc: b@example.org")]
    [InlineData("ReplyTo", "x")]
    [InlineData("UserName", "us\r\n")]
    [InlineData("PublicAddress", "leads.example.org")]
    [InlineData("PublicAddress", "javascript:alert(1)")]
    [InlineData("PublicAddress", "https://leads.example.org/?a=b")]
    public void What_cannot_be_right_is_refused(string field, string value)
    {
        var data = field switch
        {
            "Host" => Usual with { Host = value },
            "SenderName" => Usual with { SenderName = value },
            "SenderAddress" => Usual with { SenderAddress = value },
            "ReplyTo" => Usual with { ReplyTo = value },
            "UserName" => Usual with { UserName = value },
            _ => Usual with { PublicAddress = value },
        };
        Assert.IsType<MailSetupResult.TextRefused>(MailSetup.Begin(data));
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(65_536, 7)]
    [InlineData(25, 3)]
    [InlineData(25, 12)]
    public void Ports_and_mornings_have_their_range(int port, int hour) =>
        Assert.False(MailSetup.Begin(Usual with { Port = port, MorningHour = hour }) is MailSetupResult.Kept);

    [Fact]
    public void Sending_is_held_and_goes_on()
    {
        var (setup, company) = (Kept(Usual), new SmallCompany());
        var first = company.Now;
        setup.Pause(first);
        setup.Pause(company.Now);
        Assert.Equal(first.At, setup.PausedAt);
        setup.Resume();
        Assert.Null(setup.PausedAt);
    }

    [Fact]
    public void A_user_says_which_mails_they_want()
    {
        var company = new SmallCompany();
        Assert.Equal(
            (true, true, false),
            (company.Rep.WantsMorningMail, company.Head.WantsMorningMail, company.Marketing.WantsMorningMail)
        );
        company.Rep.ChooseMails(morning: false, "en", company.Now);
        Assert.Equal((false, "en"), (company.Rep.WantsMorningMail, company.Rep.MailLanguage));
        company.Rep.ChooseMails(morning: true, "fr", company.Now);
        Assert.Equal((true, "en"), (company.Rep.WantsMorningMail, company.Rep.MailLanguage));
    }
}
