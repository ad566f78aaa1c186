using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Leadwerk.Crash.PowerCuts;

/// <summary>Reads what <c>strace -f -y -xx</c> wrote.</summary>
static partial class Trace
{
    public const string Calls = "pwrite64,write,ftruncate,fsync,fdatasync,unlink";

    const int Longest = 10_000;

    // The number of a process or thread, the rest of its line.
    [GeneratedRegex(@"^(?<thread>\d+)\s+(?<rest>.*)$", RegexOptions.ExplicitCapture, Longest)]
    private static partial Regex Line { get; }

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>(?<rest>.*)$", RegexOptions.ExplicitCapture, Longest)]
    private static partial Regex Resumed { get; }

    [GeneratedRegex(
        @"^(?<name>\w+)\((?:\d+<(?<file>[^>]*)>(?:\(deleted\))?)?(?:, )?(?<arguments>.*)\)\s+=\s+(?<result>\d+)$",
        RegexOptions.ExplicitCapture,
        Longest
    )]
    private static partial Regex Call { get; }

    /// <summary>All calls that succeeded, each at its end.</summary>
    public static IEnumerable<DiskCall> Read(IEnumerable<string> lines)
    {
        const string Unfinished = " <unfinished ...>";
        var begun = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Select(line => Line.Match(line)).Where(line => line.Success))
        {
            var (thread, text) = (line.Groups["thread"].Value, line.Groups["rest"].Value);
            if (text.EndsWith(Unfinished, StringComparison.Ordinal))
            {
                begun[thread] = text[..^Unfinished.Length];
                continue;
            }
            if (Resumed.Match(text) is { Success: true } rest && begun.Remove(thread, out var beginning))
                text = beginning + rest.Groups["rest"].Value;
            if (Call.Match(text) is { Success: true } call && Of(call) is { } known)
                yield return known;
        }
    }

    static DiskCall? Of(Match call)
    {
        var (file, arguments) = (Path.GetFileName(Text(call.Groups["file"].Value)), call.Groups["arguments"].Value);
        return call.Groups["name"].Value switch
        {
            "pwrite64" => new DiskCall.Write(
                file,
                Number(arguments[(arguments.LastIndexOf(' ') + 1)..]),
                Bytes(arguments)
            ),
            "ftruncate" => new DiskCall.Truncate(file, Number(arguments)),
            "fsync" or "fdatasync" => new DiskCall.Sync(file),
            "unlink" => new DiskCall.Remove(Path.GetFileName(Encoding.UTF8.GetString(Bytes(arguments)))),
            _ => null,
        };
    }

    static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    // With -xx every string is hexadecimal; whether the names behind descriptors are depends on the version.
    static string Text(string name) =>
        name.StartsWith(@"\x", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Hexadecimal(name)) : name;

    static byte[] Bytes(string arguments) => Hexadecimal(arguments.Split('"')[1]);

    static byte[] Hexadecimal(string escaped) =>
        Convert.FromHexString(escaped.Replace(@"\x", "", StringComparison.Ordinal));
}
