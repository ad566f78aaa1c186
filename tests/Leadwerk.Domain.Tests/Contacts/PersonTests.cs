using Leadwerk.Domain.Contacts;

namespace Leadwerk.Domain.Tests.Contacts;

public class PersonTests
{
    readonly SmallCompany company = new();

    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("Eva Ernst", "#201", null, null)]
    [InlineData("Eva Ernst", null, "keine Adresse", null)]
    [InlineData("Eva Ernst", null, null, "#51")]
    public void What_cannot_be_kept_is_refused_whichever_field_it_is(
        string name,
        string? role,
        string? mail,
        string? phone
    )
    {
        var data = new PersonData(name, Long(role), mail, Long(phone));
        Assert.IsType<ContactResult<Person>.TextRefused>(Person.Record(company.Customer, data, company.Now));
        Assert.IsType<ContactResult<Person>.TextRefused>(company.Boss.Change(data));
        Assert.Equal("Berta Boss", company.Boss.Name);
    }

    // "#51" stands for 51 characters.
    static string? Long(string? text) =>
        text is ['#', .. var length]
            ? new string('1', int.Parse(length, System.Globalization.CultureInfo.InvariantCulture))
            : text;

    [Fact]
    public void A_mail_address_is_trimmed_and_an_empty_one_is_none()
    {
        company.Boss.Change(new PersonData("Berta Boss", null, " berta@example.org ", null));
        Assert.Equal("berta@example.org", company.Boss.Mail);
        company.Boss.Change(new PersonData("Berta Boss", null, "  ", null));
        Assert.Null(company.Boss.Mail);
    }

    [Fact]
    public void The_first_confirmation_of_a_form_and_the_first_erasure_of_its_words_stay()
    {
        var call = company.Call(company.Boss);
        call.Confirm(company.Now);
        var first = call.ConfirmedAt;
        call.Confirm(company.Now);
        Assert.Equal(first, call.ConfirmedAt);
        call.Erase(company.Now);
        var erased = call.ErasedAt;
        call.Erase(company.Now);
        Assert.Equal(erased, call.ErasedAt);
    }
}
