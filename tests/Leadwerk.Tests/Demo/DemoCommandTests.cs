using Leadwerk.Features.Demo;
using Leadwerk.Storage;
using Leadwerk.Tests.Commands;
using Microsoft.Data.Sqlite;

namespace Leadwerk.Tests.Demo;

public sealed class DemoCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Fact]
    public void An_empty_folder_becomes_a_company_and_a_used_one_is_left_alone()
    {
        var data = folder["demo"];
        var run = Started.With("demo", "--data", data, "--leads", "20", "--months", "4");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Lindhorst Energietechnik GmbH", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  Leads +20\n", run.Output);
        Assert.Contains($"leadwerk verify --data {data}", run.Output, StringComparison.Ordinal);

        var again = Started.InEnglish("demo", "--data", data);
        Assert.Equal(1, again.ExitCode);
        Assert.Empty(again.Output);
        Assert.Contains("is in use already (leads: 20). Nothing was changed.", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_somebody_works_in_is_left_alone()
    {
        using var owner = DataFolderLock.TryTake(folder.Path);
        var run = Started.With("demo", "--data", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("läuft gerade ein anderes Leadwerk", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void When_interrupted_nothing_of_it_is_there()
    {
        using var stop = new CancellationTokenSource();
        var location = new StoreLocation.SqliteFile(folder.Path);
        Assert.Throws<OperationCanceledException>(() =>
            DemoCompany.Fill(
                location,
                new DemoWish(1, 20, 4),
                FilledStore.Now,
                share =>
                {
                    if (share > 0.5)
                        stop.Cancel();
                },
                stop.Token
            )
        );
        using var db = Store.At(location, TimeProvider.System).Open();
        Assert.Empty(db.Leads);
        Assert.Empty(db.Users);
        Assert.Empty(db.Journal);
    }

    [Theory]
    [InlineData("--leads 0: please give a whole number from 1 to 200,000.", "--leads", "0")]
    [InlineData("--leads many: please give a whole number", "--leads", "many")]
    [InlineData("--months 121: please give a whole number from 1 to 120.", "--months", "121")]
    [InlineData("--seed -1: please give a whole number", "--seed", "-1")]
    [InlineData("--data needs a value", "--data")]
    public void Wrong_numbers_are_said(string message, params string[] args)
    {
        var run = Started.InEnglish(["demo", .. args]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
