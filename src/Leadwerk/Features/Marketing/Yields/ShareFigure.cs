using System.Globalization;
using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Markup;
using Leadwerk.Statistics;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Marketing.Yields;

/// <summary>Measured shares one below the other, each with its interval and cases, and their table.</summary>
/// <param name="id">Unique in the page.</param>
/// <param name="title">What the shares are of.</param>
/// <param name="shares">At least one; those without an estimate stand in the table only.</param>
sealed class ShareFigure(
    string id,
    string title,
    IReadOnlyList<(string Name, WinProbability Share)> shares,
    Speech speech
)
{
    /// <summary>More bars than this nobody compares at a glance.</summary>
    const int Most = 12;

    /// <summary>Letters of a name that have room beside its bar; the table has all of them.</summary>
    const int Letters = 38;

    /// <summary>Titles need more room than reasons and months.</summary>
    const double RoomOfTitles = 320;

    const int ShortName = 20;

    /// <summary>The figure as markup of the report; null where no share has an estimate yet.</summary>
    public string? Markup()
    {
        ShareBar[] drawn =
        [
            .. shares
                .Where(one => !one.Share.TooFewCases)
                .Take(Most)
                .Select(one => new ShareBar(
                    VisibleText.Beginning(one.Name, Letters),
                    one.Share.Estimate!.Value,
                    one.Share.Low,
                    one.Share.High,
                    Text(one.Share)
                )),
        ];
        if (drawn.Length == 0)
            return null;
        var bars = new ShareBars(drawn, "won", speech.Percent);
        if (Array.Exists(drawn, bar => bar.Name.Length > ShortName))
            bars = bars with { NameRoom = RoomOfTitles };
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        new Figure(
            id,
            title,
            string.Join(' ', drawn.Select(bar => $"{bar.Name}: {bar.Text}.")),
            bars.Draw,
            bars.Height,
            Table()
        ).Write(new HtmlWriter(writer), speech["Zahlen als Tabelle", "Numbers as a table"]);
        return writer.ToString();
    }

    string Text(WinProbability share) =>
        speech[
            $"{speech.Percent(share.Estimate!.Value)} von {speech.Count(share.Cases)}",
            $"{speech.Percent(share.Estimate!.Value)} of {speech.Count(share.Cases)}"
        ];

    DataTable Table() =>
        new(
            title,
            [
                new("", false),
                new(speech["Anteil", "Share"]),
                new(speech["von", "from"]),
                new(speech["bis", "to"]),
                new(speech["Fälle", "Cases"]),
            ],
            shares.Select(one =>
                (string[])
                    [
                        one.Name,
                        one.Share.Estimate is { } estimate ? speech.Percent(estimate) : speech["zu wenige", "too few"],
                        speech.Percent(one.Share.Low),
                        speech.Percent(one.Share.High),
                        speech.Count(one.Share.Cases),
                    ]
            )
        );
}
