using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Statistics;
using Leadwerk.Tests.Audit.Html;
using Leadwerk.Tests.Audit.Terminal;

namespace Leadwerk.Tests.Audit.Words;

/// <summary>A zombie is called so, in one word, and nothing more is claimed of it than what was measured.</summary>
public class ZombieWordsTests
{
    static readonly ReportWords German = ReportWords.In("de");
    static readonly ReportWords English = ReportWords.In("en");

    [Fact]
    public void What_zombies_still_bring_is_measured_and_said()
    {
        var report = With([(0.79, true), (0.01, true), (0.7, false)]);
        Assert.Equal(
            "2 von 3 offenen Leads sind Untote. Schuld ist die Liste, nicht der Vertrieb. "
                + "Gemessen bringen sie zusammen noch 0,8 von 1,5 Aufträgen.",
            Plain(German.ZombieCount(report))
        );
        Assert.Equal(
            "2 of 3 open leads are zombies. The list is to blame, not the sales team. "
                + "By measurement they still bring 0.8 of 1.5 orders together.",
            Plain(English.ZombieCount(report))
        );
    }

    [Fact]
    public void One_zombie_is_one_and_all_need_no_comparison()
    {
        var one = With([(0.3, true), (0.7, false)]);
        Assert.StartsWith("1 von 2 offenen Leads ist ein Untoter.", Plain(German.ZombieCount(one)));
        Assert.EndsWith("Gemessen bringt er noch 0,3 von 1 Auftrag.", Plain(German.ZombieCount(one)));
        Assert.EndsWith("By measurement it still brings 0.3 of 1 order.", Plain(English.ZombieCount(one)));
        var all = With([.. Enumerable.Repeat<(double?, bool)>((0.5, true), 30)]);
        Assert.EndsWith("Gemessen bringen sie zusammen noch 15 Aufträge.", Plain(German.ZombieCount(all)));
    }

    [Fact]
    public void Leads_without_an_estimate_are_not_counted_and_that_is_said()
    {
        Assert.EndsWith("nicht der Vertrieb.", German.ZombieCount(With([(null, true), (0.7, false)])));
        Assert.EndsWith(
            "noch 0,3 von 1 Auftrag (ohne 2 Leads, deren Chance nicht gemessen ist).",
            Plain(German.ZombieCount(With([(0.3, true), (null, true), (0.7, false), (null, false)])))
        );
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void Both_faces_show_each_zombies_chance_and_say_the_same_of_them(string language)
    {
        var words = ReportWords.In(language);
        var report = Reports.Full;
        var zombie = report.OpenLeads.First(lead => lead.Zombie);
        var page = report.Page(language).QuerySelector("#zombies")!;
        var terminal = Flat(Printed.Audit(report, language));

        Assert.Contains(
            page.QuerySelectorAll("tbody td"),
            cell => cell.TextContent == words.Chance(zombie.Order!.Value)
        );
        Assert.Contains(Flat(words.ShortChance(zombie.Order!.Value)), terminal);
        Assert.Contains(Flat(words.ZombieCount(report)), terminal);
        Assert.Equal(
            Flat(words.ZombieCount(report)),
            Flat(page.QuerySelector("header")!.TextContent[words.Labels.Zombies.Length..])
        );
    }

    [Fact]
    public void A_deferral_is_a_rule_and_never_called_measured()
    {
        var reason = new ZombieReasonReport(
            "deferral-limit",
            null,
            new Dictionary<string, double> { ["deferrals"] = 3, ["limit"] = 2 }
        );
        foreach (var sentence in new[] { German.Reason(reason), German.SharedReason(reason) })
            Assert.DoesNotContain("emessen", sentence);
    }

    [Theory]
    [InlineData(
        "de",
        "ohne Aussicht|nachweislich|keine echte|Bereich|gescheitert|daneben|Log-Verlust|Stand \\d|seit dem Start"
    )]
    [InlineData("en", "without a chance|no real chance|undead|\\d % |Said and came|hang on")]
    public void No_face_uses_another_word(string language, string others)
    {
        foreach (var report in new[] { Reports.Full, Reports.WithoutValues, Reports.WinsOnly, Reports.FewCases })
        {
            Assert.DoesNotMatch(others, Plain(report.Page(language).Body!.TextContent));
            Assert.DoesNotMatch(others, Plain(Printed.Audit(report, language) + Printed.Backtest(report, language)));
        }
    }

    static AuditReport With((double? Chance, bool Zombie)[] leads)
    {
        var reason = new ZombieReasonReport("past-expiry", null, new Dictionary<string, double> { ["days"] = 1 });
        var any = Reports.Full.OpenLeads[0];
        return Reports.Full with
        {
            OpenLeads =
            [
                .. leads.Select(lead =>
                    any with
                    {
                        Order = new WinProbability(lead.Chance, 0, 1, 100),
                        Reasons = lead.Zombie ? [reason] : [],
                    }
                ),
            ],
            Leads = Reports.Full.Leads with { Open = leads.Length },
            Pipeline = new PipelineSums(0, 0, 0, leads.Count(lead => lead.Zombie), 0),
        };
    }

    static string Plain(string text) => text.Replace('\u00A0', ' ');

    static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00A0'));
}
