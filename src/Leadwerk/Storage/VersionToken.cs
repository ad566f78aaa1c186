using System.Runtime.InteropServices;

namespace Leadwerk.Storage;

/// <summary>A token for a row that is written. It has to be another one than before; nobody gains by guessing it.</summary>
static class VersionToken
{
    /// <summary>Asking the operating system for each would cost an import of a hundred thousand rows half a second.</summary>
    public static Guid New()
    {
        var token = Guid.Empty;
        Random.Shared.NextBytes(MemoryMarshal.AsBytes(new Span<Guid>(ref token)));
        return token;
    }
}
