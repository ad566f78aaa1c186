namespace Leadwerk.Features.Audit.Words;

public sealed partial class EnglishWords
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
            (0, 0) => "Up to the as-of day the file holds not a single lead.",
            (_, 0) => $"This file knows wins only: {Leads(leads.Won)} won, none lost, none open.",
            _ => $"No lead is open: {Whole(leads.Won)} won, {Whole(leads.Lost)} lost.",
        };

    string OpenSentence(AuditReport report)
    {
        var open = report.Leads.Open;
        var leads = Count(open, "open lead", "open leads");
        if (report.TooFewDecided)
            return $"{leads}, only {Whole(report.DecidedDated)} decided: too early for chances.";
        return (open, report.Pipeline.Zombies) switch
        {
            (1, 0) => $"{leads}.",
            (1, _) => $"{leads}, and it is a zombie.",
            (_, 0) => $"{leads}, none of them a zombie.",
            var (all, zombies) when all == zombies => $"{leads}, all zombies.",
            (_, 1) => $"{leads}, 1 of them a zombie.",
            (_, var zombies) => $"{leads}, {Whole(zombies)} of them zombies.",
        };
    }

    string? WinsOnly(LeadTotals leads) =>
        leads is { Lost: 0, Won: > 0 } ? $"By this file nothing was ever lost ({Whole(leads.Won)} won)." : null;

    string? HonestSentence(AuditReport report)
    {
        if (report.TooFewDecided)
            return null;
        if (report.Pipeline.Naive > 0)
            return Sentence(
                $"Honestly counted: {HonestSum(report)} instead of {ShortMoney((double)report.Pipeline.Naive, report.Currency)}"
            );
        if (HeadlineFacts.Orders(report) is not var (few, many))
            return null;
        return (few, many) switch
        {
            (_, 0) => "Honestly counted, no order will come of them.",
            _ when few == many => $"Honestly counted: {Orders(many)}.",
            _ => $"Honestly counted: {Whole(few)} to {Orders(many)}.",
        };
    }
}
