using Leadwerk.Domain.Users;

namespace Leadwerk.Domain.Tests.Users;

public class RightsTests
{
    static readonly User Rep = SmallCompany.NewUser("Rita Reich", Role.Rep);
    static readonly User Other = SmallCompany.NewUser("Otto Oben", Role.Rep);

    // administrator, head of sales, rep, marketing, reader
    [Theory]
    [InlineData(Operation.ReadLeads, "All All OwnAndPool All All")]
    [InlineData(Operation.ReadContactData, "None All OwnAndPool All None")]
    [InlineData(Operation.ReadStatistics, "All All All All All")]
    [InlineData(Operation.StartLead, "None All All All None")]
    [InlineData(Operation.WorkLead, "None All Own Pool None")]
    [InlineData(Operation.ConfirmEvidence, "None All All All None")]
    [InlineData(Operation.RevokeEvidence, "None All Own Own None")]
    [InlineData(Operation.PullLead, "None All All None None")]
    [InlineData(Operation.AssignLead, "None All None All None")]
    [InlineData(Operation.ReturnLead, "None All Own None None")]
    [InlineData(Operation.ReassignLead, "None All None None None")]
    [InlineData(Operation.BanContact, "None All Own None None")]
    [InlineData(Operation.RecordInboundContact, "None All All All None")]
    [InlineData(Operation.EditContacts, "None All All All None")]
    [InlineData(Operation.MergeCompanies, "None All None None None")]
    [InlineData(Operation.EditRules, "None All None None None")]
    [InlineData(Operation.SetCapacity, "None All None None None")]
    [InlineData(Operation.WorkMarketing, "None All None All None")]
    [InlineData(Operation.Import, "All All None None None")]
    [InlineData(Operation.Export, "All All None None None")]
    [InlineData(Operation.AnswerPrivacyRequests, "All All None None None")]
    [InlineData(Operation.ManageUsers, "All None None None None")]
    [InlineData(Operation.ManageSystem, "All None None None None")]
    [InlineData(Operation.ReadJournal, "All All None None None")]
    [InlineData(Operation.WatchMail, "All All None None None")]
    public void Each_role_reaches_as_far_as_its_work(Operation operation, string reaches) =>
        Assert.Equal(reaches, string.Join(' ', Enum.GetValues<Role>().Select(role => Rights.Of(role, operation))));

    [Fact]
    public void A_rep_works_own_leads_and_sees_the_pool_unless_opened_up()
    {
        Assert.True(May(Operation.WorkLead, Rep.Id));
        Assert.False(May(Operation.WorkLead, Other.Id));
        Assert.False(May(Operation.WorkLead, null));
        Assert.True(May(Operation.ReadLeads, null));
        Assert.False(May(Operation.ReadLeads, Other.Id));
        Assert.True(May(Operation.ReadLeads, Other.Id, opened: true));
    }

    static bool May(Operation operation, UserId? owner, bool opened = false) =>
        Rights.May(Rep, operation, owner, opened) is Access.Granted;

    [Fact]
    public void An_administrator_who_sells_has_both_roles_and_no_third_one()
    {
        var both = SmallCompany.NewUser("Bo Beides", Role.Rep);
        both.Administer(true);
        Assert.True(both.WorksLeads);
        Assert.True(both.IsAdministrator);
        foreach (var operation in Enum.GetValues<Operation>())
        {
            var (rep, administrator) = (Rights.Of(Role.Rep, operation), Rights.Of(Role.Administrator, operation));
            Assert.Equal(administrator == Reach.All ? Reach.All : rep, Rights.Of(both, operation));
        }
        // Nobody's contact data but those that a rep may see.
        Assert.IsType<Access.Denied>(Rights.May(both, Operation.ReadContactData, Other.Id));
        Assert.IsType<Access.Denied>(Rights.May(both, Operation.WorkLead, Other.Id));
        both.Administer(false);
        Assert.IsType<Access.Denied>(Rights.May(both, Operation.ManageSystem));
        both.Administer(true);
        both.Close(new Stamp(both.Id, new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc), TimeZoneInfo.Utc));
        Assert.False(both.IsAdministrator);
    }

    [Fact]
    public void Evidence_is_revoked_by_its_author_or_the_head_of_sales()
    {
        var head = SmallCompany.NewUser("Hanna Haupt", Role.HeadOfSales);
        Assert.True(May(Operation.RevokeEvidence, Rep.Id));
        Assert.False(May(Operation.RevokeEvidence, Other.Id));
        Assert.IsType<Access.Granted>(Rights.May(head, Operation.RevokeEvidence, Other.Id));
    }

    [Fact]
    public void Marketing_works_the_leads_of_the_pool_only()
    {
        var marketing = SmallCompany.NewUser("Mara Markt", Role.Marketing);
        Assert.IsType<Access.Granted>(Rights.May(marketing, Operation.WorkLead));
        Assert.IsType<Access.Denied>(Rights.May(marketing, Operation.WorkLead, Rep.Id));
    }

    [Fact]
    public void Who_was_shut_out_may_nothing()
    {
        var left = SmallCompany.NewUser("Lars Weg", Role.HeadOfSales);
        left.Close(new SmallCompany().Now);
        Assert.All(
            Enum.GetValues<Operation>(),
            operation => Assert.IsType<Access.Denied>(Rights.May(left, operation, left.Id))
        );
        left.Reopen();
        Assert.IsType<Access.Granted>(Rights.May(left, Operation.EditRules));
    }

    [Fact]
    public void Users_have_a_name_a_mail_and_a_calendar()
    {
        Assert.IsType<UserResult.TextRefused>(User.Add(" ", "a@example.org", Role.Rep));
        Assert.IsType<UserResult.TextRefused>(User.Add("A", "keine", Role.Rep));
        Assert.Equal("rita@example.org", Rep.Mail);
        var day = new DateOnly(2026, 5, 4);
        var user = SmallCompany.NewUser("Urla Urlaub", Role.Rep);
        Assert.IsType<UserResult.EndsBeforeItBegins>(user.AddAbsence(day, day.AddDays(-1)));
        user.AddAbsence(day, day);
        user.AddAbsence(day, day.AddDays(3));
        Assert.Equal(day.AddDays(3), user.AwayUntil(day));
        Assert.True(user.RemoveAbsence(day, day.AddDays(3)));
        Assert.False(user.RemoveAbsence(day, day.AddDays(3)));
        Assert.Null(user.AwayUntil(day.AddDays(1)));
        user.Become(Role.Reader);
        Assert.False(user.WorksLeads);
    }

    [Fact]
    public void A_substitute_is_somebody_else_who_works_leads()
    {
        var day = new DateOnly(2026, 5, 4);
        var user = SmallCompany.NewUser("Urla Urlaub", Role.Rep);
        var substitute = SmallCompany.NewUser("Vera Vertretung", Role.Rep);
        Assert.IsType<UserResult.NoSubstitute>(user.AddAbsence(day, day, user));
        Assert.IsType<UserResult.NoSubstitute>(
            user.AddAbsence(day, day, SmallCompany.NewUser("Lea Leser", Role.Reader))
        );
        Assert.Empty(user.Absences);
        Assert.IsType<UserResult.Kept>(user.AddAbsence(day, day, substitute));
        Assert.Equal(substitute.Id, Assert.Single(user.Absences).Substitute);
        Assert.IsType<UserResult.NotedAlready>(user.AddAbsence(day, day));
    }
}
