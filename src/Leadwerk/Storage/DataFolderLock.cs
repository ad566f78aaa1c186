using System.Globalization;

namespace Leadwerk.Storage;

/// <summary>
/// Ownership of a data folder: held as long as the application runs, so that a second one on the same file refuses to
/// start. The operating system releases it with the process, however that ends.
/// </summary>
sealed class DataFolderLock : IDisposable
{
    const string Name = "leadwerk.lock";

    readonly FileStream held;

    DataFolderLock(FileStream held) => this.held = held;

    /// <summary>Takes the folder, which is created if it does not exist.</summary>
    /// <returns>The lock, or null while another process holds it.</returns>
    public static DataFolderLock? TryTake(string folder)
    {
        Directory.CreateDirectory(folder);
        FileStream file;
        try
        {
            file = new FileStream(
                Path.Combine(folder, Name),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
        WriteOwner(file);
        return new DataFolderLock(file);
    }

    /// <summary>For the person who finds the file; the lock itself does not rest on it.</summary>
    static void WriteOwner(FileStream file)
    {
        file.SetLength(0);
        using var text = new StreamWriter(file, leaveOpen: true);
        text.Write(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    // The file stays: removing it would let a third process lock a new one while a second waits for the old.
    public void Dispose() => held.Dispose();
}
