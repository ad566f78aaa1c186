using System.Globalization;

namespace Leadwerk.Tests.Docs.Samples;

/// <summary>A British office fitter on Pipedrive: the export knows where a deal stands today, not when it came there.</summary>
static class Northlight
{
    static readonly string[] Names =
    [
        "Ashdown",
        "Bramley",
        "Carrick",
        "Dunmore",
        "Elmswell",
        "Fairholt",
        "Greystone",
        "Hartwell",
        "Inglewood",
        "Kestrel",
        "Larkfield",
        "Merriden",
        "Oakhurst",
        "Pennard",
        "Quillfield",
        "Rosedale",
    ];
    static readonly string[] Kinds =
    [
        "{0} Legal LLP",
        "{0} Studios",
        "{0} & Co",
        "{0} Capital Ltd",
        "{0} Dental",
        "{0} Labs Ltd",
    ];
    static readonly string[] Works =
    [
        "office refit",
        "meeting rooms",
        "reception and café",
        "desk booths",
        "floor {1}",
    ];

    public static SampleCompany Company { get; } =
        new()
        {
            Seed = 20,
            Leads = 320,
            FirstDay = new(2025, 1, 6),
            AsOf = new(2026, 6, 30),
            Phases =
            [
                new("Qualified", 0.6, 9, 40, 10, ["No budget", "Not reachable", "No need"]),
                new("Site visit", 0.62, 14, 50, 30, ["No decision", "No need"]),
                new("Proposal made", 0.6, 21, 60, 50, ["No decision", "Price", "Competitor"]),
                new("Negotiation", 0.75, 14, 45, 80, ["Price", "No decision"]),
            ],
            Buyer = Buyer,
            Owners = ["Priya Nair", "Tom Whitlock", "Ewa Kowalska"],
            Sources = ["Website", "Referral", "Trade show"],
            NeverClosed = 0.22,
            BigValue = 60_000,
        };

    public static byte[] Csv()
    {
        var table = new SampleTable(',', byteOrderMark: false, quoteAll: true);
        table.Row([
            "Deal - ID",
            "Deal - Title",
            "Organization - Name",
            "Deal - Value",
            "Deal - Currency of Value",
            "Deal - Stage",
            "Deal - Status",
            "Deal - Owner",
            "Deal - Deal created",
            "Deal - Won time",
            "Deal - Lost time",
            "Deal - Deal closed on",
            "Deal - Lost reason",
            "Deal - Expected close date",
            "Deal - Last activity date",
            "Deal - Label",
        ]);
        foreach (var lead in Company.Simulate())
            table.Row(Row(lead));
        return table.Bytes();
    }

    static SampleBuyer Buyer(Random random)
    {
        var company = Named(random, Kinds);
        var work = string.Format(
            CultureInfo.InvariantCulture,
            SampleCompany.Pick(random, Works),
            "",
            random.Next(1, 9)
        );
        var value = 100 * (int)(40 + (1_100 * random.NextDouble() * random.NextDouble()));
        return new SampleBuyer($"{company}: {work}", company, "", value, 1, 1);
    }

    static string Named(Random random, string[] patterns) =>
        string.Format(
            CultureInfo.InvariantCulture,
            SampleCompany.Pick(random, patterns),
            SampleCompany.Pick(random, Names)
        );

    static string[] Row(SampleLead lead) =>
        [
            (4200 + lead.Number).ToString(CultureInfo.InvariantCulture),
            lead.Buyer.Title,
            lead.Buyer.Company,
            lead.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
            "GBP",
            Company.Phases[lead.Phase].Name,
            lead.IsOpen ? "Open"
            : lead.Won ? "Won"
            : "Lost",
            lead.Owner,
            Moment(lead.Created, lead.Number),
            lead.Won ? Moment(lead.Closed, lead.Number) : "",
            !lead.IsOpen && !lead.Won ? Moment(lead.Closed, lead.Number) : "",
            lead.IsOpen ? "" : Moment(lead.Closed, lead.Number),
            lead.LostReason,
            lead.IsOpen ? Day(lead.Entered[^1] + 60) : "",
            Day(lead.LastActivity),
            lead.Source,
        ];

    static string Day(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Moment(int day, int number) =>
        $"{Day(day)} {9 + (number % 8):00}:{number * 7 % 60:00}:{number * 13 % 60:00}";
}
