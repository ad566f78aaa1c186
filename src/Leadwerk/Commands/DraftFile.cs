namespace Leadwerk.Commands;

/// <summary>Writes a file so that its name never stands for something half-written.</summary>
static class DraftFile
{
    /// <summary>Writes beside the target and moves the whole into place.</summary>
    /// <param name="path">The target; replaced if it exists.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancel">Stops the writing; the target is then as before.</param>
    /// <exception cref="IOException">The place cannot be written; so with <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Write(string path, Action<Stream> write, CancellationToken cancel)
    {
        var target = Path.GetFullPath(path);
        // A device is no place to move a file to.
        if (target.StartsWith("/dev/", StringComparison.Ordinal))
        {
            using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }
        if (File.Exists(target))
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
        var draft = Path.Combine(
            Path.GetDirectoryName(target)!,
            $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.part"
        );
        try
        {
            using (var stream = new InterruptibleStream(new FileStream(draft, FileMode.CreateNew), cancel))
                write(stream);
            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
