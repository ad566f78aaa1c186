using Leadwerk.Domain;
using Leadwerk.Features.Import;

namespace Leadwerk.Features.Takeover.Commands;

/// <summary>What a command line of <c>import</c> asks for.</summary>
/// <param name="Reading">How to read the files.</param>
/// <param name="Wish">What holds for the whole import.</param>
/// <param name="Folder">Data folder; null takes the environment's, else the default.</param>
/// <param name="Preview">Only say what would come.</param>
/// <param name="Undo">The import to undo; null to import.</param>
/// <param name="BadFile">Where rows go that are not taken over; null takes a name beside the first file.</param>
/// <param name="NeverAsk"><c>--yes</c></param>
sealed record ImportRequest(
    ImportOptions Reading,
    TakeoverWish Wish,
    string? Folder,
    bool Preview,
    ImportId? Undo,
    string? BadFile,
    bool NeverAsk
);
