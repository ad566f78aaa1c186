using System.Text;
using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Rows;

namespace Leadwerk.Features.Import.Joining;

/// <summary>Brings the files together by id: those with leads first, the others add facts to them.</summary>
sealed class LeadJoin
{
    readonly TextColumn ids = new();
    readonly List<(int File, int Row)> places = [];
    readonly List<(FileRows Rows, int[] LeadOfRow)> joined = [];
    readonly List<LeadTraits> traits = [];

    /// <summary>By lead: true where we made the id up.</summary>
    readonly List<bool> numbered = [];
    readonly IdIndex index;
    readonly BadCells bad;
    char[] letters = new char[64];
    readonly List<ReadingNote> notes;

    LeadJoin(bool salesforce, BadCells bad, List<ReadingNote> notes)
    {
        index = new IdIndex(ids, salesforce);
        this.bad = bad;
        this.notes = notes;
    }

    public static JoinedLeads Of(IReadOnlyList<FileRows> files, BadCells bad, List<ReadingNote> notes)
    {
        var salesforce = files.Any(file => file.Headers.Family.StartsWith("salesforce", StringComparison.Ordinal));
        if (files.Count == 1)
            return Alone(files[0], salesforce);
        var join = new LeadJoin(salesforce, bad, notes);
        var first = true;
        // Numbers of our own come last: they give way to ids that somebody wrote.
        var order = files
            .OrderByDescending(file => file.Headers.MakesLeads)
            .ThenByDescending(file => file.Headers.Has(Field.Id));
        foreach (var file in order)
        {
            join.Add(file, first);
            first = false;
        }
        return new JoinedLeads(join.ids, () => join.index, join.joined, join.places);
    }

    /// <summary>One file has its rows in place already; only a history asks for the index.</summary>
    static JoinedLeads Alone(FileRows file, bool salesforce) =>
        new(file.Ids, () => IdIndex.Over(file.Ids, salesforce), [(file, [])], []);

    void Add(FileRows file, bool first)
    {
        var makesLeads = first || file.Headers.MakesLeads;
        if (!makesLeads && (file.Headers.Column(Field.Id) is null || !KnowsAny(file)))
        {
            notes.Add(new("file-not-joined", [file.File]));
            return;
        }
        traits.Add(new LeadTraits(file));
        var shares = !makesLeads || SharesIds(file);
        var leadOfRow = new int[file.Count];
        for (var row = 0; row < file.Count; row++)
        {
            var lead = shares ? LeadOf(file, row) : -1;
            if (lead < 0 && !makesLeads)
                bad.Row(file.PlaceOf(row), file.Lines[row], file.Headers.HeaderOf(Field.Id), file.Ids[row], "id");
            else if (lead < 0)
                lead = NewLead(file, row);
            leadOfRow[row] = lead;
        }
        joined.Add((file, leadOfRow));
    }

    /// <summary>The lead of which a row speaks; -1 when none has its id.</summary>
    int LeadOf(FileRows file, int row)
    {
        var lead = file.IsNumbered(row) ? -1 : index.Find(Id(file, row));
        return lead >= 0 && numbered[lead] ? -1 : lead;
    }

    int NewLead(FileRows file, int row)
    {
        if (!index.TryAdd(Id(file, row)))
        {
            // The id is another lead's: the name of the file tells the two apart.
            var own = $"{file.Ids[row]} ({file.File})";
            while (!index.TryAdd(own))
                own += "'";
        }
        places.Add((joined.Count, row));
        numbered.Add(file.IsNumbered(row));
        return ids.Count - 1;
    }

    /// <summary>False when the same ids stand for other leads, as where each list counts from 1.</summary>
    bool SharesIds(FileRows file)
    {
        var own = traits[^1];
        var (same, others) = (0, 0);
        for (var row = 0; row < file.Count; row++)
        {
            if (LeadOf(file, row) is not (>= 0 and var lead))
                continue;
            var place = places[lead];
            switch (own.IsSame(row, traits[place.File], place.Row))
            {
                case true:
                    same++;
                    break;
                case false:
                    others++;
                    break;
            }
        }
        if (others == 0)
            return true;
        if (others > same)
            notes.Add(new("ids-of-others", [file.File, others]));
        else
            notes.Add(new("ids-contradict", [file.File, others]));
        return others <= same;
    }

    bool KnowsAny(FileRows file)
    {
        for (var row = 0; row < file.Count; row++)
        {
            if (index.Find(Id(file, row)) >= 0)
                return true;
        }
        return false;
    }

    ReadOnlySpan<char> Id(FileRows file, int row)
    {
        var written = file.Ids.Utf8(row);
        if (written.Length > letters.Length)
            letters = new char[written.Length];
        return letters.AsSpan(0, Encoding.UTF8.GetChars(written, letters));
    }
}
