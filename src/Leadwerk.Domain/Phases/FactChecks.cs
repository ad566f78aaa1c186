namespace Leadwerk.Domain.Phases;

/// <summary>Refuses facts that cannot be one, whatever lead they are for.</summary>
static class FactChecks
{
    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    /// <exception cref="ArgumentException">The person handed in is not the one that the content names.</exception>
    public static EvidenceResult.Refused? Problem(PhasePlan plan, CompanyId company, NewEvidence fact, DateOnly today)
    {
        if (fact.Content.Person != fact.Person?.Id)
            throw new ArgumentException("The person handed in is not the one that the content names.", nameof(fact));
        if (plan.Find(fact.Criterion) is not { } criterion)
            return new EvidenceResult.UnknownCriterion(fact.Criterion);
        if (!criterion.Accepts(fact.Content.Kinds))
            return new EvidenceResult.WrongKind(criterion, fact.Content.Kinds);
        if (ContentChecks.Problem(fact.Content) is { } problem)
            return problem;
        if (fact.Day > today)
            return new EvidenceResult.InTheFuture(fact.Day, today);
        if (fact.Person is { } person && person.Company != company)
            return new EvidenceResult.OtherCompany(person);
        return fact.Person is { MergedInto: not null } merged ? new EvidenceResult.PersonMerged(merged) : null;
    }
}
