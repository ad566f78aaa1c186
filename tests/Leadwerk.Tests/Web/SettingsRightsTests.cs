using System.Net;
using Leadwerk.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Web;

public class SettingsRightsTests
{
    const string All = "Administrator HeadOfSales Rep Marketing Reader";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_role_sees_its_pages_and_no_others()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        (string Path, string Roles)[] table =
        [
            ("/account", All),
            ("/account/two-factor", All),
            ("/account/password", All),
            ("/start", "Administrator"),
            ("/start/empty", "Administrator"),
            ("/settings", All),
            ("/settings/company", "Administrator"),
            ("/settings/backup", "Administrator"),
            ("/settings/journal", "Administrator HeadOfSales"),
            ("/settings/users", "Administrator HeadOfSales"),
            ($"/settings/users/{firm.Rep.Id.Value}", "Administrator HeadOfSales"),
            ("/settings/phases", All),
            ($"/settings/phases/{firm.Plan.Offering.Value}", "HeadOfSales"),
            ("/settings/escalation", All),
            ($"/settings/escalation/{firm.Escalation.Id.Value}", "HeadOfSales"),
            ("/settings/expiry", All),
            ("/settings/expiry/new", "HeadOfSales"),
            ($"/settings/expiry/{firm.Rule.Id.Value}", "HeadOfSales"),
        ];
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await office.SignedIn(role);
            foreach (var (path, roles) in table)
            {
                var answer = await browser.Get(path);
                var allowed = roles.Split(' ').Contains(role.ToString());
                Assert.Equal((role, path, allowed), (role, path, answer.Status == HttpStatusCode.OK));
                if (!allowed)
                    Assert.StartsWith("/denied", answer.Location, StringComparison.Ordinal);
            }
        }
        using var stranger = office.Browser();
        foreach (var (path, _) in table)
            Assert.StartsWith("/sign-in", (await stranger.Get(path)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_role_may_not_do_a_form_of_somebody_else_does_not_do_either()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        using var administrator = await office.SignedIn(Role.Administrator);
        using var head = await office.SignedIn(Role.HeadOfSales);
        var path = $"/settings/users/{firm.Rep.Id.Value}";
        // The head of sales gets the token of a form that is there, and names another one.
        var page = await head.Get(path);
        var forged = await head.Submit(path, page, "capacity", ("_handler", "role"), ("Wanted.Role", "Administrator"));
        Assert.NotEqual(HttpStatusCode.Found, forged.Status);
        var own = await administrator.Get(path);
        Assert.Empty(own.Page.QuerySelectorAll("[name='Room.Leads']"));
        await administrator.Submit(path, own, "role", ("_handler", "capacity"), ("Room.Leads", "1"));
        await using var db = office.Store.Open();
        var rep = await db.Users.SingleAsync(user => user.Id == firm.Rep.Id, Cancel);
        Assert.Equal((Role.Rep, User.DefaultCapacity), (rep.Role, rep.Capacity));
    }
}
