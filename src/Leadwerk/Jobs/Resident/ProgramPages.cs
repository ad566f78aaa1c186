using System.Globalization;
using System.Runtime.InteropServices;

namespace Leadwerk.Jobs.Resident;

/// <summary>Pages of the program's own files in memory: most are needed while it starts, and never again.</summary>
sealed class ProgramPages
{
    const string Mappings = "/proc/self/smaps";
    const string Changed = "Anonymous:";
    const int DontNeed = 4;

    HashSet<(nint Start, nuint Length)> before = [];

    /// <summary>
    /// Takes them out of this process. Whatever is needed again comes back by itself, from the cache of the machine.
    /// </summary>
    /// <remarks>Only what was there at the last call already: a library that is being loaded is still changed.</remarks>
    /// <returns>How many stretches were given back; 0 where the system does not tell.</returns>
    public int GiveBack()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Mappings))
            return 0;
        var now = Unchanged(File.ReadLines(Mappings)).ToHashSet();
        var settled = now.Where(before.Contains).ToList();
        before = now;
        try
        {
            return settled.Count(stretch => Advise(stretch.Start, stretch.Length, DontNeed) == 0);
        }
        catch (Exception other) when (other is DllNotFoundException or EntryPointNotFoundException)
        {
            return 0;
        }
    }

    /// <summary>
    /// Stretches of libraries that are as they are in the file: what this process has changed in its copy would be lost.
    /// </summary>
    /// <param name="lines">As in <c>/proc/PID/smaps</c>: a line per stretch, each followed by its figures.</param>
    public static IEnumerable<(nint Start, nuint Length)> Unchanged(IEnumerable<string> lines)
    {
        (nint Start, nuint Length)? stretch = null;
        foreach (var line in lines)
        {
            // Fifty thousand lines, of which one in twenty-five matters; names of figures begin with a capital.
            if (line.Length > 0 && char.IsAsciiHexDigitLower(line[0]))
                stretch = Library(Words(line));
            else if (stretch is { } found && line.StartsWith(Changed, StringComparison.Ordinal))
            {
                if (Words(line)[1] == "0")
                    yield return found;
                stretch = null;
            }
        }
    }

    static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Only what nobody can write into.</summary>
    static (nint Start, nuint Length)? Library(string[] words)
    {
        if (
            words is not [var range, "r--s" or "r--p" or "r-xp", _, _, _, .. var path]
            || !IsLibrary(string.Join(' ', path))
        )
            return null;
        var ends = range.Split('-');
        var start = nint.Parse(ends[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var end = nint.Parse(ends[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (start, (nuint)(end - start));
    }

    static bool IsLibrary(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(".dll", StringComparison.Ordinal)
            || name.EndsWith(".so", StringComparison.Ordinal)
            || name.Contains(".so.", StringComparison.Ordinal);
    }

    /// <summary>https://man7.org/linux/man-pages/man2/madvise.2.html</summary>
    /// <returns>0 when it was done.</returns>
    [DllImport("libc.so.6", EntryPoint = "madvise")]
    static extern int Advise(nint address, nuint length, int advice);
}
