namespace Leadwerk.Tests.Commands;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("leadwerk-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string[] Names =>
        [
            .. Directory
                .EnumerateFileSystemEntries(Path)
                .Select(entry => System.IO.Path.GetFileName(entry))
                .Order(StringComparer.Ordinal),
        ];

    public string File(string name, string content)
    {
        System.IO.File.WriteAllText(this[name], content);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
