using Leadwerk.Features.Import.Columns;

namespace Leadwerk.Features.Import.Families;

/// <summary>The headers that one program writes, as data.</summary>
/// <remarks>
/// One field per line, its headers in order of preference: <c>title: Deal Name ! | Dealname ! ?</c>.
/// An exclamation mark says that the header tells the program from others, a question mark that nobody of us has seen it
/// in a real file, a tilde that not every lead has one, an asterisk stands for the name of a phase, and a bracketed one for a pipeline that may follow it.
/// </remarks>
sealed class HeaderFamily
{
    readonly Dictionary<string, HeaderName> byKey = new(StringComparer.Ordinal);
    readonly List<HeaderName> patterns = [];

    /// <param name="name">What the report calls it.</param>
    /// <param name="needs">Telling headers that a file must have.</param>
    /// <param name="headers">The table.</param>
    public HeaderFamily(string name, int needs, string headers)
    {
        Name = name;
        Needs = needs;
        foreach (
            var line in headers.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
            AddLine(line);
    }

    public string Name { get; }
    public int Needs { get; }

    public HeaderMatch? Match(string header)
    {
        if (byKey.TryGetValue(HeaderKey.Of(header), out var name))
            return new HeaderMatch(name, null);
        foreach (var pattern in patterns)
        {
            if (pattern.PhaseIn(header) is { } phase)
                return new HeaderMatch(pattern, phase);
        }
        return byKey.TryGetValue(HeaderKey.Of(HeaderKey.WithoutUnit(header)), out name)
            ? new HeaderMatch(name, null)
            : null;
    }

    /// <summary>How many telling headers the file has; several columns of one pattern count once.</summary>
    public int Tells(IEnumerable<string> headers) =>
        headers
            .Select(Match)
            .OfType<HeaderMatch>()
            .Where(match => match.Name.Tells)
            .DistinctBy(match => match.Name)
            .Count();

    void AddLine(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var field = Enum.Parse<Field>(line[..colon].Trim(), ignoreCase: true);
        var rank = 0;
        foreach (var header in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries))
        {
            var name = HeaderName.Parse(field, rank++, header);
            if (name.IsPattern)
                patterns.Add(name);
            else
                byKey.TryAdd(HeaderKey.Of(name.Text), name);
        }
    }
}

/// <param name="Phase">What stands for the phase in a pattern.</param>
sealed record HeaderMatch(HeaderName Name, string? Phase);

/// <param name="Rank">0 is the header that is preferred for this field.</param>
/// <param name="Tells">True: only this program writes it.</param>
/// <param name="Verified">False: known from hearsay only.</param>
/// <param name="Optional">True: not every lead has one, as with numbers of offers.</param>
sealed record HeaderName(Field Field, int Rank, string Text, bool Tells, bool Verified, bool Optional)
{
    // "Date entered current stage" names no stage: which one it was changes from row to row.
    static readonly HashSet<string> NoPhases =
    [
        .. "on at by date am von durch time um".Split(' '),
        .. "currentstage currentdealstage aktuellephase aktuelledealphase dieaktuellephase".Split(' '),
        "",
    ];

    public bool IsPattern => Text.Contains('*', StringComparison.Ordinal);

    /// <summary>True: behind the phase its pipeline may follow in brackets.</summary>
    public bool NamesPipeline => Text.EndsWith("(*)", StringComparison.Ordinal);

    public static HeaderName Parse(Field field, int rank, string header)
    {
        var tells = false;
        var verified = true;
        var optional = false;
        while (header is [.., ' ', '!' or '?' or '~'])
        {
            tells |= header[^1] == '!';
            verified &= header[^1] != '?';
            optional |= header[^1] == '~';
            header = header[..^2].TrimEnd();
        }
        return new HeaderName(field, rank, header, tells, verified, optional);
    }

    /// <summary>The phase that a header names by this pattern, with its pipeline; null when it does not fit.</summary>
    public string? PhaseIn(string header)
    {
        var prefix = Text[..Text.IndexOf('*', StringComparison.Ordinal)];
        if (!header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return null;
        var phase = header[prefix.Length..].Trim(' ', '"', '\'', '„', '“', '”', '«', '»', ':');
        return NoPhases.Contains(HeaderKey.Of(phase)) ? null : phase;
    }
}
