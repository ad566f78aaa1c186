namespace Leadwerk.Domain.Tests.Leads.People;

/// <summary>A recorded fact as the model knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">Place of its criterion among all of the plan, from 0.</param>
/// <param name="By">Who recorded it.</param>
sealed record ModelFact(EvidenceId Id, int Question, UserId By)
{
    public bool Revoked { get; set; }
    public bool Confirmed { get; set; }
}
