using System.Text;
using Leadwerk.Features.Audit;
using Leadwerk.Features.Import;

namespace Leadwerk.Tests.Audit;

/// <summary>From the text of an export to its report, through the real reader and a real file.</summary>
static class AuditOf
{
    public static AuditReport Csv(
        string text,
        DateOnly? asOf = null,
        params IReadOnlyList<(string Stage, string TakenFor)> stages
    )
    {
        var file = Path.Combine(Path.GetTempPath(), $"leadwerk-{Guid.NewGuid():N}.csv");
        File.WriteAllText(file, text, new UTF8Encoding(false));
        try
        {
            var outcome = PipelineReader.Read(new ImportOptions { Files = [file], Stages = stages }, default);
            var understood = Assert.IsType<ImportOutcome.Understood>(outcome);
            return PipelineAudit.Run(understood.Pipeline, new AuditOptions { AsOf = asOf })!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static string Lines(string header, IEnumerable<string> rows) => string.Join('\n', [header, .. rows]) + "\n";
}
