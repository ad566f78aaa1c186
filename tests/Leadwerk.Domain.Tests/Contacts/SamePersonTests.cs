using Leadwerk.Domain.Contacts;

namespace Leadwerk.Domain.Tests.Contacts;

public class SamePersonTests
{
    static readonly SmallCompany Company = new();

    [Theory]
    [InlineData("Eva Ernst", "e@x.example", "eva  ERNST", "f@x.example", true)]
    [InlineData("Eva Ernst", "e@x.example", "E. Ernst", "E@X.example", true)]
    [InlineData("Eva Ernst", "e@x.example", "Ida Ernst", "i@x.example", false)]
    [InlineData("Eva Ernst", null, "Ida Ernst", null, false)]
    [InlineData("Eva Ernst", null, "Ida Ernst", "e@x.example", false)]
    public void Two_records_are_of_one_person_by_name_or_address(
        string name,
        string? mail,
        string otherName,
        string? otherMail,
        bool same
    )
    {
        var (one, other) = (Known(name, mail), Known(otherName, otherMail));
        Assert.Equal(same, one.IsSameAs(other));
        Assert.Equal(same, other.IsSameAs(one));
        one.Erase(Company.Now);
        Assert.False(one.IsSameAs(other));
        Assert.False(other.IsSameAs(one));
        Assert.False(one.IsSameAs(one));
    }

    [Fact]
    public void Whoever_left_is_kept_from_the_first_time_on_and_can_come_back()
    {
        var person = Known("Eva Ernst", null);
        Assert.True(person.IsThere);
        var left = Company.Now;
        Assert.IsType<ContactResult<Person>.Kept>(person.Withdraw(left));
        Assert.IsType<ContactResult<Person>.Kept>(person.Withdraw(Company.Now));
        Assert.Equal((left.At, false), (person.WithdrawnAt, person.IsThere));
        Assert.IsType<ContactResult<Person>.Kept>(person.TakeBack());
        Assert.Equal((null, true), (person.WithdrawnAt, person.IsThere));
        Assert.True(person.Erase(Company.Now));
        Assert.False(person.IsThere);
        Assert.IsType<ContactResult<Person>.Gone>(person.Withdraw(Company.Now));
        Assert.IsType<ContactResult<Person>.Gone>(person.TakeBack());
        Assert.Null(person.WithdrawnAt);
    }

    [Theory]
    [InlineData("", null, null, null, "Name")]
    [InlineData("Eva\0", null, null, null, "Name")]
    [InlineData("Eva", "\0", null, null, "Funktion")]
    [InlineData("Eva", null, "\0", null, "Telefon")]
    [InlineData("Eva", null, null, "keine", "E-Mail")]
    public void The_first_thing_that_is_wrong_is_named(
        string name,
        string? role,
        string? phone,
        string? mail,
        string field
    ) =>
        Assert.Equal(
            field,
            Assert
                .IsType<ContactResult<Person>.TextRefused>(
                    Person.Record(Company.Customer, new PersonData(name, role, mail, phone), Company.Now)
                )
                .Why.Field.German
        );

    static Person Known(string name, string? mail) =>
        Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(Company.Customer, new PersonData(name, null, mail, null), Company.Now)
            )
            .Value;
}
