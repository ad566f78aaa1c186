namespace Leadwerk.Features.Import.Tables.Workbooks;

/// <summary>What all sheets of a workbook share.</summary>
sealed record Workbook(string File, SharedStrings Texts, NumberFormats Formats, bool Counts1904);
