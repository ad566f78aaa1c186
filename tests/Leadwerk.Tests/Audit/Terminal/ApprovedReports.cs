using Leadwerk.Tests.Audit.Words;

namespace Leadwerk.Tests.Audit.Terminal;

/// <summary>The whole report as a person sees it, compared with a text that a person has approved.</summary>
public class ApprovedReports
{
    const string Renew = "LEADWERK_APPROVE";

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void The_audit_reads_as_approved(string language) =>
        Approve($"audit.{language}.txt", Printed.Audit(Printed.Full, language));

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void The_back_test_reads_as_approved(string language) =>
        Approve($"backtest.{language}.txt", Printed.Backtest(Printed.Full, language));

    static void Approve(string name, string text)
    {
        var approved = Path.Combine(Sources.Root, "tests/Leadwerk.Tests/Audit/Terminal/Approved", name);
        // Blanks at the end of a line are invisible, and editors remove them.
        var received = string.Join('\n', Printed.Lines(text));
        if (Environment.GetEnvironmentVariable(Renew) == "1")
            File.WriteAllText(approved, received);
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        Assert.True(expected == received, $"{name} differs; look at it, then renew with {Renew}=1 ./test:\n{received}");
    }
}
