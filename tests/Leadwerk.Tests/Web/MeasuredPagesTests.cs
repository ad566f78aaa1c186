using System.Globalization;
using System.Net;
using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo;
using Leadwerk.Features.Measured;
using Leadwerk.Storage;
using Leadwerk.Storage.Accounts;
using Leadwerk.Tests.Demo;
using Leadwerk.Tests.Storage;
using Leadwerk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Leadwerk.Tests.Web;

/// <summary>What is measured, on a company with a history.</summary>
public sealed class MeasuredPagesTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;
    static readonly DemoWish Wish = new(Seed: 5, Leads: 300, Months: 24);

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Parts_of_the_forecast_add_up_and_the_pace_counts_what_the_leads_say(Engine engine)
    {
        await using var store = await FilledStore.Of(engine, Wish);
        using var statistics = new StoreStatistics(store.Test.Store, new CompanyTime(Clock()));
        var measured = (await statistics.Now(Cancel))!;
        var parts = measured.Audit.Parts!;
        var all = Enumerable.Range(0, parts.Leads.Count).ToArray();
        Assert.True(all.Length > 20);
        var (orders, value) = parts.InAll(all);
        var halves = new[] { all[..7], all[7..] }.Select(half => parts.InAll(half)).ToArray();
        Assert.Equal(orders.Mean, halves.Sum(half => half.Orders.Mean), 1e-9);
        Assert.Equal(value!.Mean, halves.Sum(half => half.Value!.Mean), 1e-3);
        Assert.Equal(orders.Mean, parts.Contributions(null, all).Sum(one => one.Orders), 1e-9);
        Assert.Equal(
            orders.Mean,
            parts.Months.Sum(month => parts.Contributions(month, all).Sum(one => one.Orders)),
            1e-9
        );
        Assert.Equal(value.Mean, parts.ByMonth(all).Sum(month => month.Value!.Mean), 1e-3);
        // The expectation is that of the draws: 4,000 of them miss it by little.
        Assert.InRange(
            measured.Audit.Forecast.Months.Sum(month => month.Orders.Mean),
            orders.Mean * 0.95,
            orders.Mean * 1.05
        );

        await using var db = store.Open();
        var leads = await db.Leads.WithFacts().Where(lead => lead.WithdrawnAt == null).ToListAsync(Cancel);
        Assert.Equal(12, measured.Pace.ByWeek.Count);
        foreach (var week in measured.Pace.ByWeek)
        {
            var sunday = week.Monday.AddDays(6);
            Assert.Equal(
                leads.Count(lead => week.Monday <= lead.HandedOverOn && lead.HandedOverOn <= sunday),
                week.HandedOver
            );
            Assert.Equal(
                leads.Count(lead =>
                    lead.HandedOverOn is not null && End(lead) is { } end && week.Monday <= end && end <= sunday
                ),
                week.Ended
            );
            Assert.Equal(leads.Count(lead => lead.HandedOverOn <= sunday && !(End(lead) <= sunday)), week.InWork);
        }
        Assert.NotNull(measured.Pace.Needed);

        static DateOnly? End(Lead lead) =>
            lead.EndedOn ?? (lead.ExpiresOn <= DateOnly.FromDateTime(FilledStore.Now) ? lead.ExpiresOn : null);
    }

    [Fact]
    public async Task Every_bar_leads_to_its_leads_and_a_rep_sees_own_sums_and_those_of_all_others_as_one()
    {
        await using var office = await MeasuredOffice.Open(Wish);
        using var head = await office.Visit(Role.HeadOfSales);
        var page = await head.Get("/forecast?by=rep");
        var rows = page.Document.QuerySelectorAll("tbody tr").Length;
        Assert.True(rows > 2, page.Text);
        var part = page.Document.QuerySelector("tbody th a")!;
        await head.Get(part.GetAttribute("href")!);
        var bars = head.Page.Document.QuerySelectorAll("svg a").Select(bar => bar.GetAttribute("href")!).ToArray();
        Assert.Equal(12, bars.Length);
        Assert.Equal(
            bars,
            head.Page.Document.QuerySelectorAll(".month-links a").Select(link => link.GetAttribute("href"))
        );
        var behind = await head.Get(bars[0]);
        Assert.Contains(part.TextContent, behind.Title, StringComparison.Ordinal);
        var leads = behind.Document.QuerySelectorAll("tbody tr").Length;
        Assert.True(leads > 0);
        Assert.Contains($"{leads} Lead", behind.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await head.Get("/forecast/leads?by=rep&of=nobody&month=9999-99")).Status);
        Assert.Contains("Hier ist nichts", head.Page.Text, StringComparison.Ordinal);
        foreach (var by in (string[])["segment", "plan", "42", ""])
            Assert.Equal(HttpStatusCode.OK, (await head.Get($"/forecast?by={by}")).Status);

        using var rep = await office.Visit(Role.Rep);
        var own = await rep.Get("/forecast?by=rep");
        var names = own.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent).ToArray();
        Assert.Contains("alle anderen", names);
        Assert.True(names.Length <= 3, string.Join(", ", names));
        var others = await rep.Get("/forecast/leads?by=rep&of=others");
        Assert.Contains("gehören anderen", others.Text, StringComparison.Ordinal);
        Assert.Empty(others.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_effort_stands_in_hours_and_money_and_what_became_an_order_all_the_same_is_not_avoidable()
    {
        await using var office = await MeasuredOffice.Open(Wish);
        using var head = await office.Visit(Role.HeadOfSales);
        var page = await head.Get("/effort");
        var figures = page.Document.QuerySelectorAll(".figures dd").Select(figure => figure.TextContent).ToArray();
        Assert.Equal(4, figures.Length);
        Assert.All(figures, figure => Assert.Matches(@"[\d.]+ h[^€]*[\d.]+\s€", figure));
        var (all, after, avoidable) = (Hours(figures[0]), Hours(figures[2]), Hours(figures[3]));
        var yetWon = Hours(page.Text.Split("Ehrlich dazu: ")[1]);
        Assert.True(yetWon > 0 && after < all);
        // Each is rounded by itself.
        Assert.InRange(avoidable + yetWon, after - 1, after + 1);

        static int Hours(string text)
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return int.Parse(
                words[Array.IndexOf(words, "h") - 1],
                NumberStyles.AllowThousands,
                new CultureInfo("de-DE")
            );
        }
    }

    [Fact]
    public async Task The_pace_says_a_side_with_its_reason_and_shows_the_weeks()
    {
        await using var office = await MeasuredOffice.Open(Wish);
        using var head = await office.Visit(Role.HeadOfSales);
        await head.Get("/queue");
        var page = await head.Follow("Tempo");
        Assert.Equal(("/queue/pace", "Übergabe und Tempo"), (page.Path, page.Title));
        Assert.Contains("Nach dem Gesetz von Little", page.Text, StringComparison.Ordinal);
        Assert.Matches(@"Gebraucht werden [\d,]+ Plätze \(80.% sicher", page.Text);
        Assert.Equal(12, page.Document.QuerySelectorAll("[aria-labelledby=weeks] figure tbody tr").Length);
        // The left half: the same weeks from the other side, and the eight to come.
        Assert.Equal(12 + 8, page.Document.QuerySelectorAll("[aria-labelledby=front] figure tbody tr").Length);
        Assert.Matches(@"werden voraussichtlich [\d,]+ Leads reif \(80.% sicher", page.Text);

        await using var site = await Site.Open();
        using var early = await site.Visit(Role.HeadOfSales);
        Assert.Contains("Noch nichts zu messen", (await early.Get("/queue/pace")).Text, StringComparison.Ordinal);
        await site.Firm.Save("hand-over", site.Firm.Active());
        site.Store.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains(
            "Für ein Urteil sind es noch zu wenige Fälle.",
            (await early.Get("/queue/pace")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_missing_in_the_triage_is_named_as_the_form_names_it()
    {
        await using var office = await MeasuredOffice.Open(Wish);
        using var head = await office.Visit(Role.HeadOfSales);
        var page = await head.Get("/triage");
        var latest = page.Document.QuerySelector("[name='Entry.DueOn']")!.GetAttribute("max")!;
        foreach (var due in (string[])["", latest])
        {
            page = await head.Send("keep", ("Entry.What", ""), ("Entry.DueOn", due));
            Assert.Equal("Bitte füllen Sie das Feld „Nächster Schritt“ aus.", page.Refusal);
            var marked = Assert.Single(page.Document.QuerySelectorAll("[aria-invalid=true]"));
            Assert.Equal("Nächster Schritt", marked.Closest("label")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Pages_of_the_application_speak_of_leads_and_never_of_a_file()
    {
        await using var office = await MeasuredOffice.Open(Wish);
        using var measured = await office.Visit(Role.HeadOfSales);
        await using var site = await Site.Open();
        await site.Firm.Save("hand-over", site.Firm.Active());
        site.Store.Clock.Advance(TimeSpan.FromMinutes(2));
        using var early = await site.Visit(Role.HeadOfSales);
        foreach (var visitor in (Visitor[])[measured, early])
        {
            foreach (var path in (string[])["/forecast", "/phases"])
            {
                var main = (await visitor.Get(path)).Document.QuerySelector("main")!.TextContent;
                Assert.DoesNotMatch("Datei|Bericht", main);
                Assert.Contains("Gleiche Leads, gleiche Zahlen.", main, StringComparison.Ordinal);
            }
        }
        Assert.Contains(
            "In Ihren offenen Leads steht noch kein Auftragswert",
            (await early.Get("/forecast")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Zombies_are_shown_before_they_are_buried_and_only_those_that_were_shown()
    {
        await using var office = await MeasuredOffice.Open(Wish);
        using var head = await office.Visit(Role.HeadOfSales);
        await head.Get("/zombies");
        var page = await head.Follow("Gesammelt begraben");
        var graves = page
            .Document.QuerySelectorAll("input[name=lead]")
            .Select(box => box.GetAttribute("value")!)
            .ToArray();
        Assert.True(graves.Length >= 2, page.Text);
        await using var db = office.Store.Open();
        var living = await db
            .Leads.Where(lead => lead.Status == LeadStatus.Active && lead.OrderedOn == null)
            .Select(lead => lead.Id)
            .ToListAsync(Cancel);
        var alive = living.First(id => !graves.Contains($"{id.Value}"));

        var refused = await head.Send(
            "bury",
            [("lead", graves[0]), ("lead", $"{alive.Value}"), ("Entry.Reason", "NoNeed")]
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("1 von 2 erledigt", refused.Text, StringComparison.Ordinal);
        Assert.Equal(
            LeadStatus.Active,
            await db.Leads.Where(lead => lead.Id == alive).Select(lead => lead.Status).SingleAsync(Cancel)
        );

        var done = await head.Send(
            "bury",
            [("lead", graves[1]), ("Entry.Reason", "NoDecision"), ("Entry.Note", "Großes Aufräumen")]
        );
        Assert.Equal(("/zombies", "1 Lead ist begraben. Die Zeit gehört jetzt anderen."), (done.Path, done.Said));
        var ids = graves[..2].Select(grave => new LeadId(Guid.Parse(grave))).ToList();
        Assert.Equal(
            2,
            await db.Leads.CountAsync(lead => ids.Contains(lead.Id) && lead.Outcome == LeadOutcome.Lost, Cancel)
        );
        Assert.Equal(
            2,
            await db
                .Journal.Where(entry => entry.Action == "bury-lead" && entry.SubjectKind == "lead")
                .CountAsync(Cancel)
        );
        await head.Get("/zombies/burial");
        Assert.Equal("Bitte haken Sie mindestens einen Lead an.", (await head.Send("bury", ("lead", ""))).Refusal);
    }

    [Fact]
    public async Task Two_versions_of_a_plan_are_measured_apart_and_together_make_all()
    {
        await using var office = await MeasuredOffice.Open(Wish);
        // A lead keeps its version, and the database holds that too: for once it looks away.
        var guards = await office.Store.Ask(
            "SELECT group_concat('DROP TRIGGER \"' || name || '\"', ';') FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%What a lead began with never changes%'"
        );
        await office.Store.Run($"{guards}");
        // The same plan once more, and half of the leads by it.
        await office.Store.Run(
            "INSERT INTO phase_plan (id, offering_id, name, number, hand_over_phase, made_at, made_by, version) SELECT '01900000-0000-7000-8000-000000000001', offering_id, name, 2, hand_over_phase, made_at, made_by, version FROM phase_plan"
        );
        await office.Store.Run(
            "INSERT INTO phase (plan_id, code, position, name_german, name_english) SELECT '01900000-0000-7000-8000-000000000001', code, position, name_german, name_english FROM phase"
        );
        Assert.True(
            await office.Store.Run(
                "UPDATE lead SET plan_id = '01900000-0000-7000-8000-000000000001' WHERE started_on > '2025-12-01'"
            ) > 20
        );
        using var statistics = new StoreStatistics(office.Store.Store, new CompanyTime(Clock()));
        var measured = (await statistics.Now(Cancel))!;
        Assert.Equal(2, measured.Plans.Count);
        Assert.Equal(300, measured.Plans.Sum(plan => plan.Leads));
        foreach (var phase in measured.Audit.Phases)
        {
            var apart = measured.Plans.Select(plan => plan.Phases.Single(one => one.Code == phase.Code)).ToArray();
            Assert.Equal(
                (phase.Reached, phase.MovedOn, phase.Failed),
                (apart.Sum(one => one.Reached), apart.Sum(one => one.MovedOn), apart.Sum(one => one.Failed))
            );
        }
        using var head = await office.Visit(Role.HeadOfSales);
        var page = await head.Get("/phases");
        Assert.Equal(3, page.Document.QuerySelectorAll(".tabs a").Length);
        var version = await head.Get(page.Document.QuerySelectorAll(".tabs a")[1].GetAttribute("href")!);
        Assert.Contains("mit dieser Fassung", version.Text, StringComparison.Ordinal);
    }

    static FakeTimeProvider Clock() => new(new DateTimeOffset(FilledStore.Now));

    /// <summary>A company with a history on a port of its own.</summary>
    sealed class MeasuredOffice(FilledStore filled, WebApplication app) : IAsyncDisposable
    {
        public TestStore Store => filled.Test;

        public static async Task<MeasuredOffice> Open(DemoWish wish)
        {
            var filled = await FilledStore.Of(Engine.Sqlite, wish);
            filled.Test.Clock.SetUtcNow(new DateTimeOffset(FilledStore.Now));
            await using var db = filled.Test.Open("let-in");
            foreach (var user in await db.Users.ToListAsync(Cancel))
            {
                if (await db.SignIns.AnyAsync(one => one.User == user.Id, Cancel))
                    continue;
                db.Add(
                    new SignIn
                    {
                        User = user.Id,
                        PasswordHash = Passwords.Hash(user, Site.Password),
                        MustChange = false,
                        SetAt = DateTime.UnixEpoch,
                        Stamp = Guid.NewGuid(),
                    }
                );
            }
            await db.SaveChangesAsync(Cancel);
            var app = WebHost.Build(filled.Test.Store, WebSettings.Usual with { Port = 0 }, filled.Test.Clock);
            await app.StartAsync(Cancel);
            return new MeasuredOffice(filled, app);
        }

        public async Task<Visitor> Visit(Role role)
        {
            await using var db = Store.Open();
            var user = (
                await db.Users.Where(one => one.Role == role && one.ClosedAt == null).ToListAsync(Cancel)
            ).MinBy(one => one.Mail)!;
            var visitor = new Visitor(new Uri(app.Urls.Single()));
            await visitor.Get("/sign-in");
            await visitor.Send("sign-in", ("Entry.Mail", user.Mail), ("Entry.Password", Site.Password));
            return visitor;
        }

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
            await filled.DisposeAsync();
        }
    }
}
