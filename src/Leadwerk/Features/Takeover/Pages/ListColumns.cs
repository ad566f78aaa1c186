using Leadwerk.Domain;
using Leadwerk.Features.Import;
using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Features.Takeover.Pages;

/// <summary>What somebody may say in the browser about the columns of a list.</summary>
static class ListColumns
{
    /// <summary>What a list of leads lives on, with what it means.</summary>
    public static IReadOnlyList<(string Field, LocalText Meaning)> Needed { get; } =
    [
        ("company", new("Firma", "Company")),
        ("created", new("Anfang: wann der Lead entstand", "Start: when the lead came up")),
        ("stage", new("Phase: wo er steht", "Stage: where it stands")),
        ("outcome", new("Ausgang: gewonnen, verloren, offen", "Outcome: won, lost, open")),
        ("closed", new("Ende: wann er gewonnen oder verloren war", "End: when it was won or lost")),
    ];

    /// <summary>What makes its numbers better.</summary>
    static readonly (string Field, LocalText Meaning)[] Useful =
    [
        ("title", new("Titel", "Title")),
        ("value", new("Auftragswert", "Order value")),
        ("owner", new("Zuständig", "Owner")),
    ];

    public static IReadOnlyList<(string Field, LocalText Meaning)> All { get; } = [.. Needed, .. Useful];

    /// <summary>The wishes that a form sent, without what it cannot say.</summary>
    public static IReadOnlyDictionary<string, string> Wished(IEnumerable<(string? Field, string? Column)> sent) =>
        sent.Where(one => !string.IsNullOrEmpty(one.Column) && All.Any(known => known.Field == one.Field))
            .GroupBy(one => one.Field!, one => one.Column!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>Opens a list at the sheet that is read.</summary>
    /// <exception cref="TableRefusedException">It is no table.</exception>
    public static TableSource Open(string path, UploadedList list)
    {
        var wishes = ColumnWishes.ForLeads(new ImportOptions { Files = [], Map = list.Columns });
        return TableFile.Open(
            path,
            new ImportLimits(),
            headers => HeaderRecognition.Of(headers, wishes).MakesLeads,
            list.Name
        );
    }

    /// <summary>The columns of a list as they stand in it; empty where it is no table.</summary>
    public static IReadOnlyList<string> In(string path, UploadedList list)
    {
        try
        {
            using var table = Open(path, list);
            return table.Headers;
        }
        catch (TableRefusedException)
        {
            return [];
        }
    }

    /// <summary>Which column serves as what, by the file's headers and what the person said.</summary>
    public static IReadOnlyDictionary<string, string> Recognised(
        IReadOnlyList<string> headers,
        IReadOnlyDictionary<string, string> wished
    )
    {
        var wishes = ColumnWishes.ForLeads(new ImportOptions { Files = [], Map = wished });
        return HeaderRecognition
            .Of(headers, wishes, withContacts: true)
            .Uses.Select(use => (Field: Fields.Shown(use), Column: headers[use.Column]))
            .Where(use => use.Field is not null)
            .GroupBy(use => use.Field!, use => use.Column, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }
}
