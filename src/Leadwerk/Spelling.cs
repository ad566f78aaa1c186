namespace Leadwerk;

/// <summary>Finds the name that somebody probably meant.</summary>
static class Spelling
{
    /// <summary>The known name with the fewest changed letters.</summary>
    /// <param name="typed">What somebody wrote.</param>
    /// <param name="known">The names there are.</param>
    /// <param name="key">What of a name counts; its letters, small or capital, where nothing is said.</param>
    /// <returns>Null when nothing is near: at most a third of the letters, and at least one, may differ.</returns>
    public static string? Nearest(string typed, IEnumerable<string> known, Func<string, string>? key = null)
    {
        key ??= name => name.ToLowerInvariant();
        var meant = key(typed);
        var (name, distance) = known
            .Select(name => (name, Distance(meant, key(name))))
            .DefaultIfEmpty(("", int.MaxValue))
            .MinBy(candidate => candidate.Item2);
        return distance <= Math.Max(1, Math.Max(typed.Length, name.Length) / 3) ? name : null;
    }

    /// <summary>Letters to insert, drop, change or swap with their neighbour.</summary>
    static int Distance(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            steps[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            steps[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            var changed = steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            steps[i, j] = Math.Min(changed, 1 + Math.Min(steps[i - 1, j], steps[i, j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                steps[i, j] = Math.Min(steps[i, j], 1 + steps[i - 2, j - 2]);
        }
        return steps[a.Length, b.Length];
    }
}
