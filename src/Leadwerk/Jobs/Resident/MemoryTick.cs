using Quartz;

namespace Leadwerk.Jobs.Resident;

/// <summary>Gives back to the machine what the program holds and does not need.</summary>
/// <remarks>
/// The compiler of the runtime and each measurement of all leads take much for a second and free it; the C library keeps
/// it, and the pages of files read at the start stay too. See <c>docs/decisions/resident-memory.md</c>.
/// </remarks>
sealed class MemoryTick(ProgramPages pages) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        FreedMemory.GiveBack();
        pages.GiveBack();
        return ValueTask.CompletedTask;
    }
}
