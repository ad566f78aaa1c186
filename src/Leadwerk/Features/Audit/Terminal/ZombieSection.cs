namespace Leadwerk.Features.Audit.Terminal;

/// <summary>The zombies by name, worst first; each shared reason is said once and has a letter.</summary>
static class ZombieSection
{
    const int MostLeads = 15;
    const int MostReasons = 8;

    /// <summary>The name of the lead tells more than the end of the name of its phase.</summary>
    const int WidestPhase = 10;

    public static void Write(TerminalPage page, AuditReport report)
    {
        if (report.Leads.Open == 0)
            return;
        var (words, labels) = (page.Words, page.Words.Labels);
        page.Heading(labels.Zombies);
        OpenLead[] zombies = [.. report.OpenLeads.Where(lead => lead.Zombie)];
        if (zombies.Length == 0)
        {
            page.Prose(labels.NoZombies);
            return;
        }
        page.Prose(words.ZombieCount(report));
        page.Gap();
        var shown = zombies.Take(MostLeads).ToArray();
        var reasons = SharedReasons.Of(zombies, shown, MostReasons);
        foreach (var reason in reasons.Named)
            page.Item(
                reason.Letter,
                new Span($"{words.Leads(reason.Leads)}: ", Ink.Amber),
                new Span(words.SharedReason(reason.Mildest), Ink.Plain)
            );
        if (reasons.Unnamed > 0)
            page.Aside(words.MoreReasons(reasons.Unnamed));
        page.Gap();
        page.Write(Leads(page, report, shown, reasons));
        if (zombies.Length > shown.Length)
            page.Prose(new Span(words.More(zombies.Length - shown.Length), Ink.Amber));
    }

    static TerminalTable Leads(TerminalPage page, AuditReport report, OpenLead[] shown, SharedReasons reasons)
    {
        var (words, labels) = (page.Words, page.Words.Labels);
        var hasValues = !page.IsNarrow && Array.Exists(shown, lead => lead.Value is not null);
        var table = page.Table()
            .Names(labels.Lead)
            .Text(labels.Phase)
            .Numbers(labels.DaysThere)
            .NumbersIf(hasValues, labels.OrderValue)
            .Numbers(labels.Chance)
            .Text(labels.Why);
        foreach (var lead in shown)
        {
            var days = lead.DaysInPhase ?? lead.DaysOpen;
            var value = lead.Value is { } amount ? words.Money(amount, report.Currency) : "–";
            Span[] cells =
            [
                new(Name(lead), Ink.Grey),
                new(Ellipsis.Shorten(page.Clean(words.PhaseCode(lead.PhaseCode)), WidestPhase, "…"), Ink.Plain),
                new(days is { } known ? words.Whole(known) : "–", Ink.Plain),
                .. hasValues ? [new Span(value, Ink.Plain)] : Array.Empty<Span>(),
                new(lead.Order is { } order ? words.ShortChance(order) : "–", Ink.Green),
                new(reasons.Letters(lead), Ink.Amber),
            ];
            table.Row(cells);
        }
        return table;
    }

    /// <summary>What a person calls the lead; the id where the file has no title.</summary>
    static string Name(OpenLead lead)
    {
        if (lead.Title is not { } title)
            return lead.Company is { Length: > 0 } company ? $"{lead.Id} {company}" : lead.Id;
        return lead.Company is { Length: > 0 } known && !title.Contains(known, StringComparison.OrdinalIgnoreCase)
            ? $"{title}, {known}"
            : title;
    }
}
