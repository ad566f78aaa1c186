using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Leadwerk.Features.Leads.Listing;

/// <summary>A view of the list as it stands in its address: a link is a view. What is not understood is not asked for.</summary>
public sealed record LeadView
{
    /// <summary>The plain list.</summary>
    public const string Page = "/leads";
    const int FewestLetters = 3;
    const int MostLetters = 100;

    /// <summary>A column, once for each.</summary>
    public const string Column = "col";

    /// <summary>Stands in the address wherever columns are chosen, so that no other column is a choice too.</summary>
    public const string FixedColumn = "Company";

    /// <summary>Part of a company's name, 3 to 100 characters; null for all.</summary>
    public string? Text { get; init; }

    /// <summary>Active ones, unless said otherwise.</summary>
    public LeadStatus Status { get; init; } = LeadStatus.Active;

    /// <summary>A phase; null for all.</summary>
    public PhaseCode? Phase { get; init; }

    /// <summary>A rep; null for all.</summary>
    public UserId? Owner { get; init; }

    /// <summary>What comes first.</summary>
    public LeadOrder Order { get; init; } = LeadOrder.ExpiresFirst;

    /// <summary>What is shown of each lead; a part of the view, so that a link shows everybody the same.</summary>
    public LeadColumns Columns { get; init; } = LeadColumns.Usual;

    /// <summary>Whether a column is shown.</summary>
    public bool Shows(LeadColumns column) => Columns.HasFlag(column);

    /// <summary>Reads the query of an address.</summary>
    internal static LeadView Read(IQueryCollection query) =>
        new()
        {
            Text = query["q"].ToString().Trim() is { Length: >= FewestLetters and <= MostLetters } typed ? typed : null,
            Status = Known(query["status"], LeadStatus.Active),
            Phase = PhaseCode.Parse(query["phase"]),
            Owner = Guid.TryParse(query["owner"], out var rep) ? new UserId(rep) : null,
            Order = Known(query["order"], LeadOrder.ExpiresFirst),
            Columns = query.ContainsKey(Column)
                ? query[Column].Aggregate(LeadColumns.None, (all, one) => all | Known(one, LeadColumns.None))
                : LeadColumns.Usual,
        };

    /// <summary>Whether anything is left out of the plain list.</summary>
    public bool Filters => this with { Order = LeadOrder.ExpiresFirst, Columns = LeadColumns.Usual } != new LeadView();

    /// <summary>The parts of the query that are no columns, for a form that chooses those; and the other way round.</summary>
    /// <param name="columns">Whether the columns are wanted.</param>
    internal IEnumerable<KeyValuePair<string, string>> Parts(bool columns) =>
        Builder().Where(part => part.Key == Column == columns);

    /// <summary>The query, with nothing in it that goes without saying; empty for the plain list.</summary>
    public string Query => Builder().ToQueryString().ToString();

    /// <summary>Where the view is.</summary>
    public string Address => Page + Query;

    /// <summary>Where the page after this row is.</summary>
    internal string After(LeadMark last)
    {
        var query = Builder();
        query.Add("after", RowMark.Write(last));
        return Page + query.ToQueryString();
    }

    /// <summary>What it asks the store for.</summary>
    /// <param name="after">The row after which the page begins.</param>
    internal LeadWish Wish(string? after) =>
        new()
        {
            Text = Text,
            Status = Status,
            Phase = Phase,
            Owner = Owner,
            Order = Order,
            After = RowMark.Read(after),
        };

    QueryBuilder Builder()
    {
        var query = new QueryBuilder();
        if (Text is not null)
            query.Add("q", Text);
        if (Status != LeadStatus.Active)
            query.Add("status", Status.ToString());
        if (Phase is { } phase)
            query.Add("phase", phase.Value);
        if (Owner is { } owner)
            query.Add("owner", owner.Value.ToString());
        if (Order != LeadOrder.ExpiresFirst)
            query.Add("order", Order.ToString());
        if (Columns != LeadColumns.Usual)
            query.Add(
                Column,
                [
                    FixedColumn,
                    .. LeadViewTexts.Columns.Where(one => Shows(one.Column)).Select(one => one.Column.ToString()),
                ]
            );
        return query;
    }

    static T Known<T>(string? text, T usual)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value : usual;
}

/// <summary>The place in a list as it stands in an address.</summary>
static class RowMark
{
    const char Between = '_';
    const string DayForm = "yyyyMMdd";

    public static string Write(LeadMark mark) =>
        string.Join(
            Between,
            mark.Id.Value.ToString("N"),
            mark.ExpiresOn?.ToString(DayForm, CultureInfo.InvariantCulture),
            mark.ValueMinorUnits?.ToString(CultureInfo.InvariantCulture),
            mark.PhaseSince?.ToString(DayForm, CultureInfo.InvariantCulture)
        );

    public static LeadMark? Read(string? text)
    {
        if (
            text?.Split(Between) is not [var id, var expires, var value, var since]
            || !Guid.TryParseExact(id, "N", out var lead)
        )
            return null;
        var worth = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var units);
        return new LeadMark(new LeadId(lead), Day(expires), Day(since), worth ? units : null);
    }

    static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
