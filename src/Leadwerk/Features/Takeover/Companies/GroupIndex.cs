using System.Runtime.InteropServices;

namespace Leadwerk.Features.Takeover.Companies;

/// <summary>Which names share groups of three letters.</summary>
sealed class GroupIndex
{
    readonly IReadOnlyList<string> names;
    readonly Dictionary<ulong, List<int>> sharing = [];

    /// <param name="names">Folded names.</param>
    public GroupIndex(IReadOnlyList<string> names)
    {
        this.names = names;
        for (var name = 0; name < names.Count; name++)
        {
            foreach (var group in Groups(names[name]))
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(sharing, group, out _);
                list ??= [];
                list.Add(name);
            }
        }
    }

    /// <summary>Names that share one of the rarest groups with a name.</summary>
    /// <param name="name">Its place.</param>
    /// <param name="rarest">So many groups are looked at.</param>
    /// <param name="most">Groups that more names share are left out.</param>
    public IEnumerable<int> Candidates(int name, int rarest, int most) =>
        Groups(names[name])
            .Select(group => sharing[group])
            .Where(list => list.Count > 1 && list.Count <= most)
            .OrderBy(list => list.Count)
            .Take(rarest)
            .SelectMany(list => list)
            .Where(other => other != name)
            .Distinct();

    static HashSet<ulong> Groups(string name)
    {
        var groups = new HashSet<ulong>();
        if (name.Length == 0)
            return groups;
        var padded = $" {name} ";
        for (var at = 0; at + 2 < padded.Length; at++)
            groups.Add(padded[at] | ((ulong)padded[at + 1] << 16) | ((ulong)padded[at + 2] << 32));
        return groups;
    }
}
