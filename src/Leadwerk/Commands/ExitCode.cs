namespace Leadwerk.Commands;

/// <summary>What the program's exit code says.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>The file could not be understood, the report not written, the store not reached or not found in order, or something unexpected happened.</summary>
    public const int NotUnderstood = 1;

    public const int WrongUsage = 2;

    public const int Interrupted = 3;
}
