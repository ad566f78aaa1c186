using Leadwerk.Features.Import;
using Leadwerk.Statistics;
using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Features.Audit;

/// <summary>What is measured of each open lead: its chance with interval and cases, and the reasons why it is a zombie.</summary>
sealed class OpenLeadJudge
{
    /// <summary>Customers may put a lead off twice; at this limit a further deferral is refused.</summary>
    const int DeferralLimit = 2;

    readonly KnownLeads known;
    readonly LeadValues values;
    readonly ExpertPanel panel;
    readonly IReadOnlyList<int> horizons;
    readonly StayCounts[] stays;
    readonly ZombieBounds[] zombies;
    readonly Dictionary<(int Phase, int Days), ZombieReasonReport[]> reasons = [];
    readonly Dictionary<(int Witnesses, int Chance), (double Low, double High)> intervals = [];

    public OpenLeadJudge(
        KnownLeads known,
        PipelineHistory dated,
        LeadValues values,
        ExpertPanel panel,
        AuditOptions options
    )
    {
        this.known = known;
        this.values = values;
        this.panel = panel;
        horizons = options.Horizons;
        stays = [.. Enumerable.Range(0, dated.PhaseCount).Select(phase => StayCounts.Of(dated, phase))];
        zombies = Array.ConvertAll(stays, phase => new ZombieBounds(phase, options.Threshold));
    }

    /// <summary>Judges an open row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="curve">Receives the mixed curve of a dated lead; untouched for an undated one.</param>
    public OpenLead Judge(int row, Span<double> curve) =>
        known.Lead(row) == KnownLeads.Undated ? Undated(row) : Dated(row, curve);

    OpenLead Dated(int row, Span<double> curve)
    {
        var lead = known.Lead(row);
        var phase = known.ObservedPhase(row);
        var days = known.History.DaysSinceEntry(lead, phase);
        var measured = Measured(phase, days);
        panel.Curve(lead, phase, curve);
        var within = new WithinChance[horizons.Count];
        for (var h = 0; h < within.Length; h++)
            within[h] = new WithinChance(
                horizons[h],
                known.Counts.TooFewDecided ? null : HorizonCurve.At(curve, horizons[h])
            );
        var (code, splits) = ShownPhase(row, phase);
        return Lead(
            row,
            code,
            splits ? days : null,
            known.History.Age(lead),
            Chance(phase, days, curve[HorizonCurve.Final]),
            within,
            Reasons(row, measured)
        );
    }

    OpenLead Undated(int row)
    {
        var stage = known.Pipeline.Stages[row];
        var code = known.IsToday && stage >= 0 ? known.Pipeline.Phases[stage].Code : null;
        var within = new WithinChance[horizons.Count];
        for (var h = 0; h < within.Length; h++)
            within[h] = new WithinChance(horizons[h], null);
        return Lead(row, code, null, null, null, within, []);
    }

    OpenLead Lead(
        int row,
        string? phaseCode,
        int? daysInPhase,
        int? age,
        WinProbability? order,
        WithinChance[] within,
        IReadOnlyList<ZombieReasonReport> reasons
    ) =>
        new(
            row,
            known.Pipeline.Ids[row],
            known.Pipeline.Titles[row] is { Length: > 0 } title ? title : null,
            known.Pipeline.Companies[row],
            known.Pipeline.Owners[row],
            phaseCode,
            daysInPhase,
            age,
            values.Open(row),
            order,
            within,
            reasons
        );

    /// <summary>The phase as the file names it, and whether the clock runs in that phase (else since the start).</summary>
    (string? Code, bool Splits) ShownPhase(int row, int observed)
    {
        var phases = known.Pipeline.Phases;
        if (known.ObservedPhases.Length == 0)
            return (null, false);
        var phase = known.ObservedPhases[observed];
        var stage = known.Pipeline.Stages[row];
        if (phases[phase].Code != Unsplit.Code)
        {
            var shown = known.IsToday && stage >= 0 ? stage : phase;
            return (phases[shown].Code, shown == phase);
        }
        return known.IsToday && stage > 0 ? (phases[stage].Code, false) : (Unsplit.Code, true);
    }

