using System.Text;

namespace Leadwerk.Features.Import.Rows;

/// <summary>Finds rows by id without an object per id.</summary>
/// <param name="ids">The ids by row.</param>
/// <param name="salesforce">True: an id of 18 characters is the one of 15 with a check sum, exports mix both.</param>
sealed class IdIndex(TextColumn ids, bool salesforce)
{
    const int ShortId = 15;
    const int LongId = 18;
    const int Free = -1;

    // Hash and row side by side: an id that is not there costs one look into memory.
    (int Hash, int Row)[] slots = NewSlots(1024);
    int count;

    /// <summary>Row of an id; -1 when it was not added.</summary>
    public int Find(ReadOnlySpan<char> id) => Find(Key(id), Hash(Key(id)), out _);

    /// <summary>Adds an id to the ids and here, unless it is known.</summary>
    public bool TryAdd(ReadOnlySpan<char> id)
    {
        if (count * 2 >= slots.Length)
            Grow();
        var hash = Hash(Key(id));
        if (Find(Key(id), hash, out var free) >= 0)
            return false;
        slots[free] = (hash, count++);
        ids.Add(id);
        return true;
    }

    /// <summary>An index over ids that stand in their column already.</summary>
    public static IdIndex Over(TextColumn ids, bool salesforce)
    {
        var index = new IdIndex(ids, salesforce);
        for (var row = 0; row < ids.Count; row++)
        {
            if (index.count * 2 >= index.slots.Length)
                index.Grow();
            var hash = Hash(index.Key(ids[row].AsSpan()));
            index.Place((hash, index.count++));
        }
        return index;
    }

    int Find(ReadOnlySpan<char> key, int hash, out int slot)
    {
        for (slot = hash & (slots.Length - 1); slots[slot].Row != Free; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot].Hash == hash && IsAt(slots[slot].Row, key))
                return slots[slot].Row;
        }
        return Free;
    }

    bool IsAt(int row, ReadOnlySpan<char> key)
    {
        Span<byte> buffer =
            key.Length <= 100 ? stackalloc byte[300] : new byte[Encoding.UTF8.GetMaxByteCount(key.Length)];
        return Key(ids.Utf8(row)).SequenceEqual(buffer[..Encoding.UTF8.GetBytes(key, buffer)]);
    }

    void Grow()
    {
        var old = slots;
        slots = NewSlots(old.Length * 4);
        foreach (var entry in old)
        {
            if (entry.Row != Free)
                Place(entry);
        }
    }

    void Place((int Hash, int Row) entry)
    {
        var slot = entry.Hash & (slots.Length - 1);
        while (slots[slot].Row != Free)
            slot = (slot + 1) & (slots.Length - 1);
        slots[slot] = entry;
    }

    ReadOnlySpan<char> Key(ReadOnlySpan<char> id) => salesforce && id.Length == LongId ? id[..ShortId] : id;

    ReadOnlySpan<byte> Key(ReadOnlySpan<byte> id) => salesforce && id.Length == LongId ? id[..ShortId] : id;

    // The hash of the runtime is seeded anew in each process: nobody can prepare a file of colliding ids.
    static int Hash(ReadOnlySpan<char> id) => string.GetHashCode(id, StringComparison.Ordinal);

    static (int, int)[] NewSlots(int length)
    {
        var slots = new (int, int)[length];
        Array.Fill(slots, (0, Free));
        return slots;
    }
}
