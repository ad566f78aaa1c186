using System.CommandLine;
using Leadwerk.Commands;
using Leadwerk.Domain.Mailing;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Commands;

namespace Leadwerk.Web.Commands;

/// <summary><c>serve</c></summary>
/// <remarks>Nothing here touches the web libraries before the command runs: other commands start without them.</remarks>
static class ServeCommand
{
    const string Name = "serve";

    public static Command Of(GlobalOptions globals, CommandConsole console, CancellationToken cancel)
    {
        var data = ReadingOptions.Text("--data");
        var listen = ReadingOptions.Text("--listen");
        var port = ReadingOptions.Text("--port");
        var urls = ReadingOptions.Text("--urls");
        var command = new Command(Name);
        foreach (var option in (Option[])[data, listen, port, urls])
            command.Add(option);
        command.SetAction(parsed =>
        {
            var general = globals.Words(parsed, console);
            var language = globals.LanguageOf(parsed, console);
            var words = ServeWords.In(language);
            var errors = new List<string>();
            if (globals.Wrong(parsed, general) is { } wrong)
                errors.Add(wrong);
            var reading = new OptionReading(parsed, general, errors);
            var folder = reading.One(data, "./data");
            var address = reading.One(listen, "127.0.0.1");
            var number = reading.One(port, $"{WebSettings.UsualPort}");
            var url = reading.One(urls, $"http://localhost:{WebSettings.UsualPort}");
            if (url is not null && (address ?? number) is not null)
                errors.Add(words.UrlOrParts);
            url ??= (address ?? number) is null ? Given(console.Variable("LEADWERK_URLS")) : null;
            var settings = url is null
                ? Parts(address, number, words, errors)
                : ListenAddress.OfUrl(url) ?? Wrong(words.NotAUrl(url), errors);
            var proxies = TrustedProxies.Read(console.Variable(TrustedProxies.Variable));
            if (proxies is null)
                errors.Add(words.NotProxies);
            var hosts = KnownHosts.Read(console.Variable(KnownHosts.Variable));
            if (hosts is null)
                errors.Add(words.NotHosts);
            var (route, home) = Mail(console, words, errors);
            if (errors.Count > 0)
                return CommandLine.WrongUsage(Name, errors, general, console);
            var storeWords = StoreWords.In(language);
            return new StoreAccess(storeWords, console).Try(() =>
                new ServeRun(words, storeWords, console, cancel).Run(
                    StoreLocation.Of(folder, console.Variable),
                    settings with
                    {
                        Language = language,
                        Proxies = proxies ?? [],
                        Hosts = hosts ?? [],
                        MailRoute = route,
                        PublicAddress = home,
                        Folder = Path.GetFullPath(folder ?? Given(console.Variable("LEADWERK_DATA")) ?? "data"),
                    }
                )
            );
        });
        return command;
    }

    static (MailRoute? Route, string? Address) Mail(CommandConsole console, ServeWords words, List<string> errors)
    {
        MailRoute? route = null;
        if (Given(console.Variable(MailRoute.Variable)) is { } server)
        {
            // What stands there may be a password, so it is not repeated.
            route = MailRoute.Parse(server);
            if (route is null)
                errors.Add(words.NotAMailServer);
        }
        var address = Given(console.Variable("LEADWERK_URL"));
        if (address is not null && !MailSetup.IsWebAddress(address))
            errors.Add(words.NotAPublicAddress(address));
        return (route, address?.Trim().TrimEnd('/'));
    }

    static WebSettings Parts(string? address, string? port, ServeWords words, List<string> errors)
    {
        var settings = WebSettings.Usual;
        if (address is not null)
        {
            if (ListenAddress.Of(address) is { } known)
                settings = settings with { Address = known };
            else
                errors.Add(words.NotAnAddress(address));
        }
        if (port is not null)
        {
            if (ListenAddress.Port(port) is { } number)
                settings = settings with { Port = number };
            else
                errors.Add(words.NotAPort(port));
        }
        return settings;
    }

    static WebSettings Wrong(string sentence, List<string> errors)
    {
        errors.Add(sentence);
        return WebSettings.Usual;
    }

    static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
