using System.Globalization;
using MathNet.Numerics.Random;

namespace Leadwerk.Benchmarks.Commands;

/// <summary>A list of deals with their companies and people as a CRM exports it: commas, ISO days, 12 columns, seeded.</summary>
static class DealList
{
    public const string Stages = "Lead=F,Qualified=E,Proposal=D,Negotiation=C,Won=won,Lost=lost";

    const int Companies = 60_000;
    const int Days = 1_000;
    const int MostOpenDays = 300;
    static readonly DateOnly First = new(2023, 1, 2);
    static readonly string[] Ladder = ["Lead", "Qualified", "Proposal", "Negotiation"];
    static readonly string[] Industries = ["Bau", "Handel", "Maschinenbau", "Energie"];

    /// <summary>Writes the file.</summary>
    /// <param name="file">Path; overwritten.</param>
    /// <param name="deals">Data rows.</param>
    public static void Write(string file, int deals)
    {
        var random = new Xoshiro256StarStar(11);
        using var writer = new StreamWriter(file);
        writer.WriteLine("Deal ID,Deal Name,Company,Contact,Email,Phone,Stage,Amount,Created,Closed,Owner,Industry");
        for (var deal = 0; deal < deals; deal++)
        {
            var company = random.Next(Companies);
            var created = First.AddDays(random.Next(Days));
            var end = random.Next(6);
            var (stage, closed) = end switch
            {
                0 => ("Won", (DateOnly?)created.AddDays(random.Next(MostOpenDays))),
                1 => ("Lost", created.AddDays(random.Next(MostOpenDays))),
                _ => (Ladder[end - 2], null),
            };
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"D{deal},Projekt {deal},Firma {company} GmbH,Person {company} Muster,p{company}@firma{company}.example,+49 30 {1_000_000 + company},{stage},{1_000 * (1 + random.Next(90))},{created:yyyy-MM-dd},{closed:yyyy-MM-dd},Anna,{Industries[company % Industries.Length]}"
                )
            );
        }
    }
}
