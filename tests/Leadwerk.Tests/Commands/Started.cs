using System.Text;
using Leadwerk.Commands;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console.Testing;

namespace Leadwerk.Tests.Commands;

/// <summary>The whole command line, run inside the test: the same code as the program, with streams that the test can read.</summary>
sealed class Started
{
    public int ExitCode { get; private set; }
    public string Output { get; private set; } = "";
    public string Error { get; private set; } = "";
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Set: a person sits at a terminal and types this.</summary>
    public TestConsole? Keyboard { get; init; }

    public CancellationToken Cancel { get; init; } = TestContext.Current.CancellationToken;

    public static Started With(params string[] args) => new Started().Run(args);

    public static Started InEnglish(params string[] args) =>
        new Started { Variables = { ["LEADWERK_LANG"] = "en" } }.Run(args);

    public Started Run(params string[] args) => Run(console => CommandLine.Run(args, console, Cancel));

    /// <summary>Runs a part of the program on the same streams.</summary>
    public Started Run(Func<CommandConsole, int> part)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        try
        {
            ExitCode = part(Console(output, error));
        }
        finally
        {
            Output = Encoding.UTF8.GetString(output.ToArray());
            Error = error.ToString();
        }
        return this;
    }

    public CommandConsole Console(Stream output, TextWriter error) =>
        new()
        {
            Output = output,
            Error = error,
            InputIsTerminal = Keyboard is not null,
            OutputIsTerminal = false,
            ErrorIsTerminal = Keyboard is not null,
            Variable = name => Variables.GetValueOrDefault(name),
            Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero)),
            OpenPrompts = () => Keyboard ?? throw new InvalidOperationException("Nobody is there to be asked."),
        };
}
