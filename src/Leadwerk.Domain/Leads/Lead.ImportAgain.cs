using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>
    /// Adds what the same row of the old list shows at a later import: facts for questions that have no evidence here.
    /// What was worked here is not touched.
    /// </summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <param name="import">The later import.</param>
    /// <param name="phases">The phases that the list names now; unknown ones and days to come are left out.</param>
    /// <param name="claim">What the list says, 1 to 4,000 characters.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns>How many facts were added.</returns>
    public int AddFromOldList(
        PhasePlan plan,
        ImportId import,
        IReadOnlyList<OldListPhase> phases,
        string claim,
        Stamp stamp
    )
    {
        Demand(plan);
        var known = phases
            .Where(phase => phase.ReachedOn <= stamp.Today && plan.Find(phase.Phase) is not null)
            .Where(phase => phase.Phase != plan.OrderPhase.Code)
            .ToArray();
        if (known.Length == 0 || IsOver(stamp.Today) || FreeText.Required(claim, ClaimField) is not null)
            return 0;
        var added = Claim(plan, import, known, claim, stamp);
        Derive(plan);
        WaitFrom(stamp);
        return added;
    }

    /// <summary>Withdraws what an import brought, while nothing was built on it here.</summary>
    /// <param name="plan">The version of the plan that the lead keeps.</param>
    /// <param name="import">The import.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="UndoResult.Withdrawn"/> or why not.</returns>
    public UndoResult Withdraw(PhasePlan plan, ImportId import, Stamp stamp)
    {
        Demand(plan);
        var brought = evidence.Where(fact => fact.Import == import && fact.WithdrawnAt is null).ToArray();
        if (WithdrawnAt is not null || brought.Length == 0)
            return new UndoResult.NothingToUndo();
        if (BuiltUpon(brought[0].RecordedAt))
            return new UndoResult.BuiltUpon();
        foreach (var fact in brought)
            fact.Withdraw(stamp);
        if (Import == import)
        {
            WithdrawnAt = stamp.At;
            OpenFollowUp?.End(FollowUpOutcome.Withdrawn, null, SeriesPosition, stamp);
        }
        Derive(plan);
        return new UndoResult.Withdrawn();
    }

    bool BuiltUpon(DateTime importedAt) =>
        evidence.Exists(fact => fact.Origin != EvidenceOrigin.Imported && fact.RecordedAt > importedAt)
        || evidence.Exists(fact => fact.RevokedAt > importedAt)
        || followUps.Exists(followUp => followUp.EndedAt > importedAt)
        || handOvers.Exists(handOver => handOver.At > importedAt || handOver.ReturnedAt > importedAt)
        || LostAt > importedAt;
}