    // Thousands stand equally long in the same phase.
    ZombieReasonReport[] Measured(int phase, int days)
    {
        if (!reasons.TryGetValue((phase, days), out var found))
        {
            reasons[(phase, days)] = found = [
                .. zombies[phase].Judge(days).Select(finding => Report(finding, Clock(phase))),
            ];
        }
        return found;
    }

    WinProbability Chance(int phase, int days, double estimate)
    {
        var (cases, ended) = (stays[phase].Stood(days), stays[phase].Ended(days));
        if (stays[phase].Ended(0) < WinProbability.FewestDecided)
        {
            var (few, many) = BetaInterval.OfShare(stays[phase].Won(0), stays[phase].Ended(0));
            return new WinProbability(null, few, many, cases);
        }
        // Where none of them has ended, all that stood so long bear witness.
        var witnesses = ended == 0 ? Math.Max(cases, 1) : ended;
        // A thousandth of the way decides no interval; leads that agree so far share theirs, whichever comes first.
        var rounded = (int)Math.Round(estimate * 1000);
        if (!intervals.TryGetValue((witnesses, rounded), out var interval))
            intervals[(witnesses, rounded)] = interval = BetaInterval.OfShare(rounded * witnesses / 1000.0, witnesses);
        return new WinProbability(estimate, Math.Min(interval.Low, estimate), Math.Max(interval.High, estimate), cases);
    }

    ZombieReasonReport[] Reasons(int row, ZombieReasonReport[] measured)
    {
        var rules = Rules(row);
        return rules.Length == 0 ? measured : [.. rules, .. measured];
    }

    string? Clock(int phase) =>
        known.ObservedPhases.Length == 0 ? null : known.Pipeline.Phases[known.ObservedPhases[phase]].Code;

    ZombieReasonReport[] Rules(int row)
    {
        var expires = known.Pipeline.Expires[row];
        var today = known.AsOf.DayNumber;
        // The counter is today's; on a day of the past nobody knows it.
        var deferrals = known.IsToday && known.Pipeline.Deferrals.Length > 0 ? known.Pipeline.Deferrals[row] : 0;
        var isPast = expires != ReadPipeline.NoDay && expires <= today;
        if (!isPast && deferrals < DeferralLimit)
            return [];
        var rules = new List<ZombieReasonReport>();
        if (isPast)
            rules.Add(new("past-expiry", null, new Dictionary<string, double> { ["days"] = today - expires }));
        if (deferrals >= DeferralLimit)
            rules.Add(
                new(
                    "deferral-limit",
                    null,
                    new Dictionary<string, double> { ["deferrals"] = deferrals, ["limit"] = DeferralLimit }
                )
            );
        return [.. rules];
    }

    static ZombieReasonReport Report(ZombieFinding finding, string? phase) =>
        finding switch
        {
            ZombieFinding.OlderThanAnyDecision older => new(
                "older-than-any-decision",
                phase,
                new Dictionary<string, double>
                {
                    ["days"] = older.Days,
                    ["limit"] = older.Longest,
                    ["decided"] = older.Decided,
                }
            ),
            ZombieFinding.NoChanceMeasured none => new(
                "no-chance-measured",
                phase,
                new Dictionary<string, double>
                {
                    ["days"] = none.Days,
                    ["won"] = none.Won,
                    ["cases"] = none.Cases,
                    ["high"] = none.High,
                }
            ),
            ZombieFinding.LongerThanTheWon longer => new(
                "longer-than-the-won",
                phase,
                new Dictionary<string, double>
                {
                    ["days"] = longer.Days,
                    ["limit"] = longer.Limit,
                    ["won"] = longer.Winners,
                }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(finding)),
        };
}
