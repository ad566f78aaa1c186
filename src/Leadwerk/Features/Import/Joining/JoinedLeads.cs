using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Rows;

namespace Leadwerk.Features.Import.Joining;

/// <summary>Which rows of which files speak of which lead.</summary>
sealed class JoinedLeads(
    TextColumn ids,
    Func<IdIndex> makeIndex,
    IReadOnlyList<(FileRows Rows, int[] LeadOfRow)> files,
    List<(int File, int Row)> places
)
{
    IdIndex? index;

    public IReadOnlyList<FileRows> Files => [.. files.Select(file => file.Rows)];

    /// <summary>Lead of an id; -1 when no file of leads has it.</summary>
    public int Find(string id) => (index ??= makeIndex()).Find(id);

    public int Count => ids.Count;

    /// <summary>One record per lead; of what two files say the one read first stands.</summary>
    public Facts Merge(IReadOnlyList<Facts> parts)
    {
        if (parts.Count == 1)
            return parts[0];
        var rowOf = files.Select(RowOfLead).ToArray();
        return new Gathering(parts, rowOf).Into(ids, (field, lead) => Place(parts, rowOf, field, lead));
    }

    (string File, int Line) Place(IReadOnlyList<Facts> parts, int[][] rowOf, Field field, int lead)
    {
        for (var f = 0; f < parts.Count; f++)
        {
            if (rowOf[f][lead] >= 0 && parts[f].HeaderOf.ContainsKey(field))
                return parts[f].Place(field, rowOf[f][lead]);
        }
        var (file, row) = places[lead];
        return parts[file].Place(field, row);
    }

    int[] RowOfLead((FileRows Rows, int[] LeadOfRow) file)
    {
        var rowOf = new int[ids.Count];
        Array.Fill(rowOf, -1);
        for (var row = 0; row < file.LeadOfRow.Length; row++)
        {
            if (file.LeadOfRow[row] >= 0)
                rowOf[file.LeadOfRow[row]] = row;
        }
        return rowOf;
    }
}
