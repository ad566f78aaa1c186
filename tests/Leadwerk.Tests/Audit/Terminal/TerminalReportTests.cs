using System.Text.RegularExpressions;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Terminal;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;
using Spectre.Console;

namespace Leadwerk.Tests.Audit.Terminal;

public partial class TerminalReportTests
{
    static AuditReport Full => Printed.Full;

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_longer_than_the_terminal(int width)
    {
        foreach (var language in new[] { "de", "en" })
        foreach (var text in new[] { Printed.Audit(Full, language, width), Printed.Backtest(Full, language, width) })
            Assert.All(Printed.Lines(text), line => Assert.InRange(line.GetCellWidth(), 0, width));
    }

    [Fact]
    public void Without_colour_there_is_no_escape_sequence_and_with_it_nothing_else_changes()
    {
        var plain = Printed.Audit(Full, "de");
        Assert.DoesNotContain('\u001b', plain);
        var coloured = Printed.Audit(Full, "de", colour: true);
        Assert.Contains('\u001b', coloured);
        Assert.Equal(Printed.Lines(plain), Printed.Lines(Styles.Replace(coloured, "")));
    }

    [Fact]
    public void A_terminal_that_wants_no_colour_gets_no_bold_either()
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(text),
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.NoColors,
            }
        );
        TerminalReport.Write(console, Full, ReportWords.In("de"));
        Assert.DoesNotContain('\u001b', text.ToString());
    }

    [Fact]
    public void A_rule_that_holds_in_every_phase_is_said_once()
    {
        ZombieReasonReport Deferred() =>
            new("deferral-limit", null, new Dictionary<string, double> { ["deferrals"] = 3, ["limit"] = 2 });
        var report = Full with
        {
            OpenLeads =
            [
                Full.OpenLeads[0] with
                {
                    Reasons = [Deferred()],
                },
                Full.OpenLeads[1] with
                {
                    Reasons = [Deferred()],
                },
            ],
        };
        Assert.Contains("a 2 Leads: So oft vertröstet", Printed.Audit(report, "de"));
    }

    [Fact]
    public void A_terminal_that_knows_ascii_only_gets_ascii_only()
    {
        foreach (var language in new[] { "de", "en" })
        {
            var text = Printed.AsciiAudit(Full, language);
            Assert.All(text, character => Assert.True(char.IsAscii(character), $"{character}"));
            Assert.Contains("EUR", text);
        }
        Assert.Contains("gehen in F Bedarf vermutet verloren", Printed.AsciiAudit(Full, "de"));
    }

    [Fact]
    public void Hostile_names_print_literally_and_steer_nothing()
    {
        var zombie = Full.OpenLeads[0] with
        {
            Title = "[red]x[/] \u001b[31mrot\u001b[0m\r\n\tzwei\u009b2J \u202eumgekehrt [bold",
            Company = "[/]",
        };
        var report = Full with
        {
            OpenLeads = [zombie, .. Full.OpenLeads.Skip(1)],
            Reading = Full.Reading with
            {
                Files = ["[link]böse.csv"],
                Bad = [new BadCell("x.csv", 3, "[b]", "\u001b]0;Titel\u0007[/]", "date", true)],
            },
            LossReasons = [Full.LossReasons[0] with { Reason = "[green]Preis" }],
        };
        var text = Printed.Audit(report, "de");
        Assert.Contains("[red]x[/] [31mrot[0m", text);
        Assert.Contains("[link]böse.csv", text);
        Assert.Contains("]0;Titel[/]", text);
        Assert.Contains("[green]Preis", text);
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202e', text);
        Assert.All(Printed.Lines(text), line => Assert.InRange(line.GetCellWidth(), 0, 80));
    }

    [Fact]
    public void Wide_and_endless_names_keep_to_the_width()
    {
        var endless = Full.OpenLeads[0] with
        {
            Title = new string('長', 500),
            Owner = new string('x', 500),
            PhaseCode = "A phase with a very long name indeed",
        };
        var report = Full with
        {
            OpenLeads = [endless, .. Full.OpenLeads.Skip(1)],
            Reading = Full.Reading with { Files = [new string('f', 300) + ".csv"] },
            Phases = [Full.Phases[0] with { Name = new string('n', 200) }, .. Full.Phases.Skip(1)],
        };
        foreach (var width in new[] { 60, 80, 100 })
            Assert.All(
                Printed.Lines(Printed.Audit(report, "en", width)),
                line => Assert.InRange(line.GetCellWidth(), 0, width)
            );
    }

    [Fact]
    public void Equal_reasons_are_said_once_and_the_rest_is_counted()
    {
        var text = Printed.Audit(Full, "de", 100);
        var zombies = Full.OpenLeads.Count(lead => lead.Zombie);
        Assert.Contains($"und {zombies - 15} weitere: --html oder --json zeigt alle.", text);
        Assert.Equal(1, Count(text, "In F länger als alle"));
        Assert.Contains(Full.OpenLeads[0].Title!, text);
    }

    [Fact]
    public void An_unobserved_phase_says_not_measured()
    {
        var unobserved = new PhaseReport("F", "Prospecting", false, null, null, null, 500, null, null, null, null, 0);
        var report = Full with { Phases = [unobserved, .. Full.Phases.Skip(1)] };
        var lines = Printed
            .Lines(Printed.Audit(report, "de"))
            .SkipWhile(line => !line.Contains("F Prospecting"))
            .Take(2);
        var row = string.Concat(lines);
        Assert.Contains("500", row);
        Assert.Contains("nicht gemessen", row);
        Assert.DoesNotContain("%", row);
        Assert.Contains("not measured", Printed.Audit(report, "en"));
    }

    [Fact]
    public void The_whole_way_is_called_so()
    {
        var report = Full with { Phases = [Full.Phases[0] with { Code = "*", Name = "*" }] };
        Assert.Contains("\n  ganzer Weg ", Printed.Audit(report, "de"));
        Assert.Contains("\n  whole way ", Printed.Audit(report, "en"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void Tiny_pipelines_print_without_invented_numbers(int leads)
    {
        var report = Printed.Report(SimulatedPipeline.Of(leads));
        foreach (var language in new[] { "de", "en" })
        {
            Assert.DoesNotContain("NaN", Printed.Audit(report, language));
            Assert.DoesNotContain("NaN", Printed.Backtest(report, language));
        }
        Assert.Contains("Noch kein früherer Stichtag lässt sich prüfen", Unbroken(Printed.Backtest(report, "de")));
    }

    [Fact]
    public void Before_the_first_lead_there_is_nothing_and_the_report_says_so()
    {
        var before = new AuditOptions { AsOf = new DateOnly(2020, 1, 1) };
        var report = PipelineAudit.Run(SimulatedPipeline.Of(50), before)!;
        Assert.StartsWith("Bis zum Stichtag steht kein einziger Lead in der Datei.", Printed.Audit(report, "de"));
        Assert.DoesNotContain("NaN", Printed.Audit(report, "en") + Printed.Backtest(report, "en"));
    }

    [Fact]
    public void Without_open_leads_there_is_no_forecast()
    {
        var pipeline = SimulatedPipeline.Of(300, neverClosed: 0);
        for (var lead = 0; lead < pipeline.Count; lead++)
        {
            if (pipeline.Outcomes[lead] != LeadOutcome.Open)
                continue;
            pipeline.Outcomes[lead] = LeadOutcome.Lost;
            pipeline.Closed[lead] = SimulatedPipeline.AsOf.DayNumber;
        }
        var text = Printed.Audit(Printed.Report(pipeline), "de");
        Assert.StartsWith("Kein Lead ist offen: ", text);
        Assert.DoesNotContain("Prognose aus", text);
        Assert.DoesNotContain("Ohne Aussicht", text);
    }

    [Fact]
    public void A_file_of_wins_only_still_says_something_useful()
    {
        var pipeline = SimulatedPipeline.Of(900, neverClosed: 1);
        var text = Unbroken(Printed.Audit(Printed.Report(pipeline), "de"));
        Assert.Contains("Verloren ging nach dieser Datei noch nie etwas", text);
        Assert.Contains("Verluste stehen keine in der Datei", text);
        Assert.Contains("Wann Leads verfallen sollten", text);
    }

    [Fact]
    public void Without_money_orders_are_counted()
    {
        var report = Printed.Report(SimulatedPipeline.Of(600, withValues: false));
        var text = Printed.Audit(report, "en");
        Assert.DoesNotContain("€", text);
        Assert.DoesNotContain("Sum of all open leads", text);
        Assert.Contains("Orders, in the end", text);
    }

    [Fact]
    public void The_back_test_shows_the_losers_too()
    {
        var text = Printed.Backtest(Full, "en");
        Assert.Equal(14, Full.Backtest.Summary.Count(candidate => candidate.HorizonDays == 90));
        foreach (var horizon in new[] { 30, 60, 90 })
            Assert.Contains($"{horizon} days ahead", text);
        Assert.Equal(3, Count(text, "won among the closed   "));
        Assert.Equal(3, Count(text, "one rate for all "));
    }

    [GeneratedRegex(@"\u001b\[[0-9;]*m", RegexOptions.None, 1000)]
    private static partial Regex Styles { get; }

    static int Count(string text, string part) => text.Split(part).Length - 1;

    static string Unbroken(string text) =>
        string.Join(' ', text.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));
}
