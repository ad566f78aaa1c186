using Leadwerk.Features.Audit.Html.Labels;
using Leadwerk.Features.Audit.Html.Markup;

namespace Leadwerk.Features.Audit.Html.Sections;

/// <summary>The zombies by name, grouped by the measured reason that they share.</summary>
static class ZombieSection
{
    /// <summary>Rows in the page, however many there are: a page must open on a phone.</summary>
    public const int MostRows = 200;

    const int ShownAtOnce = 10;
    const int MostPhasesNamed = 8;

    public static void Write(Page page)
    {
        var (_, report, words, labels) = page;
        var zombies = report.OpenLeads.Where(lead => lead.Zombie).ToArray();
        if (zombies.Length == 0)
        {
            page.Say("zombies", labels.Zombies, report.Leads.Open == 0 ? labels.NoOpenLeads : labels.NoZombies);
            return;
        }
        page.Open("zombies", labels.Zombies, words.ZombieCount(report));
        var room = MostRows;
        foreach (var group in ByReason(zombies))
        {
            var fairShare = Math.Max(ShownAtOnce, MostRows * group.Length / zombies.Length);
            var rows = Math.Min(group.Length, Math.Min(room, fairShare));
            room -= rows;
            WriteGroup(page, group, rows);
        }
        var named = MostRows - room;
        page.Note(zombies.Length > named ? labels.RestInJson(zombies.Length - named) : null);
        page.Close();
    }

    static IEnumerable<OpenLead[]> ByReason(OpenLead[] zombies) =>
        zombies
            .GroupBy(lead => lead.Reasons[0].Code)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToArray());

    static void WriteGroup(Page page, OpenLead[] group, int rows)
    {
        var (html, report, words, labels) = page;
        var heading = labels.ReasonHeading(group[0].Reasons[0].Code, report.ZombieThreshold);
        var value = group.Sum(lead => lead.Value ?? 0);
        html.Write(
            $"""
            <div class="group"><h3>{heading} <span class="count">{words.Leads(group.Length)}{(
                value > 0 ? " · " + page.Money((double)value) : ""
            )}</span></h3>

            """
        );
        WriteReasons(page, group);
        var atOnce = rows <= ShownAtOnce + 2 ? rows : ShownAtOnce;
        if (atOnce > 0)
            WriteTable(page, heading, group.AsSpan(0, atOnce));
        if (rows > atOnce)
        {
            html.Write($"<details><summary>{labels.FurtherLeads(rows - atOnce)}</summary>\n");
            WriteTable(page, heading, group.AsSpan(atOnce, rows - atOnce));
            html.Write("</details>\n");
        }
        html.Write("</div>\n");
    }

    /// <summary>The measured reason once for each phase, with the number of leads that share it.</summary>
    static void WriteReasons(Page page, OpenLead[] group)
    {
        var byPhase = group.GroupBy(lead => lead.Reasons[0].Phase).OrderByDescending(phase => phase.Count()).ToArray();
        page.Html.Write("<ul class=\"reasons\">");
        foreach (var phase in byPhase.Take(MostPhasesNamed))
        {
            var mildest = phase
                .Select(lead => lead.Reasons[0])
                .MinBy(reason => reason.Numbers.GetValueOrDefault("days"))!;
            page.Html.Write($"<li><b>{page.Words.Leads(phase.Count())}</b>: {page.Words.SharedReason(mildest)}</li>");
        }
        page.Html.Write("</ul>\n");
    }

    static void WriteTable(Page page, string caption, ReadOnlySpan<OpenLead> leads)
    {
        var (html, _, _, labels) = page;
        html.Write(
            $"""
            <table class="leads"><caption class="quiet">{caption}</caption><thead><tr><th scope="col" class="t">{labels.Lead}</th><th scope="col" class="t extra">{labels.Owner}</th><th scope="col" class="t extra">{labels.Phase}</th><th scope="col" class="n extra">{labels.DaysThere}</th><th scope="col" class="n extra">{labels.Chance}</th>

            """
        );
        if (HasMoney(page))
            html.Write($"""<th scope="col" class="n">{labels.Value}</th>""");
        html.Write("</tr></thead>\n<tbody>\n");
        foreach (var lead in leads)
            WriteLead(page, lead);
        html.Write("</tbody></table>\n");
    }

    static void WriteLead(Page page, OpenLead lead)
    {
        var (html, report, words, labels) = page;
        var phase = VisibleText.Beginning(words.PhaseCode(lead.PhaseCode), 40);
        var days = lead.DaysInPhase ?? lead.DaysOpen;
        var owner = VisibleText.Beginning(lead.Owner ?? HtmlWords.Nothing, 40);
        html.Write(
            $"""
            <tr><th scope="row" class="t"><bdi class="title">{VisibleText.Beginning(
                lead.Title ?? lead.Id
            )}</bdi><span class="meta">
            """
        );
        WriteMeta(page, lead, owner, phase, days);
        html.Write(
            $"""
            </span></th><td class="t extra"><bdi>{owner}</bdi></td><td class="t extra"><bdi>{phase}</bdi></td><td class="n extra">{labels.Whole(
                days
            )}</td><td class="n extra">{(lead.Order is { } order ? words.Chance(order) : HtmlWords.Nothing)}</td>

            """
        );
        if (HasMoney(page))
            html.Write(
                $"""<td class="n">{(lead.Value is { } value ? words.Money(value, report.Currency) : HtmlWords.Nothing)}</td>"""
            );
        html.Write("</tr>\n");
    }

    static bool HasMoney(Page page) => page.Report.Pipeline.Naive > 0;

    /// <summary>What stands in columns of their own on a wide screen is repeated here for a narrow one.</summary>
    static void WriteMeta(Page page, OpenLead lead, string owner, string phase, int? days)
    {
        string?[] always = [lead.Title is null ? null : lead.Id, lead.Company];
        var facts = always.OfType<string>().Where(fact => fact.Length > 0).ToArray();
        for (var i = 0; i < facts.Length; i++)
            page.Html.Write($"{(i > 0 ? " · " : "")}<bdi>{VisibleText.Beginning(facts[i], 60)}</bdi>");
        var chance = lead.Order is { } order ? $" · {page.Labels.Chance} {page.Words.ShortChance(order)}" : "";
        var inPhase = days is { } known ? $"{phase}, {page.Words.Days(known)}" : phase;
        page.Html.Write(
            $"""<span class="only-narrow">{(facts.Length > 0 ? " · " : "")}<bdi>{owner}</bdi> · <bdi>{inPhase}</bdi>{chance}</span>"""
        );
    }
}
