using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Marketing;

/// <summary>Every combination of what advertising depends on, against a plain second way to decide.</summary>
public class AdvertisingTests
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    static readonly DateTime Start = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    static Stamp At(int day) => new(UserId.New(), Start.AddDays(day), Berlin);

    [Fact]
    public void Advertising_needs_a_consent_that_no_objection_followed()
    {
        var (company, person) = Somebody();
        var cases = 0;
        foreach (var given in (int?[])[null, 0, 10])
        foreach (var objected in (int?[])[null, 5, 10, 20])
        foreach (var follows in (bool[])[false, true])
        foreach (var pause in (int?[])[null, 30, 50])
        foreach (var pace in Follower.Paces)
        foreach (var sent in (int[])[0, 1, 2, 4])
        foreach (var banned in (bool[])[false, true])
        {
            cases++;
            var follower = Follower.Begin(person.Id, "de", "key", At(0));
            follower.Prefer(pace, pause is { } until ? At(until).Today : null, [], At(0).Today);
            var ground = new AdvertisingGround
            {
                Ledger =
                [
                    .. given is { } agreed ? [Given(person, At(agreed))] : Array.Empty<Consent>(),
                    .. objected is { } stopped ? [Objected(person, At(stopped))] : Array.Empty<Consent>(),
                ],
                Follower = follows ? follower : null,
                SentOn = [.. Enumerable.Range(0, sent).Select(number => At(39 - number).Today)],
            };
            var ban = ((BanResult.Imposed)ContactBan.OnCompany(company, "Nie wieder.", [], BanList.None, At(1))).Ban;
            var decision = Contacting.MayContact(
                person,
                ContactChannel.Mail,
                new ContactPurpose.Advertising(ground),
                banned ? new BanList([ban]) : BanList.None,
                At(40).Today
            );
            var may =
                !banned
                && given is not null
                && (objected is null || objected < given)
                && follows
                && (pause is null || pause <= 40)
                && sent < pace;
            Assert.Equal(may, decision is ContactDecision.Allowed);
            Assert.NotEmpty(decision.Text.German);
            Assert.NotEmpty(decision.Text.English);
        }
        Assert.Equal(3 * 4 * 2 * 3 * 3 * 4 * 2, cases);
    }

    [Fact]
    public void A_consent_by_mail_allows_no_call()
    {
        var (_, person) = Somebody();
        var ground = new AdvertisingGround
        {
            Ledger = [Given(person, At(0))],
            Follower = Follower.Begin(person.Id, "de", "key", At(0)),
        };
        Assert.IsType<ContactDecision.NoConsent>(
            Contacting.MayContact(
                person,
                ContactChannel.Phone,
                new ContactPurpose.Advertising(ground),
                BanList.None,
                At(1).Today
            )
        );
    }

    [Fact]
    public void A_changed_wording_is_a_new_version_and_the_old_one_stays()
    {
        var form = Made(CaptureForm.Draft("checkliste", Form("Ja"), At(0)));
        Made(form.Edit(Form("Ja"), At(1)));
        Assert.Single(form.Versions);
        Made(form.Edit(Form("Ja, gern"), At(2)));
        Assert.Equal(2, form.Current.Number);
        Assert.Equal("Ja", form.Versions[0].Consent.German);
    }

    [Fact]
    public void Nothing_is_published_before_people_are_told_who_we_are()
    {
        var form = Made(CaptureForm.Draft("checkliste", Form("Ja"), At(0)));
        Assert.IsType<MarketingResult<CaptureForm>.NoPrivacyText>(form.Publish(null, At(0)));
        Assert.Null(form.PublishedAt);
    }

    [Theory]
    [InlineData("https://www.example.org", true)]
    [InlineData("https://www.example.org/ http://localhost:8080", true)]
    [InlineData("https://www.example.org; script-src *", false)]
    [InlineData("https://www.example.org/path", false)]
    [InlineData("*", false)]
    [InlineData("javascript:alert(1)", false)]
    public void Only_origins_may_frame_a_form(string origins, bool fits) =>
        Assert.Equal(
            fits,
            CaptureForm.Draft("checkliste", Form("Ja") with { Ancestors = origins }, At(0))
                is MarketingResult<CaptureForm>.Kept
        );

    [Fact]
    public void What_a_link_says_is_one_source_however_it_is_spelled()
    {
        var form = Made(CaptureForm.Draft("checkliste", Form("Ja"), At(0)));
        var came = new CameFrom(null, null, " LinkedIn ", "Social", "Herbst-MESSE");
        var touch = Touch.Of(Somebody().Item2.Id, null, form, came, At(0));
        Assert.Equal(
            ("linkedin", "social", "herbst-messe"),
            (touch.CampaignSource, touch.CampaignMedium, touch.Campaign)
        );
        Assert.Null(Touch.Of(touch.Person, null, form, came with { Campaign = "  " }, At(0)).Campaign);
    }

    static FormData Form(string consent) => new(new("Titel", "Title"), new("", ""), new(consent, "Yes"), []);

    static T Made<T>(MarketingResult<T> result) => Assert.IsType<MarketingResult<T>.Kept>(result).Value;

    static (Company, Person) Somebody()
    {
        var company = Assert
            .IsType<ContactResult<Company>.Kept>(Company.Record(new CompanyData("Ernst Anlagen"), At(0)))
            .Value;
        var data = new PersonData("Eva Ernst", Mail: "eva@example.org", Phone: "+49 731 123456");
        return (company, Assert.IsType<ContactResult<Person>.Kept>(Person.Record(company, data, At(0))).Value);
    }

    static Consent Objected(Person person, Stamp stamp) =>
        Consent.Objected(person.Id, new ObjectionProof("Nein", "hash", "de", [1]), stamp);

    static Consent Given(Person person, Stamp stamp) => SampleConsent.Given(person, stamp);
}
