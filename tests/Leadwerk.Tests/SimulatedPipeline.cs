using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests;

/// <summary>A read pipeline of a believable company with known hazards, made without any file: for tests of what comes after reading.</summary>
static class SimulatedPipeline
{
    static readonly string[] Codes = ["F", "E", "D", "C", "B"];
    static readonly string[] Names =
    [
        "Bedarf vermutet",
        "Nutzen geklärt",
        "Entscheider will",
        "Verhandlung",
        "Mündlich bestellt",
    ];
    static readonly double[] Advance = [0.35, 0.55, 0.6, 0.7, 0.92];
    static readonly int[] DaysToAdvance = [20, 15, 25, 20, 7];
    static readonly int[] DaysToFail = [45, 40, 45, 35, 20];
    static readonly string[] Companies =
    [
        "Müßig & Söhne KG",
        "Gärtnerei Öztürk",
        "Stadtwerke Überlingen",
        "Huber GmbH & Co. KG",
        "Bäckerei Groß",
    ];
    static readonly string[] Owners = ["Jürgen Weiß", "Anna Schäfer", "Mehmet Yıldız", "Sophie Krüger"];
    static readonly string[] Reasons =
    [
        "kein Bedarf",
        "Preis",
        "Wettbewerber",
        "keine Entscheidung",
        "nicht erreichbar",
    ];

    public static readonly DateOnly AsOf = new(2026, 6, 30);

    /// <param name="leads">How many.</param>
    /// <param name="seed">Same seed, same company.</param>
    /// <param name="neverClosed">Share of the failed leads that nobody ever closed: the undead.</param>
    /// <param name="withValues">False: no amounts at all.</param>
    /// <param name="withGuesses">True: people's own percentages.</param>
    public static ReadPipeline Of(
        int leads,
        int seed = 7,
        double neverClosed = 0.4,
        bool withValues = true,
        bool withGuesses = false
    )
    {
        var random = new Random(seed);
        var ids = new TextColumn();
        var titles = new TextColumn();
        CodedColumn companies = new(),
            owners = new(),
            sources = new(),
            segments = new(),
            reasons = new();
        var outcomes = new LeadOutcome[leads];
        int[] started = new int[leads],
            closed = new int[leads],
            none = new int[leads],
            activity = new int[leads];
        Array.Fill(closed, ReadPipeline.NoDay);
        Array.Fill(none, ReadPipeline.NoDay);
        var entered = new int[leads * Codes.Length];
        Array.Fill(entered, ReadPipeline.NoDay);
        var stages = new short[leads];
        var values = new long[leads];
        var guesses = new float[withGuesses ? leads : 0];
        for (var lead = 0; lead < leads; lead++)
        {
            ids.Add($"L-{lead + 1:0000}");
            var company = Companies[random.Next(Companies.Length)];
            titles.Add($"Photovoltaik {10 + random.Next(90)} kWp, {company}");
            companies.Add(company);
            owners.Add(Owners[random.Next(Owners.Length)]);
            sources.Add(random.Next(2) == 0 ? "Webseite" : "Messe");
            segments.Add(random.Next(3) == 0 ? "Gewerbe" : "Privat");
            values[lead] =
                withValues && random.Next(20) > 0 ? 100L * random.Next(5_000, 120_000) : ReadPipeline.NoValue;
            var day = started[lead] = AsOf.DayNumber - random.Next(720);
            activity[lead] = day;
            for (var phase = 0; phase < Codes.Length; phase++)
            {
                entered[(lead * Codes.Length) + phase] = activity[lead] = day;
                stages[lead] = (short)phase;
                var moves = random.NextDouble() < Advance[phase];
                day += (int)(-Math.Log(1 - random.NextDouble()) * (moves ? DaysToAdvance : DaysToFail)[phase]);
                if (day > AsOf.DayNumber || (!moves && random.NextDouble() < neverClosed))
                    break;
                if (moves && phase < Codes.Length - 1)
                    continue;
                outcomes[lead] = moves ? LeadOutcome.Won : LeadOutcome.Lost;
                closed[lead] = day;
                stages[lead] = -1;
                break;
            }
            reasons.Add(outcomes[lead] == LeadOutcome.Lost ? Reasons[random.Next(Reasons.Length)] : "");
            if (withGuesses)
                guesses[lead] = 0.1f * random.Next(2, 10);
        }
        var facts = closed.Concat(activity).Where(day => day != ReadPipeline.NoDay).Max();
        return new ReadPipeline
        {
            Count = leads,
            Phases = [.. Codes.Zip(Names, (code, name) => new PhaseName(code, name, true))],
            Ids = ids,
            Titles = titles,
            Companies = companies,
            Owners = owners,
            Sources = sources,
            Segments = segments,
            LostReasons = reasons,
            Outcomes = outcomes,
            Started = started,
            Closed = closed,
            HandedOver = none,
            LastActivity = activity,
            NextActivity = none,
            ExpectedClose = none,
            Expires = none,
            Stages = stages,
            Entered = entered,
            Values = values,
            Guesses = guesses,
            Deferrals = [],
            Currency = withValues ? "EUR" : null,
            Reading = new ReadingReport
            {
                Files = ["solarwerk.csv"],
                RecognisedAs = "generic",
                Columns =
                [
                    new("solarwerk.csv", "Nr.", "id", null),
                    new("solarwerk.csv", "Angelegt am", "created", "d.m.y"),
                    new("solarwerk.csv", "Auftragswert", "value", "1.234,56"),
                    new("solarwerk.csv", "Bemerkung", null, null),
                ],
                Stages = [.. Codes.Zip(Names, (code, name) => new StageReading(name, code, 100))],
                RowsRead = leads + 2,
                RowsRejected = 2,
                Bad =
                [
                    new("solarwerk.csv", 17, "Angelegt am", "31.02.2026", "date", true),
                    new("solarwerk.csv", 203, "Auftragswert", "nach Aufwand", "amount", false),
                ],
                BadCount = 3,
                LatestFact = DateOnly.FromDayNumber(Math.Max(facts, AsOf.DayNumber)),
                Notes = [],
            },
        };
    }
}
