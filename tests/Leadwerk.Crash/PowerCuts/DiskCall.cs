namespace Leadwerk.Crash.PowerCuts;

/// <summary>One call by which a program changed a file or asked the disk to keep it, in the order of the calls.</summary>
abstract record DiskCall(string File)
{
    public sealed record Write(string File, long Offset, byte[] Bytes) : DiskCall(File);

    public sealed record Truncate(string File, long Length) : DiskCall(File);

    public sealed record Remove(string File) : DiskCall(File);

    /// <summary>What was written to the file before is on the disk when this returns.</summary>
    public sealed record Sync(string File) : DiskCall(File);
}
