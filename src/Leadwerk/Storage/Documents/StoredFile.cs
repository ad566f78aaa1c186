namespace Leadwerk.Storage.Documents;

/// <summary>What stands in the file of a document, kept once under its hash, however many facts rest on it.</summary>
sealed class StoredFile
{
    /// <summary>SHA-256 of the content, 64 hexadecimal digits in lower case.</summary>
    public required string Hash { get; init; }

    public required byte[] Content { get; init; }
}
