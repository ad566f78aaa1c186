using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Tests.Leads;

public class NoteTests
{
    readonly SmallCompany company = new();

    Note Written(Lead lead, string text = "Berta Boss mag Tee.") =>
        Assert.IsType<NoteResult.Written>(Note.Write(lead, text, company.Now)).Note;

    [Fact]
    public void A_note_is_no_movement()
    {
        var lead = company.Active();
        company.Defer(lead);
        var before = State(lead);
        company.Wait(3);
        var note = Written(lead);
        lead.Derive(company.Plan);
        Assert.Equal(before, State(lead));
        Assert.Equal((lead.Id, "Berta Boss mag Tee."), (note.Lead, note.Text));
    }

    static string State(Lead lead) =>
        string.Join(
            ' ',
            lead.MovedOn,
            lead.Phase,
            lead.PhaseSince,
            lead.Deferrals,
            lead.ExpiresOn,
            lead.OpenFollowUp!.Id,
            lead.OpenFollowUp.DueOn,
            lead.HandOvers[0].FirstContactAt,
            lead.Evidence.Count,
            lead.Contacts.Count
        );

    [Fact]
    public void A_note_is_withdrawn_once_and_kept()
    {
        var note = Written(company.Active());
        Assert.IsType<NoteResult.Withdrawn>(note.Withdraw(company.Now));
        var at = note.WithdrawnAt;
        Assert.IsType<NoteResult.WithdrawnBefore>(note.Withdraw(company.Now));
        Assert.Equal((at, "Berta Boss mag Tee."), (note.WithdrawnAt, note.Text));
    }

    [Fact]
    public void An_empty_note_is_none_and_a_lead_that_is_over_takes_one_still()
    {
        var lead = company.Active();
        Assert.IsType<NoteResult.TextRefused>(Note.Write(lead, " ", company.Now));
        lead.Lose(LostReason.Price, null, company.Now);
        Assert.Equal("Wollte 10 % weniger.", Written(lead, " Wollte 10 % weniger. ").Text);
    }

    [Fact]
    public void An_erasure_takes_the_words_that_may_speak_of_the_person_and_no_others()
    {
        var lead = company.Active();
        var (alone, named) = (Written(lead, "Gern mittags."), Written(lead));
        Assert.True(alone.Erase(company.Boss, lead, company.Now));
        lead.AddContact(company.Buyer, company.Now);
        var other = Written(lead, "Der Einkauf entscheidet.");
        Assert.False(other.Erase(company.Boss, lead, company.Now));
        Assert.True(named.Erase(company.Boss, lead, company.Now));
        Assert.Equal(
            [Tombstone.Text, Tombstone.Text, "Der Einkauf entscheidet."],
            new[] { alone.Text, named.Text, other.Text }
        );
    }
}
