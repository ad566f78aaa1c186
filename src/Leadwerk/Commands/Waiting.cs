using System.Diagnostics;
using System.Globalization;

namespace Leadwerk.Commands;

/// <summary>Waits for long work: can be interrupted at any moment, and shows a terminal how far it is after one second.</summary>
/// <remarks>
/// The work runs on a thread of its own. When interrupted it is left behind, which is safe for work that only reads or
/// calculates: the program ends right after.
/// </remarks>
sealed class Waiting(CommandConsole console, CancellationToken cancel)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    readonly Lock screen = new();
    double share = double.NaN;
    bool shown;

    /// <summary>Told the share that is done, 0..1.</summary>
    public void Progress(double done) => Volatile.Write(ref share, done);

    /// <summary>Waits, and shows progress on standard error when that is a terminal.</summary>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    public T For<T>(string what, Func<T> work)
    {
        share = double.NaN;
        try
        {
            return Outcome(work, task => WaitAndShow(task, what));
        }
        finally
        {
            Clear();
        }
    }

    /// <summary>Waits without a word: for writing to a screen that progress would disturb.</summary>
    public void Silently(Action work) =>
        Outcome(
            () =>
            {
                work();
                return true;
            },
            task => task.Wait(cancel)
        );

    /// <summary>Takes the screen for a question.</summary>
    public T Undisturbed<T>(Func<T> question)
    {
        lock (screen)
        {
            Clear();
            return question();
        }
    }

    void WaitAndShow(Task task, string what)
    {
        if (!console.ErrorIsTerminal)
        {
            task.Wait(cancel);
            return;
        }
        var started = Stopwatch.StartNew();
        while (!task.Wait((int)Tick.TotalMilliseconds, cancel))
        {
            if (started.Elapsed >= Patience)
                Show(what, started.Elapsed);
        }
    }

    T Outcome<T>(Func<T> work, Action<Task<T>> wait)
    {
        var task = Task.Factory.StartNew(work, cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            wait(task);
        }
        catch (AggregateException)
        {
            // The line below raises what happened, as it happened.
        }
        return task.GetAwaiter().GetResult();
    }

    void Show(string what, TimeSpan elapsed)
    {
        // Whoever asks a question holds the screen; waiting for it would make the program deaf to Ctrl-C.
        if (!screen.TryEnter())
            return;
        try
        {
            var done = Volatile.Read(ref share);
            var how = double.IsNaN(done) ? $"{elapsed.TotalSeconds:0} s" : $"{done * 100:0} %";
            console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} ... {how}   "));
            console.Error.Flush();
            shown = true;
        }
        finally
        {
            screen.Exit();
        }
    }

    void Clear()
    {
        if (!shown)
            return;
        console.Error.Write($"\r{new string(' ', 40)}\r");
        console.Error.Flush();
        shown = false;
    }
}
