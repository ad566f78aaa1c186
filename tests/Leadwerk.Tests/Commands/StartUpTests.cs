using System.Diagnostics;

namespace Leadwerk.Tests.Commands;

public sealed class StartUpTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Loading the database libraries would cost every call of the program a tenth of a second and more.</summary>
    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "verify", "--help")]
    [InlineData(0, "audit", "deals.csv", "--json")]
    public void Commands_without_a_store_run_where_the_database_libraries_are_not_even_there(
        int exitCode,
        params string[] args
    )
    {
        CopyProgram();
        File.WriteAllText(folder["deals.csv"], SimulatedExport.Csv(60));
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal((exitCode, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
        Assert.NotEmpty(output);
    }

    [Fact]
    public void A_command_with_a_store_needs_them()
    {
        CopyProgram();
        using var process = Start("migrate", "--data", folder["data"]);
        process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(1, process.ExitCode);
    }

    void CopyProgram()
    {
        string[] left =
        [
            "Microsoft.EntityFrameworkCore",
            "Microsoft.Data.Sqlite",
            "Npgsql",
            "SQLitePCLRaw",
            "EFCore",
            "xunit",
            "Microsoft.Playwright",
            "Microsoft.CodeAnalysis",
        ];
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory, "*.dll"))
        {
            var name = Path.GetFileName(file);
            if (!left.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
                File.Copy(file, folder[name]);
        }
        // Without a list of its libraries the program takes those beside it.
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, "leadwerk.runtimeconfig.json"),
            folder["leadwerk.runtimeconfig.json"]
        );
    }

    Process Start(params string[] args) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [folder["leadwerk.dll"], .. args])
            {
                WorkingDirectory = folder.Path,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
}
