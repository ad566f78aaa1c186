using System.Data.Common;
using System.Net.Sockets;
using Leadwerk.Commands;

namespace Leadwerk.Storage.Commands;

/// <summary>Says in one sentence when a database cannot be reached or opened at all.</summary>
sealed class StoreAccess(StoreWords words, CommandConsole console)
{
    /// <returns>The exit code of the work, or that of a failure.</returns>
    public int Try(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception why) when (why is DbException or SocketException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"{CommandLine.Program}: {words.NotReached(why.Message)}");
            return ExitCode.NotUnderstood;
        }
    }
}
