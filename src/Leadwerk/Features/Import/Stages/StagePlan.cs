using Leadwerk.Features.Import.Columns;

namespace Leadwerk.Features.Import.Stages;

/// <summary>What each stage name of the files means, and the phases that follow from it.</summary>
sealed class StagePlan
{
    /// <summary>A ladder has a few rungs; a column with more names is no column of stages.</summary>
    public const int MostPhases = 100;

    readonly ImportOptions options;
    readonly IReadOnlySet<string> pipelines;
    readonly Dictionary<string, StageMeaning> meanings = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, List<string>> namesOfCode = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> codes = [];

    StagePlan(ImportOptions options, IReadOnlySet<string> pipelines)
    {
        this.options = options;
        this.pipelines = pipelines;
        foreach (var (stage, takenFor) in options.Stages)
            Take(stage, StageMeaning.Parse(takenFor));
        TakeWithoutPipelines();
    }

    /// <summary>Codes of the phases: as <c>--stages</c> orders them, else as the files name them.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <summary>True when the person gave the order.</summary>
    public bool IsOrdered => options.Stages.Count > 0;

    /// <param name="options">With the person's own words for stages.</param>
    /// <param name="stages">Names in the files and their rows.</param>
    /// <param name="family">Program that wrote the files.</param>
    /// <param name="pipelines">Names that may follow a stage in brackets.</param>
    /// <param name="refusal">Receives why the names could not be understood.</param>
    /// <returns>Null when there is a refusal.</returns>
    public static StagePlan? Of(
        ImportOptions options,
        IReadOnlyList<(string Name, int Rows)> stages,
        string family,
        IReadOnlySet<string> pipelines,
        out ImportOutcome.NotUnderstood? refusal
    )
    {
        refusal = null;
        if (
            options.Stages.FirstOrDefault(pair => pair.Stage.Trim() == "" || pair.TakenFor.Trim() == "") is
            { Stage: { } } wrong
        )
        {
            refusal = new("bad-stages-text", [$"{wrong.Stage}={wrong.TakenFor}"]);
            return null;
        }
        var plan = new StagePlan(options, pipelines);
        var unknown = new List<string>();
        foreach (var (name, rows) in stages)
        {
            if (!plan.Learn(name, rows, family))
                unknown.Add(plan.Cleaned(name));
        }
        if (unknown.Count > 0)
            refusal = new(
                "unknown-stages",
                [string.Join(", ", unknown.Distinct()), StagesText.ToComplete(options.Stages, unknown.Distinct())]
            );
        else if (plan.codes.Count > MostPhases)
            refusal = new("too-many-stages", [plan.codes.Count, MostPhases]);
        return refusal is null ? plan : null;
    }

    /// <summary>True when a name says only that it is over.</summary>
    public bool HasUnclearEnds => meanings.Values.Any(meaning => meaning.Kind == StageKind.Ended);

    /// <summary>Asks which end a stage is.</summary>
    /// <returns>False when nobody could tell.</returns>
    public bool Settle(string stage, int rows)
    {
        if (Ask(stage, rows) is not { } answer)
            return false;
        Take(Cleaned(stage), StageMeaning.Parse(answer));
        return true;
    }

    /// <summary>What <c>--stages</c> must hold beside the names of ends.</summary>
    /// <param name="ladder">Codes of the phases in their order.</param>
    public IEnumerable<(string Stage, string TakenFor)> Given(IEnumerable<string> ladder) =>
        IsOrdered
            ? options.Stages
            : ladder.SelectMany(code => namesOfCode[code].Select(name => (Stage: name, TakenFor: code)));

    public StageMeaning Of(string stage) =>
        meanings.TryGetValue(stage, out var meaning) ? meaning : meanings[Cleaned(stage)];

    /// <summary>What a word of an outcome column means; null when nobody knows.</summary>
    public StageKind? OfOutcome(string word)
    {
        var isKnown = meanings.TryGetValue(word, out var own) || meanings.TryGetValue(Cleaned(word), out own);
        return isKnown && own.Kind is not (StageKind.Phase or StageKind.Ended) ? own.Kind : OutcomeWords.Of(word);
    }

    public string NameOf(string code) =>
        namesOfCode.TryGetValue(code, out var names) ? string.Join(" / ", names) : code;

    string Cleaned(string stage) => PipelineNames.Without(stage, pipelines);

    /// <summary>A name given with its pipeline means the bare one too, unless two pipelines differ in it.</summary>
    void TakeWithoutPipelines()
    {
        var bare = meanings
            .GroupBy(known => Cleaned(known.Key), known => known.Value, StringComparer.OrdinalIgnoreCase)
            .Where(same => !meanings.ContainsKey(same.Key) && same.Distinct().Count() == 1)
            .ToArray();
        foreach (var same in bare)
            meanings[same.Key] = same.First();
    }

    bool Learn(string stage, int rows, string family)
    {
        var name = Cleaned(stage);
        if (meanings.ContainsKey(stage) || meanings.ContainsKey(name))
            return true;
        if (namesOfCode.ContainsKey(name))
            meanings[name] = new(
                StageKind.Phase,
                codes.Find(code => code.Equals(name, StringComparison.OrdinalIgnoreCase))
            );
        else if (OutcomeWords.End(name) is { } end)
            meanings[name] = new(end);
        else if (family == "leadwerk" && name.Equals("A", StringComparison.OrdinalIgnoreCase))
            // The last phase of our own ladder is the order itself.
            meanings[name] = new(StageKind.Won);
        else if (!IsOrdered)
            Take(name, new(StageKind.Phase, name));
        else if (Ask(name, rows) is { } answer)
            Take(name, StageMeaning.Parse(answer));
        else
            return false;
        return true;
    }

    string? Ask(string stage, int rows)
    {
        var answer = options.Ask?.Invoke(new("unknown-stage", [stage, rows], [.. codes, "won", "lost", "ignore"]));
        return string.IsNullOrWhiteSpace(answer) ? null : answer;
    }

    void Take(string stage, StageMeaning meaning)
    {
        var name = stage.Trim();
        if (meaning.Kind == StageKind.Phase)
        {
            var code = codes.Find(known => known.Equals(meaning.Code, StringComparison.OrdinalIgnoreCase));
            if (code is null)
            {
                code = meaning.Code!;
                codes.Add(code);
                namesOfCode[code] = [];
            }
            namesOfCode[code].Add(name);
            meaning = meaning with { Code = code };
        }
        meanings[name] = meaning;
    }
}
