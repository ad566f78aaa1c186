namespace Leadwerk.Features.Settings.Backups;

/// <summary>The backups that were made from the pages.</summary>
static class BackupList
{
    public const string Ending = ".leadwerk-backup";

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<FileInfo> Of(string folder)
    {
        var place = new DirectoryInfo(folder);
        return place.Exists
            ? [.. place.GetFiles($"leadwerk-*{Ending}").OrderByDescending(file => file.Name, StringComparer.Ordinal)]
            : [];
    }
}
