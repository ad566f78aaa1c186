using System.Text;
using Spectre.Console;

namespace Leadwerk.Commands;

/// <summary>Where a command reads and writes, and whether a person sits there.</summary>
sealed record CommandConsole
{
    /// <summary>Columns of a report that goes into a pipe or a file.</summary>
    const int PipeWidth = 80;

    public required Stream Output { get; init; }
    public required TextWriter Error { get; init; }

    /// <summary>Standard input; opened only when something is read from it.</summary>
    public Func<TextReader> Input { get; init; } = () => Console.In;

    public required bool InputIsTerminal { get; init; }
    public required bool OutputIsTerminal { get; init; }
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>Tells the day on the person's calendar.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Value of an environment variable; null when not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Asks on standard error, so that standard output stays clean; opened only when there is something to ask.</summary>
    public required Func<IAnsiConsole> OpenPrompts { get; init; }

    /// <summary>A person can answer: keys come from a terminal, and questions go to one.</summary>
    public bool CanAsk => InputIsTerminal && ErrorIsTerminal;

    public static CommandConsole OfProcess(TimeProvider clock) =>
        new()
        {
            Output = Console.OpenStandardOutput(),
            Error = Console.Error,
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Clock = clock,
            Variable = Environment.GetEnvironmentVariable,
            OpenPrompts = () =>
                AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
        };

    /// <summary>Says it on standard error, but does not wait for long.</summary>
    /// <remarks>
    /// .NET lets one thread at a time write to any of the standard streams. Where the reader of standard output has
    /// stalled, the thread that writes there keeps all others waiting for ever.
    /// </remarks>
    public void TryToSay(string text) =>
        Task
            .Factory.StartNew(
                () => Error.WriteLine(text),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            )
            .Wait(TimeSpan.FromMilliseconds(500));

    /// <summary>Standard output for text; flushed when disposed, not closed.</summary>
    public StreamWriter OpenText() => new(Output, new UTF8Encoding(false), 1 << 14, leaveOpen: true);

    /// <summary>Standard output for a formatted report: colours for a terminal only, a fixed width for pipes.</summary>
    public IAnsiConsole Formatted(TextWriter text)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(text),
                Ansi = OutputIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = OutputIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        if (!OutputIsTerminal)
            console.Profile.Width = PipeWidth;
        return console;
    }
}
