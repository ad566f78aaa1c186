using Leadwerk.Features.Import;

namespace Leadwerk.Benchmarks.Real;

/// <summary>Reads an export as the command line would.</summary>
static class Exports
{
    /// <summary>Reads the files.</summary>
    /// <param name="stages">As <c>--stages</c>; empty when not given.</param>
    /// <param name="files">Paths, joined by id.</param>
    /// <exception cref="InvalidDataException">They could not be understood.</exception>
    public static ReadPipeline Read(IReadOnlyList<(string Stage, string TakenFor)> stages, params string[] files) =>
        PipelineReader.Read(new ImportOptions { Files = files, Stages = stages }, CancellationToken.None) switch
        {
            ImportOutcome.Understood understood => understood.Pipeline,
            ImportOutcome.NotUnderstood refused => throw new InvalidDataException(
                $"{refused.Code}: {string.Join(", ", refused.Arguments)}"
            ),
            _ => throw new InvalidOperationException(),
        };
}
