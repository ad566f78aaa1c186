using Leadwerk.Commands;
using Spectre.Console.Testing;

namespace Leadwerk.Tests.Commands;

public class WaitingTests
{
    static CancellationToken Test => TestContext.Current.CancellationToken;

    /// <summary>Standard error that tells when something was written to it.</summary>
    sealed class Watched : StringWriter
    {
        public ManualResetEventSlim Written { get; } = new();

        public override void Flush()
        {
            base.Flush();
            Written.Set();
        }
    }

    static CommandConsole Console(TextWriter error, bool terminal) =>
        new Started().Console(Stream.Null, error) with
        {
            ErrorIsTerminal = terminal,
        };

    [Fact]
    public void A_terminal_sees_how_far_long_work_is_and_then_a_clean_line()
    {
        using var error = new Watched();
        var waiting = new Waiting(Console(error, terminal: true), Test);
        var answer = waiting.For(
            "Wird gelesen",
            () =>
            {
                waiting.Progress(0.43);
                // Ends as soon as the line is there; the bound is for the day when it is not.
                return error.Written.Wait(TimeSpan.FromSeconds(20), Test);
            }
        );
        Assert.True(answer);
        Assert.Contains("\rWird gelesen ... 43 %", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("  \r", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Short_work_shows_nothing()
    {
        using var error = new StringWriter();
        Assert.Equal(1, new Waiting(Console(error, terminal: true), Test).For("x", () => 1));
        Assert.Empty(error.ToString());
    }

    [Fact]
    public void Work_that_never_ends_can_be_interrupted()
    {
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(Test);
        using var never = new ManualResetEventSlim();
        var waiting = new Waiting(Console(TextWriter.Null, terminal: false), interruption.Token);
        Assert.Throws<OperationCanceledException>(() =>
            waiting.For(
                "x",
                () =>
                {
                    interruption.Cancel();
                    return never.Wait(TimeSpan.FromSeconds(20), CancellationToken.None);
                }
            )
        );
    }

    [Fact]
    public void A_question_is_asked_again_until_the_answer_is_one_of_those_shown()
    {
        using var keyboard = new TestConsole();
        keyboard.Interactive();
        keyboard.Input.PushTextWithEnter("vielleicht");
        keyboard.Input.PushTextWithEnter("d.m.y");
        var console = new Started { Keyboard = keyboard }.Console(Stream.Null, TextWriter.Null);
        var asking = new Asking(console, CommandWords.In("de"), new Waiting(console, Test));
        var answer = asking.Ask("Tag oder Monat zuerst?", ["d.m.y", "m.d.y"]);
        Assert.Equal("d.m.y", answer);
        Assert.Contains("Bitte geben Sie eine der gezeigten Antworten ein.", keyboard.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_on_a_free_question_is_no_answer()
    {
        using var keyboard = new TestConsole();
        keyboard.Interactive();
        keyboard.Input.PushTextWithEnter("");
        var console = new Started { Keyboard = keyboard }.Console(Stream.Null, TextWriter.Null);
        var asking = new Asking(console, CommandWords.In("de"), new Waiting(console, Test));
        Assert.Null(asking.Ask("Was bedeutet [Angebot]?", []));
    }
}
