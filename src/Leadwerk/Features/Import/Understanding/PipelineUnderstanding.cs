using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Joining;
using Leadwerk.Features.Import.Stages;

namespace Leadwerk.Features.Import.Understanding;

/// <summary>From joined facts in the words of the files to a pipeline.</summary>
sealed class PipelineUnderstanding(ImportOptions options, ReadingProtocol protocol)
{
    public ImportOutcome Of(Facts facts, string family)
    {
        var names = StageNames.In(facts);
        var plan = StagePlan.Of(options, names, family, facts.Pipelines, out var refusal);
        if (plan is null)
            return refusal!;
        if (UnclearEnds.Settle(facts, plan) is { } unclear)
            return unclear;
        protocol.Stages =
        [
            .. names.Select(stage => new StageReading(stage.Name, plan.Of(stage.Name).TakenFor, stage.Rows)),
        ];
        facts = WithoutIgnored(facts, plan);
        if (facts.Count == 0)
            return new ImportOutcome.NotUnderstood("no-rows", [string.Join(", ", protocol.Files)]);
        var stages = new StageColumns(facts, plan);
        var started = LeadDates.Started(facts, stages);
        var ends = LeadEnds.Of(facts, stages, plan, protocol.Bad, protocol.Notes);
        LeadDates.CheckOrder(facts, started, ends.Closed, protocol.Bad);
        WrittenAtTheEnd.LeaveOut(facts, ends.Outcomes, protocol.Notes);
        var ladder = Ladder.Of(facts, plan, stages, started, ends.Outcomes);
        return new ImportOutcome.Understood(Pipeline(facts, ladder, started, ends));
    }

    Facts WithoutIgnored(Facts facts, StagePlan plan)
    {
        var stages = facts.Coded.GetValueOrDefault(Field.Stage);
        var outcomes = facts.Coded.GetValueOrDefault(Field.Outcome);
        var byStage = stages?.Texts.Select(text => plan.Of(text).Kind == StageKind.Ignored).ToArray() ?? [];
        var byOutcome = outcomes?.Texts.Select(text => plan.OfOutcome(text) == StageKind.Ignored).ToArray() ?? [];
        if (!byStage.Contains(true) && !byOutcome.Contains(true))
            return facts;
        int[] kept =
        [
            .. Enumerable
                .Range(0, facts.Count)
                .Where(lead => !Holds(stages, byStage, lead) && !Holds(outcomes, byOutcome, lead)),
        ];
        protocol.RowsIgnored = facts.Count - kept.Length;
        protocol.Notes.Add(new("ignored-rows", [protocol.RowsIgnored]));
        return facts.Only(kept);
    }

    static bool Holds(CodedColumn? column, bool[] ofCode, int lead) =>
        column is not null && column.Code(lead) != CodedColumn.None && ofCode[column.Code(lead)];

    ReadPipeline Pipeline(Facts facts, Ladder ladder, int[] started, LeadEnds ends)
    {
        var amounts = Amounts.Of(facts, protocol.Notes);
        var entered = ladder.Entered();
        var activity = Days(facts, Field.LastActivity);
        return new ReadPipeline
        {
            Count = facts.Count,
            Phases = ladder.Phases,
            Ids = facts.Ids,
            Titles = facts.Titles ?? Empty(facts.Count),
            PlaceOf = lead => facts.Place(Field.Id, lead),
            Contacts = options.WithContacts ? Contacts(facts) : null,
            Companies = Coded(facts, Field.Company),
            Owners = Coded(facts, Field.Owner),
            Sources = Coded(facts, Field.Source),
            Segments = Coded(facts, Field.Segment),
            LostReasons = Coded(facts, Field.LostReason),
            Outcomes = ends.Outcomes,
            Started = started,
            Closed = ends.Closed,
            HandedOver = Days(facts, Field.HandedOver),
            LastActivity = activity,
            NextActivity = Days(facts, Field.NextActivity),
            ExpectedClose = ends.ExpectedClose,
            Expires = Days(facts, Field.Expires),
            Stages = ladder.Stages,
            Entered = entered,
            Values = amounts.Values,
            MinorUnitsPerMajor = amounts.MinorUnits,
            Currency = amounts.Currency,
            Guesses = facts.Numbers.TryGetValue(Field.Guess, out var guesses)
                ? Array.ConvertAll(guesses, guess => (float)guess)
                : [],
            Deferrals = facts.Numbers.TryGetValue(Field.Deferrals, out var deferrals)
                ? Array.ConvertAll(deferrals, Deferral)
                : [],
            Reading = protocol.Report(
                facts.Count,
                LatestFact.Of([started, ends.Closed, entered, activity], options.Today, protocol.Notes)
            ),
        };
    }

    static ContactColumns Contacts(Facts facts) =>
        new(
            Texts(facts, Field.Person),
            Texts(facts, Field.PersonRole),
            Texts(facts, Field.Mail),
            Texts(facts, Field.Phone),
            Texts(facts, Field.Website),
            Texts(facts, Field.CompanyPhone)
        );

    static TextColumn Texts(Facts facts, Field field) => facts.Contacts.GetValueOrDefault(field) ?? Empty(facts.Count);

    static short Deferral(double number) => number is >= 0 and <= short.MaxValue ? (short)number : (short)-1;

    static CodedColumn Coded(Facts facts, Field field)
    {
        if (facts.Coded.TryGetValue(field, out var column))
            return column;
        var empty = new CodedColumn();
        for (var lead = 0; lead < facts.Count; lead++)
            empty.Add("");
        return empty;
    }

    static TextColumn Empty(int count)
    {
        var empty = new TextColumn();
        for (var lead = 0; lead < count; lead++)
            empty.Add("");
        return empty;
    }

    static int[] Days(Facts facts, Field field) => facts.Days.GetValueOrDefault(field) ?? facts.NoDays();
}
