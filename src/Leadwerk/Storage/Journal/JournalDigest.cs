using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Leadwerk.Storage.Journal;

/// <summary>The two hashes of a journal entry, over one canonical encoding: every field with its length before it.</summary>
static class JournalDigest
{
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>What stands before the first entry.</summary>
    public static byte[] Beginning => new byte[Length];

    /// <summary>SHA-256 of salt and payload (UTF-8).</summary>
    public static byte[] OfPayload(byte[] salt, string payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(Encoding.UTF8.GetBytes(payload));
        return hash.GetHashAndReset();
    }

    /// <summary>SHA-256 of the entry's place in the chain, its author, its subject and its digest.</summary>
    public static byte[] OfEntry(JournalEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, entry.Previous);
        Append(hash, entry.Seq);
        Append(hash, (entry.At.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        Append(hash, Encoding.UTF8.GetBytes(entry.Who));
        Append(hash, Encoding.UTF8.GetBytes(entry.Action));
        Append(hash, Encoding.UTF8.GetBytes(entry.SubjectKind));
        Append(hash, entry.SubjectId.ToByteArray(bigEndian: true));
        Append(hash, entry.LeadId is { } lead ? lead.ToByteArray(bigEndian: true) : []);
        Append(hash, entry.Digest);
        return hash.GetHashAndReset();
    }

    static void Append(IncrementalHash hash, ReadOnlySpan<byte> field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
        hash.AppendData(length);
        hash.AppendData(field);
    }

    static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        Append(hash, bytes);
    }
}
