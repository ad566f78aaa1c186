using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Queries;
using Microsoft.AspNetCore.Http.Extensions;

namespace Leadwerk.Features.Leads;

/// <summary>A view of the list as it stands in its address: a link is a view. What is not understood is not asked for.</summary>
static class LeadFilter
{
    const int FewestLetters = 3;
    const char Between = '_';

    public static LeadWish Read(
        string? text,
        string? status,
        string? phase,
        string? owner,
        string? order,
        string? after
    ) =>
        new()
        {
            Text = text?.Trim() is { Length: >= FewestLetters } typed ? typed : null,
            Status = Known(status, LeadStatus.Active),
            Phase = PhaseCode.Parse(phase),
            Owner = Guid.TryParse(owner, out var rep) ? new UserId(rep) : null,
            Order = Known(order, LeadOrder.ExpiresFirst),
            After = Mark(after),
        };

    /// <summary>Where the page after this row is.</summary>
    public static string Address(
        string? text,
        string? status,
        string? phase,
        string? owner,
        string? order,
        LeadMark last
    )
    {
        var query = new QueryBuilder();
        foreach (
            var (name, value) in new[]
            {
                ("q", text),
                ("status", status),
                ("phase", phase),
                ("owner", owner),
                ("order", order),
            }
        )
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        query.Add("after", Write(last));
        return "/leads" + query.ToQueryString();
    }

    static string Write(LeadMark mark) =>
        string.Join(
            Between,
            mark.Id.Value.ToString("N"),
            mark.ExpiresOn?.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            mark.ValueMinorUnits?.ToString(CultureInfo.InvariantCulture)
        );

    static LeadMark? Mark(string? text)
    {
        if (text?.Split(Between) is not [var id, var day, var value] || !Guid.TryParseExact(id, "N", out var lead))
            return null;
        var expires = DateOnly.TryParseExact(
            day,
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        );
        var worth = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var units);
        return new LeadMark(new LeadId(lead), expires ? date : null, null, worth ? units : null);
    }

    static T Known<T>(string? text, T usual)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value : usual;
}
