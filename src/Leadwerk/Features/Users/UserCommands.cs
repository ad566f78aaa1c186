using System.CommandLine;
using Leadwerk.Commands;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;

namespace Leadwerk.Features.Users;

/// <summary><c>user add | list | reset</c>.</summary>
static class UserCommands
{
    public static Command User(GlobalOptions globals, CommandConsole console, CancellationToken cancel)
    {
        var command = new Command("user");
        var data = new StoreOption(globals, console);
        data.Folder.Recursive = true;
        command.Add(data.Folder);
        command.SetAction(parsed =>
        {
            console.Error.WriteLine(globals.Words(parsed, console).Help("user"));
            return ExitCode.WrongUsage;
        });
        var work = new Console(globals, data, console, cancel);
        command.Add(Add(work));
        command.Add(List(work));
        command.Add(Reset(work));
        return command;
    }

    static Command Add(Console work)
    {
        var command = new Command("add");
        var (name, mail) = (new Argument<string>("NAME"), new Argument<string>("MAIL"));
        var role = new Option<string>("--role");
        var password = new Option<bool>("--password-stdin");
        command.Add(name);
        command.Add(mail);
        command.Add(role);
        command.Add(password);
        work.Data.Bind(
            command,
            (parsed, store) =>
            {
                var words = work.Words(parsed);
                Role? wanted = null;
                if (parsed.GetValue(role) is { } typed && (wanted = RoleCodes.Of(typed)) is null)
                    return work.WrongUsage(parsed, words.NotARole(typed));
                var outcome = work.Accounts(store)
                    .Add(
                        parsed.GetRequiredValue(name),
                        parsed.GetRequiredValue(mail),
                        wanted,
                        work.Password(parsed.GetValue(password)),
                        work.Cancel
                    )
                    .GetAwaiter()
                    .GetResult();
                return work.Say(words.Of(outcome), outcome is UserOutcome.Added);
            }
        );
        return command;
    }

    static Command List(Console work)
    {
        var command = new Command("list");
        work.Data.Bind(
            command,
            (parsed, store) =>
            {
                var users = work.Accounts(store).All(work.Cancel).GetAwaiter().GetResult();
                return work.Say(work.Words(parsed).List(users), true);
            }
        );
        return command;
    }

    static Command Reset(Console work)
    {
        var command = new Command("reset");
        var mail = new Argument<string>("MAIL");
        var password = new Option<bool>("--password-stdin");
        command.Add(mail);
        command.Add(password);
        work.Data.Bind(
            command,
            (parsed, store) =>
            {
                var outcome = work.Accounts(store)
                    .Reset(parsed.GetRequiredValue(mail), work.Password(parsed.GetValue(password)), work.Cancel)
                    .GetAwaiter()
                    .GetResult();
                return work.Say(work.Words(parsed).Of(outcome), outcome is UserOutcome.PasswordSet);
            }
        );
        return command;
    }

    sealed record Console(GlobalOptions Globals, StoreOption Data, CommandConsole Own, CancellationToken Cancel)
    {
        public UserWords Words(ParseResult parsed) => UserWords.In(Globals.LanguageOf(parsed, Own));

        public Accounts Accounts(Store store) => new(store, Own.Clock);

        /// <summary>The first line of standard input, so that a password never stands on a command line.</summary>
        public string? Password(bool fromInput) => fromInput ? Own.Input().ReadLine() ?? "" : null;

        public int WrongUsage(ParseResult parsed, string message) =>
            CommandLine.WrongUsage("user", [message], Globals.Words(parsed, Own), Own);

        public int Say(string text, bool done)
        {
            if (!done)
            {
                Own.Error.WriteLine($"{CommandLine.Program}: {text}");
                return ExitCode.NotUnderstood;
            }
            using var output = Own.OpenText();
            output.WriteLine(text);
            return ExitCode.Done;
        }
    }
}
