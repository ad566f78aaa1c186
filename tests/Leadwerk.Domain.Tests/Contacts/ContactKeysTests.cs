using Leadwerk.Domain.Contacts;

namespace Leadwerk.Domain.Tests.Contacts;

public class ContactKeysTests
{
    readonly SmallCompany company = new();

    [Theory]
    [InlineData(" Max.Müller@Beispiel.DE ", "max.müller@beispiel.de")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void Two_spellings_of_an_address_are_one(string? mail, string? key)
    {
        Assert.Equal(key, ContactKeys.Mail(mail));
    }

    [Theory]
    [InlineData("+49 (0)89 / 12 34-56", "4989123456")]
    [InlineData("0049 89 123456", "4989123456")]
    [InlineData("089 123456", "4989123456")]
    [InlineData("+43 1 234567", "431234567")]
    [InlineData("1234", null)]
    [InlineData("123456789012345678901", null)]
    [InlineData("siehe Netz", null)]
    [InlineData(null, null)]
    public void A_number_is_equal_however_it_is_written(string? phone, string? key) =>
        Assert.Equal(key, ContactKeys.Phone(phone));

    [Theory]
    [InlineData("https://www.Beispiel.de/kontakt?x=1", "beispiel.de")]
    [InlineData("info@beispiel.de", "beispiel.de")]
    [InlineData("BEISPIEL.DE.", "beispiel.de")]
    [InlineData("http://user@beispiel.de:8080", "beispiel.de")]
    [InlineData("müller.de", "müller.de")]
    [InlineData("beispiel", null)]
    [InlineData("kein Netz.", null)]
    [InlineData("", null)]
    public void A_domain_is_read_from_any_address(string? address, string? domain) =>
        Assert.Equal(domain, ContactKeys.Domain(address));

    [Theory]
    [InlineData("post@beispiel.de", true)]
    [InlineData("post@@beispiel.de", false)]
    [InlineData("@beispiel.de", false)]
    [InlineData("post@beispiel", false)]
    [InlineData("post@beispiel.de\r\nBcc: alle@beispiel.de", false)]
    [InlineData("po st@beispiel.de", false)]
    [InlineData("\"a\"<post@beispiel.de", false)]
    public void A_mail_address_brings_no_second_line_with_it(string mail, bool accepted) =>
        Assert.Equal(accepted, ContactKeys.IsMail(mail));

    [Fact]
    public void Contact_data_in_a_wrong_form_are_refused_and_nothing_is_changed()
    {
        var wrongMail = company.Boss.Change(new PersonData("Berta Neu", Mail: "keine"));
        Assert.Equal(TextProblem.WrongForm, Assert.IsType<ContactResult<Person>.TextRefused>(wrongMail).Why.Problem);
        var wrongWeb = company.Customer.Change(new CompanyData("Neu", Domain: "keine"));
        Assert.IsType<ContactResult<Company>.TextRefused>(wrongWeb);
        Assert.Equal(("Berta Boss", "Müller Maschinenbau GmbH"), (company.Boss.Name, company.Customer.Name));
        Assert.IsType<ContactResult<InboundContact>.InTheFuture>(
            InboundContact.Record(company.Boss, InboundKind.Call, company.Today.AddDays(1), "Hallo", company.Now)
        );
    }
}
