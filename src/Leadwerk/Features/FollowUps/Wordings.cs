using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Features.Leads.Facts;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.FollowUps;

/// <summary>The prepared words of a step of the escalation, with what we know filled in.</summary>
static class Wordings
{
    /// <summary>Whom the lead is worked with next; null where nobody is known.</summary>
    public static Person? Partner(LeadFile file) =>
        file.PersonOf(file.Lead.OpenFollowUp?.With)
        ?? file.PersonOf(file.Lead.Contacts is [var first, ..] ? first.Person : null);

    /// <param name="step">The step.</param>
    /// <param name="file">Whom it is said to.</param>
    /// <param name="caller">Who says it, and for which company.</param>
    /// <param name="day">The day agreed on, where there is one.</param>
    /// <param name="speech">The language.</param>
    public static string Fill(EscalationStep step, LeadFile file, Caller caller, DateOnly? day, Speech speech)
    {
        var person = Partner(file);
        var known = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Placeholders.Company] = file.Company.Name,
            [Placeholders.User] = caller.User.Name,
            [Placeholders.Offer] = speech["unser Angebot", "our offer"],
            [Placeholders.OwnCompany] = caller.Company.Name is { Length: > 0 } own ? own : speech["uns", "ours"],
            [Placeholders.Day] = day is { } agreed ? speech.Day(agreed) : "…",
        };
        if (person is not null)
            known[Placeholders.Person] = person.Name;
        return Placeholders.Fill(speech[step.Wording], known);
    }
}
