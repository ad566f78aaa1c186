namespace Leadwerk.Storage.Backups;

/// <summary>A folder for work in progress, readable by its owner only, gone at the end.</summary>
sealed class ScratchFolder : IDisposable
{
    /// <param name="beside">A file or folder on the same disk, so that moving is renaming.</param>
    public ScratchFolder(string beside)
    {
        var parent = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(beside))!;
        Path = System.IO.Path.Combine(parent, $".leadwerk-{Guid.NewGuid():N}");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
