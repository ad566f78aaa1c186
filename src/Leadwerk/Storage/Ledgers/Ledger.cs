using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Journal;

namespace Leadwerk.Storage.Ledgers;

/// <summary>
/// Watches a few objects through many small saves: it remembers what it wrote of each, and writes and journals what is
/// different since.
/// </summary>
/// <remarks>
/// For whoever makes up a company and is alone with it inside one transaction: there are no conflicts to look for, and
/// the general way, which looks for them, takes ten times as long. All guards of the database hold here as anywhere.
/// </remarks>
sealed class Ledger(LedgerBook book) : IDisposable
{
    readonly Dictionary<object, LedgerRow> rows = new(ReferenceEqualityComparer.Instance);
    readonly List<LedgerRow> nouns = [];
    readonly List<JournalDraft> notes = [];
    int saves;

    /// <summary>Everything that becomes of it is written with the next save, and with each later one.</summary>
    public void Add(object noun) => Watch(noun, isFinal: false);

    /// <summary>It is written with the next save; nothing becomes of it later.</summary>
    public void AddFinal(object noun) => Watch(noun, isFinal: true);

    /// <summary>Adds an event to what is journaled by the next save.</summary>
    public void Note(JournalDraft happened) => notes.Add(happened);

    /// <summary>Writes all that changed since the last save, and its journal entries.</summary>
    /// <param name="who"><inheritdoc cref="Attribution.Who" path="/summary"/></param>
    /// <param name="action"><inheritdoc cref="Attribution.Action" path="/summary"/></param>
    /// <exception cref="ErasedBanHoldsException">A person was added for whom a ban holds whose data were erased.</exception>
    public void Save(string who, string action)
    {
        var people = nouns.Where(noun => noun.Written is null).Select(noun => noun.One).OfType<Person>().ToList();
        var changes = Changes();
        var parts = changes.ConvertAll(change => change.InOrderOfProof());
        foreach (var (before, _, _) in parts)
            before?.Write();
        foreach (var (_, now, _) in parts)
            now.Write();
        foreach (var (_, _, after) in parts)
            after?.Write();
        foreach (var person in people)
            book.Demand(person);
        book.Journal(
            new Attribution(who, action),
            [.. changes.Select(change => change.Draft).OfType<JournalDraft>(), .. notes]
        );
        notes.Clear();
    }

    List<LedgerChange> Changes()
    {
        saves++;
        var changes = new List<LedgerChange>();
        foreach (var noun in nouns)
            Look(noun, changes);
        foreach (var gone in rows.Values.Where(row => row.Seen != saves).ToList())
        {
            changes.Add(new LedgerChange(gone.Table, gone.Written, null));
            rows.Remove(gone.One);
        }
        foreach (var final in nouns.Where(noun => noun.IsFinal))
            rows.Remove(final.One);
        nouns.RemoveAll(noun => noun.IsFinal);
        return [.. changes.OrderBy(change => change.Place)];
    }

    void Look(LedgerRow row, List<LedgerChange> changes)
    {
        row.Seen = saves;
        var now = row.Read();
        if (row.Written is null || row.Table.Differ(row.Written, now))
        {
            changes.Add(new LedgerChange(row.Table, row.Written, now));
            row.Written = now;
        }
        foreach (var (kind, list) in row.Table.Lists)
        foreach (var part in list(row.One))
            Look(RowOf(part, kind, now[row.Table.Shape.Key.Place]), changes);
    }

    LedgerRow RowOf(object part, Type kind, object? owner)
    {
        if (!rows.TryGetValue(part, out var row))
            rows[part] = row = new LedgerRow(book.Tables[kind], part, owner);
        return row;
    }

    void Watch(object noun, bool isFinal)
    {
        var row = new LedgerRow(book.Tables[noun.GetType()], noun, null) { IsFinal = isFinal };
        rows.Add(noun, row);
        nouns.Add(row);
    }

    /// <summary>Nothing more comes; the sums of the book count what became of it.</summary>
    public void Dispose() => book.Close(this, nouns.Select(noun => noun.One).OfType<Lead>());
}
