namespace Leadwerk.Features.Audit.Words;

public sealed partial class GermanWords
{
    public override string Headline(AuditReport report)
    {
        var leads = report.Leads;
        if (leads.Open == 0)
            return NothingOpen(leads);
        string?[] sentences = [OpenSentence(report), WinsOnly(leads), HonestSentence(report)];
        return string.Join(" ", sentences.OfType<string>());
    }

    string NothingOpen(LeadTotals leads) =>
        (leads.Won, leads.Lost) switch
        {
            (0, 0) => "Bis zum Stichtag steht kein einziger Lead in der Datei.",
            (_, 0) => $"Diese Datei kennt nur Gewinne: {Leads(leads.Won)} gewonnen, keiner verloren, keiner offen.",
            _ => $"Kein Lead ist offen: {Whole(leads.Won)} gewonnen, {Whole(leads.Lost)} verloren.",
        };

    string OpenSentence(AuditReport report)
    {
        var open = report.Leads.Open;
        var leads = Count(open, "offener Lead", "offene Leads");
        if (report.TooFewDecided)
            return $"{leads}, erst {Whole(report.DecidedDated)} entschieden: Für Chancen ist es zu früh.";
        return (open, report.Pipeline.Zombies) switch
        {
            (1, 0) => $"{leads}.",
            (1, _) => $"{leads}, und der ist ein Untoter.",
            (_, 0) => $"{leads}, keiner davon ein Untoter.",
            var (all, zombies) when all == zombies => $"{leads}, alle Untote.",
            (_, var zombies) => $"{leads}, davon {Count(zombies, "Untoter", "Untote")}.",
        };
    }

    string? WinsOnly(LeadTotals leads) =>
        leads is { Lost: 0, Won: > 0 }
            ? $"Verloren ging nach dieser Datei noch nie etwas ({Whole(leads.Won)} gewonnen)."
            : null;

    string? HonestSentence(AuditReport report)
    {
        if (report.TooFewDecided)
            return null;
        if (report.Pipeline.Naive > 0)
            return Sentence(
                $"Ehrlich gerechnet: {HonestSum(report)} statt {ShortMoney((double)report.Pipeline.Naive, report.Currency)}"
            );
        if (HeadlineFacts.Orders(report) is not var (few, many))
            return null;
        return (few, many) switch
        {
            (_, 0) => "Ehrlich gerechnet wird daraus kein Auftrag.",
            _ when few == many => $"Ehrlich gerechnet: {Orders(many)}.",
            _ => $"Ehrlich gerechnet: {Whole(few)} bis {Orders(many)}.",
        };
    }
}
