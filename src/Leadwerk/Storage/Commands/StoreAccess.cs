using Leadwerk.Commands;

namespace Leadwerk.Storage.Commands;

/// <summary>Says in a few sentences when a database cannot be reached, opened or written to.</summary>
sealed class StoreAccess(StoreWords words, CommandConsole console)
{
    /// <returns>The exit code of the work, or that of a failure.</returns>
    public int Try(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception why) when (StoreTroubles.Of(why) is not null)
        {
            var text = words.Trouble(StoreTroubles.Of(why)!.Value, why.GetBaseException().Message);
            console.Error.WriteLine($"{CommandLine.Program}: {text}");
            return ExitCode.NotUnderstood;
        }
    }
}
