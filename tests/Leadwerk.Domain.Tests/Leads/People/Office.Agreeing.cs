using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Tests.Leads.People;

sealed partial class Office
{
    /// <summary>Every lead is what the model says.</summary>
    public void AssertAgrees()
    {
        foreach (var (lead, model) in leads)
        {
            Assert.Equal(model.Phase, Position(lead));
            Assert.Equal(model.Highest, lead.HighestPosition);
            Assert.Equal(
                (model.Deferrals, model.NotReached, model.Postponed),
                (lead.Deferrals, lead.TimesNotReached, lead.TimesPostponedByUs)
            );
            Assert.Equal(model.ExpiresOn, lead.ExpiresOn);
            Assert.Equal(model.Owner, lead.Owner);
            Assert.Equal((model.Over(Today), model.Active(Today)), (lead.IsOver(Today), lead.IsActive(Today)));
            Assert.Equal(OutcomeOf(model), lead.OutcomeOn(Today));
            // Who is over by its date alone keeps its step until somebody writes that down.
            Assert.Equal(model.Due, lead.OpenFollowUp?.DueOn);
            Assert.True(lead.FollowUps.Count(step => step.IsOpen) <= 1);
            Assert.True(!model.Active(Today) || lead.OpenFollowUp is not null);
            Assert.All(lead.FollowUps, step => Assert.True(step.DueOn < lead.ExpiresOn));
            Assert.True(model.Over(Today) || !Banned(model));
            Assert.True(model.People.SetEquals(lead.Contacts.Select(contact => contact.Person)));
        }
    }

    LeadOutcome? OutcomeOf(ModelLead model) =>
        model.Won ? LeadOutcome.Won
        : model.LostOn is not null ? LeadOutcome.Lost
        : model.End(Today) is not null ? LeadOutcome.Expired
        : null;

    int Position(Lead lead) => lead.Phase is { } phase ? firm.Plan.Find(phase)!.Position : -1;
}
