using System.Globalization;

namespace Leadwerk.Tests.Docs.Samples;

/// <summary>An American pump maker on Salesforce: a report of the opportunities and one of their stage history.</summary>
static class Ironbridge
{
    static readonly string[] Names =
    [
        "Alder",
        "Bluewater",
        "Cedar Creek",
        "Delmont",
        "Eastgate",
        "Fox Hollow",
        "Granger",
        "Hillcrest",
        "Juniper",
        "Lakeshore",
        "Millstone",
        "Northfork",
        "Pinewood",
        "Ridgeway",
    ];
    static readonly string[] Kinds = ["{0} Utilities", "{0} Farms, Inc.", "{0} Mining Co.", "City of {0}", "{0} Foods"];
    static readonly string[] Products = ["Booster pumps", "Well pumps", "Service contract", "Pump station"];

    public static SampleCompany Company { get; } =
        new()
        {
            Seed = 77,
            Leads = 360,
            FirstDay = new(2024, 10, 1),
            AsOf = new(2026, 6, 30),
            Phases =
            [
                new("Prospecting", 0.6, 14, 50, 10, ["No need", "Not reachable"]),
                new("Needs Analysis", 0.66, 20, 60, 30, ["No decision", "No budget"]),
                new("Proposal/Price Quote", 0.62, 28, 80, 60, ["No decision", "Price", "Competitor"]),
                new("Negotiation/Review", 0.8, 16, 55, 80, ["Price", "No decision"]),
            ],
            Buyer = Buyer,
            Owners = ["Dana Ruiz", "Cole Bennett", "Grace Okafor"],
            Sources = ["Web", "Partner Referral", "Trade Show", "Phone Inquiry"],
            NeverClosed = 0.28,
            BigValue = 90_000,
        };

    public static byte[] ReportCsv()
    {
        var table = new SampleTable(',', byteOrderMark: false, quoteAll: true);
        table.Row([
            "Opportunity ID",
            "Opportunity Name",
            "Account Name",
            "Stage",
            "Amount",
            "Probability (%)",
            "Close Date",
            "Created Date",
            "Opportunity Owner",
            "Lead Source",
            "Type",
            "Last Activity",
            "Loss Reason",
        ]);
        foreach (var lead in Company.Simulate())
            table.Row(Row(lead));
        return table.Bytes();
    }

    /// <summary>Newest first, as the report type comes out, with the closing stage as a row of its own.</summary>
    public static byte[] HistoryCsv()
    {
        var table = new SampleTable(',', byteOrderMark: false, quoteAll: true);
        table.Row([
            "Opportunity ID",
            "Opportunity Name",
            "From Stage",
            "To Stage",
            "Last Modified",
            "Last Modified By",
        ]);
        var moves = Company
            .Simulate()
            .SelectMany(Moves)
            .OrderByDescending(move => move.Day)
            .ThenBy(move => move.Lead.Number)
            .ThenByDescending(move => move.Step);
        foreach (var (lead, _, from, to, day) in moves)
            table.Row([Id(lead), lead.Buyer.Title, from, to, Day(day), lead.Owner]);
        return table.Bytes();
    }

    static IEnumerable<(SampleLead Lead, int Step, string From, string To, int Day)> Moves(SampleLead lead)
    {
        var from = "";
        for (var phase = 0; phase < lead.Entered.Count; phase++)
        {
            yield return (lead, phase, from, Company.Phases[phase].Name, lead.Entered[phase]);
            from = Company.Phases[phase].Name;
        }
        if (!lead.IsOpen)
            yield return (lead, lead.Entered.Count, from, Stage(lead), lead.Closed);
    }

    static SampleBuyer Buyer(Random random)
    {
        var company = string.Format(
            CultureInfo.InvariantCulture,
            SampleCompany.Pick(random, Kinds),
            SampleCompany.Pick(random, Names)
        );
        var value = 250 * (int)(16 + (700 * random.NextDouble() * random.NextDouble()));
        var type = random.Next(3) == 0 ? "Existing Business" : "New Business";
        return new SampleBuyer($"{company} - {SampleCompany.Pick(random, Products)}", company, type, value, 1, 1);
    }

    static string[] Row(SampleLead lead) =>
        [
            Id(lead),
            lead.Buyer.Title,
            lead.Buyer.Company,
            Stage(lead),
            lead.Value is { } value ? value.ToString("C2", CultureInfo.GetCultureInfo("en-US")) : "",
            // Salesforce sets the percentage with the stage, so a closed row keeps no guess.
            Percent(lead),
            Day(lead.IsOpen ? lead.Entered[^1] + 90 : lead.Closed),
            Day(lead.Created),
            lead.Owner,
            lead.Source,
            lead.Buyer.Segment,
            Day(lead.LastActivity),
            lead.LostReason,
        ];

    static string Percent(SampleLead lead) =>
        lead.IsOpen ? $"{Company.Phases[lead.Phase].Guess}%"
        : lead.Won ? "100%"
        : "0%";

    static string Stage(SampleLead lead) =>
        lead.IsOpen ? Company.Phases[lead.Phase].Name
        : lead.Won ? "Closed Won"
        : "Closed Lost";

    static string Id(SampleLead lead) => $"006Kd00000A{lead.Number * 37 % 10_000:0000}QAR";

    static string Day(int day) => DateOnly.FromDayNumber(day).ToString("M/d/yyyy", CultureInfo.InvariantCulture);
}
