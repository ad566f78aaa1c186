using System.Text;
using Leadwerk.Mail;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Today;

/// <summary>The day's list as a mail: what is due, and what expires soon, each with its link.</summary>
/// <param name="speech">The language of whom it goes to.</param>
/// <param name="address">Where the application is, without a slash at the end.</param>
/// <param name="today">The company's day.</param>
sealed class MorningLetter(Speech speech, string address, DateOnly today)
{
    public string Subject(IReadOnlyList<DayRow> rows) =>
        speech[
            $"Ihr Tag: {speech.Counted(Due(rows).Count, "Lead ist", "Leads sind", "", "")} dran{Expiring(rows)}",
            $"Your day: {speech.Counted(Due(rows).Count, "", "", "lead", "leads")} to do{Expiring(rows)}"
        ];

    public string Text(string name, IReadOnlyList<DayRow> rows)
    {
        var text = new StringBuilder();
        text.Append(Greeting(name)).Append("\n\n");
        foreach (var (title, part) in Parts(rows))
        {
            text.Append(title).Append("\n\n");
            foreach (var row in part)
            {
                text.Append("- ").Append(OneLine(row.Company)).Append(" (").Append(Phase(row)).Append("): ");
                text.Append(OneLine(row.What)).Append(", ").Append(When(row)).Append('\n');
                text.Append("  ").Append(Link(row)).Append('\n');
            }
            text.Append('\n');
        }
        return text.Append(Foot).Append('\n').Append(address).Append("/account").ToString();
    }

    public string Html(string name, IReadOnlyList<DayRow> rows)
    {
        var body = new StringBuilder();
        body.Append("<p>").Append(PlainHtml.Encode(Greeting(name))).Append("</p>");
        foreach (var (title, part) in Parts(rows))
        {
            body.Append("<h2>").Append(PlainHtml.Encode(title)).Append("</h2><ul>");
            foreach (var row in part)
                body.Append(
                    $"<li><a href=\"{PlainHtml.Encode(Link(row))}\"><strong>{PlainHtml.Encode(row.Company)}</strong></a> ({PlainHtml.Encode(Phase(row))}): {PlainHtml.Encode(row.What)}, {PlainHtml.Encode(When(row))}</li>"
                );
            body.Append("</ul>");
        }
        body.Append(
            $"<p>{PlainHtml.Encode(Foot)} <a href=\"{PlainHtml.Encode(address)}/account\">{PlainHtml.Encode(address)}/account</a></p>"
        );
        return PlainHtml.Page(speech.Code, Subject(rows), body.ToString());
    }

    static List<DayRow> Due(IReadOnlyList<DayRow> rows) => [.. rows.Where(row => row.Reason != DayReason.ExpiresSoon)];

    static List<DayRow> Soon(IReadOnlyList<DayRow> rows) => [.. rows.Where(row => row.Reason == DayReason.ExpiresSoon)];

    string Expiring(IReadOnlyList<DayRow> rows) =>
        Soon(rows).Count is > 0 and var soon
            ? speech[
                $", {speech.Counted(soon, "verfällt", "verfallen", "", "")} bald",
                $", {speech.Counted(soon, "", "", "expires", "expire")} soon"
            ]
            : "";

    IEnumerable<(string Title, IReadOnlyList<DayRow> Rows)> Parts(IReadOnlyList<DayRow> rows)
    {
        if (Due(rows) is { Count: > 0 } due)
            yield return (speech["Heute dran", "To do today"], due);
        if (Soon(rows) is { Count: > 0 } soon)
            yield return (
                speech[
                    $"Verfällt in {DayList.NearExpiryDays} Tagen, ohne dass heute etwas fällig ist",
                    $"Expires within {DayList.NearExpiryDays} days, with nothing due today"
                ],
                soon
            );
    }

    string Greeting(string name) =>
        speech[
            $"Guten Morgen {OneLine(name)}, das ist Ihre Liste für {today.ToString("dddd, d. MMMM", speech.Culture)}.",
            $"Good morning {OneLine(name)}, this is your list for {today.ToString("dddd, d MMMM", speech.Culture)}."
        ];

    string When(DayRow row)
    {
        var when = speech[$"fällig {speech.Relative(row.DueOn, today)}", $"due {speech.Relative(row.DueOn, today)}"];
        if (row.Reason == DayReason.AtLimit)
            when += speech[", Entscheidung nötig", ", a decision is needed"];
        return row.ExpiresOn.DayNumber - today.DayNumber <= DayList.NearExpiryDays
            ? when
                + speech[
                    $", verfällt {speech.Relative(row.ExpiresOn, today)}",
                    $", expires {speech.Relative(row.ExpiresOn, today)}"
                ]
            : when;
    }

    string Phase(DayRow row) =>
        row.Phase is { } phase ? speech[$"Phase {phase}", $"phase {phase}"] : speech["ohne Phase", "no phase"];

    string Link(DayRow row) => $"{address}/leads/{row.Id.Value}";

    string Foot =>
        speech[
            "Sie möchten diese Mail nicht mehr? Abbestellen unter „Konto“:",
            "You do not want this mail any more? Turn it off in your account:"
        ];

    static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
