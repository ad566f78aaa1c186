using Leadwerk.Features.Import.Families;

namespace Leadwerk.Features.Import.Columns;

/// <summary>Tells a stage history from a list of leads, and finds its three columns.</summary>
static class HistoryRecognition
{
    static readonly Field[] OnlyLeadsHave =
    [
        Field.Title,
        Field.Value,
        Field.Created,
        Field.Closed,
        Field.ExpectedClose,
        Field.Outcome,
        Field.WonOn,
        Field.LostOn,
        Field.HandedOver,
        Field.Company,
        Field.Owner,
    ];

    /// <summary>Only a change has a stage before and one after.</summary>
    static readonly string[] OnlyHistoriesHave = ["tostage", "nachphase", "neuephase", "newstage", "inphase"];

    /// <summary>True for a file that was not announced as a history but can be nothing else.</summary>
    public static bool Fits(IReadOnlyList<string> headers, HeaderReading asLeads)
    {
        if (!Complete(Matches(headers)))
            return false;
        var keys = headers.Select(HeaderKey.Of).ToHashSet(StringComparer.Ordinal);
        if (OnlyHistoriesHave.Any(keys.Contains) || (keys.Contains("newvalue") && keys.Contains("field")))
            return true;
        if (keys.Contains("opportunityid") && keys.Contains("stagename"))
            return true;
        var entered = headers[Matches(headers).First(use => use.Field == Field.Entered).Column];
        return !OnlyLeadsHave.Any(asLeads.Has) && HeaderKey.Of(entered) is not ("date" or "datum" or "createddate");
    }

    /// <summary>The three columns, as far as they are known.</summary>
    public static HeaderReading Of(IReadOnlyList<string> headers, ColumnWishes wishes)
    {
        ColumnUse[] wished = [.. wishes.For(headers)];
        ColumnUse[] found = [.. Matches(headers).Where(use => !Array.Exists(wished, own => own.Field == use.Field))];
        return new HeaderReading(History.Rows.Name, headers, [.. wished, .. found]);
    }

    public static bool Complete(IEnumerable<ColumnUse> uses)
    {
        var fields = uses.Select(use => use.Field).ToHashSet();
        return fields.Contains(Field.Id) && fields.Contains(Field.Stage) && fields.Contains(Field.Entered);
    }

    static IEnumerable<ColumnUse> Matches(IReadOnlyList<string> headers) =>
        headers
            .Select((header, column) => (Column: column, Match: History.Rows.Match(header)))
            .Where(found => found.Match is not null)
            .OrderBy(found => found.Match!.Name.Rank)
            .DistinctBy(found => found.Match!.Name.Field)
            .Select(found => new ColumnUse(found.Column, found.Match!.Name.Field, null, found.Match.Name.Verified));
}
