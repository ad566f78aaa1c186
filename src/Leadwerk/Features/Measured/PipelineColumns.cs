using Leadwerk.Domain;
using Leadwerk.Domain.Money;
using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Measured;

/// <summary>Gathers leads into the columns that the audit works on.</summary>
sealed class PipelineColumns(int count, int phaseCount)
{
    /// <summary>The whole way from start to order, where nobody has reached a phase.</summary>
    const string WholeWay = "*";

    readonly Dictionary<LeadId, int> rowOf = new(count);
    readonly TextColumn ids = new();
    readonly TextColumn titles = new();
    readonly CodedColumn companies = new();
    readonly CodedColumn owners = new();
    readonly CodedColumn sources = new();
    readonly CodedColumn segments = new();
    readonly CodedColumn lostReasons = new();
    readonly CodedColumn currencies = new();
    readonly LeadOutcome[] outcomes = new LeadOutcome[count];
    readonly int[] started = new int[count];
    readonly int[] closed = new int[count];
    readonly int[] handedOver = new int[count];
    readonly int[] lastActivity = new int[count];
    readonly int[] expires = new int[count];
    readonly short[] stages = new short[count];
    readonly int[] entered = NoDays(count * phaseCount);
    readonly long[] values = new long[count];
    readonly float[] guesses = new float[count];
    readonly short[] deferrals = new short[count];
    string[] ladder = [WholeWay];
    int latest = ReadPipeline.NoDay;

    public void Add(PipelineRow lead)
    {
        var row = ids.Count;
        rowOf.Add(lead.Lead, row);
        ids.Add(lead.Lead.Value.ToString());
        titles.Add(lead.Title);
        companies.Add(lead.Company);
        owners.Add(lead.Owner);
        sources.Add(lead.Channel);
        segments.Add(lead.Segment);
        lostReasons.Add(lead.LostReason);
        outcomes[row] = lead.Outcome;
        started[row] = Seen(lead.Started);
        // An end before the start is a slip: the lead stays, the day of its end does not.
        closed[row] = lead.Closed < lead.Started ? ReadPipeline.NoDay : Seen(lead.Closed);
        handedOver[row] = Day(lead.HandedOver);
        lastActivity[row] = Seen(lead.LastActivity);
        expires[row] = Day(lead.Expires);
        stages[row] = (short)(lead.Outcome == LeadOutcome.Open ? lead.Phase : -1);
        values[row] = lead.Value ?? ReadPipeline.NoValue;
        currencies.Add(lead.Value is null ? null : lead.Currency);
        guesses[row] = (float)(lead.Guess ?? double.NaN);
        deferrals[row] = (short)Math.Min(lead.Deferrals, short.MaxValue);
    }

    /// <summary>The first entry into a phase; later ones of the same lead do not count.</summary>
    public void Enter(LeadId lead, int phase, DateOnly on)
    {
        // The order is no phase of the ladder.
        if (phase < 0)
            return;
        var cell = (rowOf[lead] * phaseCount) + phase;
        if (entered[cell] == ReadPipeline.NoDay)
            entered[cell] = Seen(on);
    }

    /// <summary>Rows by lead.</summary>
    public IReadOnlyDictionary<LeadId, int> Rows => rowOf;

    public void EnterAtStart() => started.CopyTo(entered, 0);

    public void NamePhases(string[] codes) => ladder = codes;

    /// <param name="names">Names of the phases by code.</param>
    public ReadPipeline Pipeline(IReadOnlyDictionary<string, string> names)
    {
        var (currency, leftOut) = OneCurrency();
        return new ReadPipeline
        {
            Count = count,
            Phases = [.. ladder.Select(code => new PhaseName(code, names.GetValueOrDefault(code, code), true))],
            Ids = ids,
            Titles = titles,
            Companies = companies,
            Owners = owners,
            Sources = sources,
            Segments = segments,
            LostReasons = lostReasons,
            Outcomes = outcomes,
            Started = started,
            Closed = closed,
            HandedOver = handedOver,
            LastActivity = lastActivity,
            NextActivity = NoDays(count),
            ExpectedClose = NoDays(count),
            Expires = expires,
            Stages = stages,
            Entered = entered,
            Values = values,
            MinorUnitsPerMajor = currency?.MinorUnits ?? 100,
            Currency = currency?.Code,
            Guesses = Array.TrueForAll(guesses, float.IsNaN) ? [] : guesses,
            Deferrals = deferrals,
            Reading = new ReadingReport
            {
                Files = [],
                RecognisedAs = "leadwerk",
                Columns = [],
                Stages = [],
                RowsRead = count,
                RowsRejected = 0,
                Bad = [],
                BadCount = 0,
                LatestFact = latest == ReadPipeline.NoDay ? null : DateOnly.FromDayNumber(latest),
                Notes = leftOut is null ? [] : [leftOut],
            },
        };
    }

    /// <summary>Sums are of one currency, the most frequent one; amounts in others are left out, and the note says so.</summary>
    (Currency? Kept, ReadingNote? LeftOut) OneCurrency()
    {
        if (currencies.Texts.Count == 0)
            return (null, null);
        var amounts = new int[currencies.Texts.Count];
        for (var row = 0; row < count; row++)
        {
            if (currencies.Code(row) != CodedColumn.None)
                amounts[currencies.Code(row)]++;
        }
        var kept = Enumerable
            .Range(0, amounts.Length)
            .OrderByDescending(code => amounts[code])
            .ThenBy(code => currencies.Texts[code], StringComparer.Ordinal)
            .First();
        for (var row = 0; row < count; row++)
        {
            if (currencies.Code(row) != kept)
                values[row] = ReadPipeline.NoValue;
        }
        var others = currencies.Texts.Where((_, code) => code != kept).Order(StringComparer.Ordinal).ToArray();
        return (
            Currency.Parse(currencies.Texts[kept]),
            others.Length == 0
                ? null
                : new ReadingNote(
                    "mixed-currencies",
                    [currencies.Texts[kept], amounts.Sum() - amounts[kept], string.Join(", ", others)]
                )
        );
    }

    int Seen(DateOnly? day)
    {
        latest = Math.Max(latest, Day(day));
        return Day(day);
    }

    static int Day(DateOnly? day) => day?.DayNumber ?? ReadPipeline.NoDay;

    static int[] NoDays(int length)
    {
        var days = new int[length];
        Array.Fill(days, ReadPipeline.NoDay);
        return days;
    }
}
