using Leadwerk.Domain.Phases;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Leads.Facts;

/// <summary>Says in one line what a piece of evidence says.</summary>
static class EvidenceText
{
    public static string Of(Evidence fact, LeadFile file, Speech speech)
    {
        var person = file.PersonOf(fact.Person)?.Name ?? speech["unbekannte Person", "person unknown"];
        return fact.Content switch
        {
            EvidenceContent.Act act => act.Who is null
                ? $"{act.What} ({act.Where})"
                : $"{person}: {act.What} ({act.Where})",
            EvidenceContent.Conversation talk => $"{person}: {Quoted(talk.Said, speech)}" + By(talk.ByWhen, speech),
            EvidenceContent.InRole => person,
            EvidenceContent.Document document => Document(document, speech),
            EvidenceContent.NamedDate date => $"{speech.Day(date.Named)} ({date.Source})",
            EvidenceContent.NamedAmount amount => $"{speech.Money(amount.Amount)} ({amount.Source})",
            EvidenceContent.OldList list => list.Claim,
            _ => "",
        };
    }

    // Some people type the marks themselves.
    static string Quoted(string said, Speech speech) =>
        said.StartsWith('„') || said.StartsWith('"') || said.StartsWith('“') ? said : speech[$"„{said}“", $"“{said}”"];

    static string By(DateOnly? day, Speech speech) =>
        day is { } named ? speech[$", bis {speech.Day(named)}", $", by {speech.Day(named)}"] : "";

    static string Document(EvidenceContent.Document document, Speech speech) =>
        string.Join(
            ", ",
            new[]
            {
                document.Number ?? document.Link ?? (document.File is null ? null : speech["Datei", "file"]),
                document.DatedOn is { } day ? speech[$"vom {speech.Day(day)}", $"of {speech.Day(day)}"] : null,
                document.Amount is { } amount ? speech.Money(amount) : null,
            }.Where(part => part is not null)
        );
}
