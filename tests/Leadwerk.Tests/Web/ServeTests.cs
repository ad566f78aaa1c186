using System.Net;
using Leadwerk.Storage;
using Leadwerk.Tests.Commands;
using Leadwerk.Tests.Storage;
using Leadwerk.Web;
using Microsoft.Data.Sqlite;

namespace Leadwerk.Tests.Web;

public sealed class ServeTests : IDisposable
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_sets_the_store_up_answers_and_ends_well_when_it_is_asked_to(string signal)
    {
        await using var serving = await Serving.On(folder["data"]);
        using var client = new HttpClient();
        var answer = await client.GetAsync(new Uri(serving.Address, "healthz"), Cancel);
        Assert.Equal((HttpStatusCode.OK, "ok"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel)));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(serving.Address.Host)));
        Assert.Equal(0, await serving.End(signal));
        Assert.Equal("", serving.Errors.Trim());
        Assert.Equal(0, Started.With("verify", "--data", folder["data"]).ExitCode);
    }

    [Fact]
    public async Task A_second_one_on_the_same_folder_or_the_same_port_says_so_and_changes_nothing()
    {
        await using var first = await Serving.On(folder["data"]);
        var sameFolder = await Serving.Refused(folder["data"]);
        Assert.Equal(1, sameFolder.ExitCode);
        Assert.Contains("anderes Leadwerk", sameFolder.Error);
        Assert.Contains(folder["data"], sameFolder.Error);
        var samePort = await Serving.Refused(folder["other"], "--port", $"{first.Address.Port}", "--lang", "en");
        Assert.Equal(1, samePort.ExitCode);
        // One sentence, and not where in the program that was.
        var said = Assert.Single(samePort.Error.Trim().Split('\n'));
        Assert.Contains($"listens on port {first.Address.Port} already", said, StringComparison.Ordinal);
        using var client = new HttpClient();
        Assert.Equal("ok", await client.GetStringAsync(new Uri(first.Address, "healthz"), Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task When_the_database_answers_no_more_the_health_says_so_without_details(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await using var app = WebHost.Build(store.Store, WebSettings.Usual with { Port = 0 }, store.Clock);
        await app.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Equal("ok", await client.GetStringAsync("healthz", Cancel));
        await store.Run("ALTER TABLE app_user RENAME TO elsewhere");
        var answer = await client.GetAsync("healthz", Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("the database does not answer", await answer.Content.ReadAsStringAsync(Cancel));
        await app.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_store_of_another_time_is_left_alone()
    {
        var store = Store.At(new StoreLocation.SqliteFile(folder.Path), TimeProvider.System);
        Assert.IsType<MigrationOutcome.Done>(await store.Migrate(Cancel));
        await using (var connection = new SqliteConnection($"Data Source={folder["leadwerk.db"]};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText =
                "UPDATE __EFMigrationsHistory SET migration_id = '19990101000000_Elder' WHERE migration_id LIKE '%_Start'";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
        }
        var refused = await Serving.Refused(folder.Path);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("leadwerk migrate", refused.Error);
    }

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "http")]
    [InlineData("--listen", "example.org")]
    [InlineData("--urls", "https://localhost:1")]
    [InlineData("--urls", "http://localhost:5080/leads")]
    [InlineData("--port", "1", "--urls", "http://localhost:1")]
    public void What_is_no_place_to_listen_is_wrong_usage(params string[] args)
    {
        foreach (var language in (string[])["de", "en"])
        {
            var run = Started.With(["serve", "--data", folder.Path, "--lang", language, .. args]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(args[^2], run.Error);
        }
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData("http://localhost:5080", "127.0.0.1", 5080)]
    [InlineData("http://0.0.0.0:80/", "0.0.0.0", 80)]
    [InlineData("HTTP://[::1]:8080", "::1", 8080)]
    [InlineData("http://[::1]", "::1", 80)]
    [InlineData("http://*:8080", "::", 8080)]
    public void A_url_is_an_address_and_a_port(string url, string address, int port) =>
        Assert.Equal(new WebSettings(IPAddress.Parse(address), port), ListenAddress.OfUrl(url));
}
