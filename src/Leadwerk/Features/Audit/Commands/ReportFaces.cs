using Leadwerk.Features.Audit.Words;
using Spectre.Console;

namespace Leadwerk.Features.Audit.Commands;

/// <summary>How a command tells what was measured.</summary>
sealed record ReportFaces(
    Action<IAnsiConsole, AuditReport, ReportWords> Terminal,
    Action<Stream, AuditReport, ReportWords> Json
);
