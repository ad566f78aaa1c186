using Leadwerk.Features.Import;

namespace Leadwerk.Features.Audit.Commands;

/// <summary>What a command line of <c>audit</c> or <c>backtest</c> asks for.</summary>
/// <param name="Import">How to read.</param>
/// <param name="Audit">What to measure.</param>
/// <param name="HtmlFile">Where the HTML report goes; null when none is wanted.</param>
/// <param name="Json">One JSON object instead of the terminal report.</param>
/// <param name="NeverAsk"><c>--yes</c></param>
sealed record PipelineRequest(ImportOptions Import, AuditOptions Audit, string? HtmlFile, bool Json, bool NeverAsk);
