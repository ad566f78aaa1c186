using System.Net;
using Leadwerk.Domain.Users;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Web;

public class SettingsRulesTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edited_phase_plan_is_a_new_version_and_the_form_keeps_everything_else()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        using var head = await office.SignedIn(Role.HeadOfSales);
        var path = $"/settings/phases/{firm.Plan.Offering.Value}";
        var open = await head.Get(path);
        var saved = await head.Submit(
            path,
            open,
            "plan",
            ("Entry.Phases[1].Criteria[1].German", "Wer hat ihn genannt?"),
            ("Entry.Phases[1].Criteria[1].Person", "true")
        );
        Assert.Equal("/settings/phases", saved.Location);
        await using var db = office.Store.Open();
        var versions = await db.PhasePlans.OrderBy(plan => plan.Number).ToListAsync(Cancel);
        Assert.Equal([1, 2], versions.Select(plan => plan.Number));
        var (before, after) = (versions[0].ToDraft(), versions[1].ToDraft());
        Assert.Equal(2, after.Phases[1].Criteria.Count);
        foreach (var place in (int[])[0, 2, 3, 4, 5])
            Assert.Equivalent(before.Phases[place], after.Phases[place], strict: true);
        // Whoever still has version 1 open overwrites nothing.
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await head.Submit(path, open, "plan", ("Entry.Name", "Anders"))).Status
        );
        var broken = await head.Submit(path, "plan", ("Entry.HandOver", "A"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.Status);
        Assert.NotEmpty(broken.Refusal);
        Assert.Equal(2, await db.PhasePlans.CountAsync(Cancel));
    }

    [Fact]
    public async Task Rules_are_changed_by_their_forms_and_refused_by_the_domain()
    {
        var (office, firm) = await Office.WithFirm();
        await using var closing = office;
        using var head = await office.SignedIn(Role.HeadOfSales);
        var escalation = $"/settings/escalation/{firm.Escalation.Id.Value}";
        var unknown = await head.Submit(escalation, "escalation", ("Entry.Steps[0].WordingGerman", "Hallo {geheim}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Contains("{geheim}", unknown.Refusal);
        Assert.Equal(
            "Hallo {geheim}",
            unknown.Page.QuerySelector("[name='Entry.Steps[0].WordingGerman']")!.TextContent.Trim()
        );
        Assert.Equal(
            HttpStatusCode.Found,
            (await head.Submit(escalation, "escalation", ("Entry.Steps[0].WordingGerman", "Hallo {name}"))).Status
        );
        var expiry = $"/settings/expiry/{firm.Rule.Id.Value}";
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await head.Submit(expiry, "expiry", ("Entry.Days", "0"))).Status
        );
        Assert.Equal(HttpStatusCode.Found, (await head.Submit(expiry, "expiry", ("Entry.Days", "60"))).Status);
        await using var db = office.Store.Open();
        Assert.Equal(60, (await db.ExpiryRules.SingleAsync(Cancel)).Days);
        Assert.Equal("Hallo {name}", (await db.EscalationPlans.SingleAsync(Cancel)).Steps[0].Wording.German);
    }
}
