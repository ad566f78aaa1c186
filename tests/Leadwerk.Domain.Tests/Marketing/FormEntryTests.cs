using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Marketing;

public class FormEntryTests
{
    static readonly FormEntry Good = new("eva@ernst.example", "Eva Ernst", "Ernst AG", ["Weniger Strom", ""], true);

    [Fact]
    public void A_form_that_is_filled_in_is_taken()
    {
        Assert.Null(Good.Problem());
        Assert.Null((Good with { Answers = [] }).Problem());
        Assert.Null((Good with { Mail = "eva-maria.ernst+strom~1@ernst.example" }).Problem());
        Assert.Null((Good with { Answers = [new string('a', FormEntry.MostAnswer)] }).Problem());
    }

    [Theory]
    [InlineData("", "Eva", "AG", "", "E-Mail", TextProblem.Missing)]
    [InlineData("keine", "Eva", "AG", "", "E-Mail", TextProblem.WrongForm)]
    [InlineData("e@x.example", "", "AG", "", "Name", TextProblem.Missing)]
    [InlineData("e@x.example", "Eva\nBcc: alle", "AG", "", "Name", TextProblem.WrongForm)]
    [InlineData("e@x.example", "Eva", " ", "", "Firma", TextProblem.Missing)]
    [InlineData("e@x.example", "Eva", "AG\r\n", "", "Firma", TextProblem.WrongForm)]
    [InlineData("e@x.example", "Eva", "AG", "\0", "Antwort", TextProblem.Unreadable)]
    public void The_first_thing_that_is_wrong_is_named(
        string mail,
        string name,
        string company,
        string answer,
        string field,
        TextProblem problem
    )
    {
        var why = new FormEntry(mail, name, company, ["gut", answer], false).Problem();
        Assert.NotNull(why);
        Assert.Equal((field, problem), (why.Field.German, why.Problem));
    }

    [Fact]
    public void What_is_too_long_says_how_much_there_is_room_for()
    {
        var mail = (Good with { Mail = new string('e', Person.MailLength) + "@x.example" }).Problem();
        Assert.Equal((TextProblem.TooLong, Person.MailLength), (mail!.Problem, mail.Most));
        var answer = (Good with { Answers = [new string('a', FormEntry.MostAnswer + 1)] }).Problem();
        Assert.Equal((TextProblem.TooLong, FormEntry.MostAnswer), (answer!.Problem, answer.Most));
    }

    /// <summary>A mail goes there unseen: nothing that a mail server could read in another way.</summary>
    [Theory]
    [InlineData("\"eva\"@x.example")]
    [InlineData("eva(ernst@x.example")]
    [InlineData("eva)ernst@x.example")]
    [InlineData("eva;ernst@x.example")]
    [InlineData("eva:ernst@x.example")]
    [InlineData("eva\\ernst@x.example")]
    [InlineData("eva[ernst@x.example")]
    [InlineData("eva]ernst@x.example")]
    [InlineData("eva%ernst@x.example")]
    [InlineData("evä@x.example")]
    [InlineData("eva\u007f@x.example")]
    [InlineData("eva..ernst@x.example")]
    [InlineData(".eva@x.example")]
    [InlineData("-eva@x.example")]
    [InlineData("eva@ernst@x.example")]
    [InlineData("eva\u2028@x.example")]
    public void An_address_that_could_mean_something_else_is_refused(string mail) =>
        Assert.Equal(TextProblem.WrongForm, (Good with { Mail = mail }).Problem()?.Problem);
}
