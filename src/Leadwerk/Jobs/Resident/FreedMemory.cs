using System.Runtime.InteropServices;

namespace Leadwerk.Jobs.Resident;

/// <summary>Native memory that was freed and that the C library keeps for the next need.</summary>
static class FreedMemory
{
    /// <summary>Gives its whole pages back to the machine; nothing in use is touched.</summary>
    /// <remarks>Only glibc keeps that much (https://man7.org/linux/man-pages/man3/malloc_trim.3.html).</remarks>
    /// <returns>Whether there was something.</returns>
    public static bool GiveBack()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return MallocTrim(0) == 1;
        }
        catch (Exception other) when (other is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <param name="pad">Bytes to keep at the end of the heap.</param>
    /// <returns>1 when memory was given back.</returns>
    [DllImport("libc.so.6", EntryPoint = "malloc_trim")]
    static extern int MallocTrim(nuint pad);
}
