using Leadwerk.Domain.Mailing;
using Leadwerk.Features.Audit.Html.Markup;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Privacy;

/// <summary>The answer under Art. 15 GDPR as one page that needs nothing else: readable on any screen, printable on A4.</summary>
sealed class InformationSheet(TextWriter writer, PersonalFile file, MailSetup? mail, Speech speech)
{
    readonly HtmlWriter html = new(writer);

    public void Write()
    {
        var title = speech["Auskunft nach Art. 15 DSGVO", "Information under Art. 15 GDPR"];
        html.Write(
            $"<!doctype html>\n<html lang=\"{speech.Code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title><style>"
        );
        using (
            var sheet = new StreamReader(
                typeof(InformationSheet).Assembly.GetManifestResourceStream("privacy/sheet.css")!
            )
        )
            html.Style(sheet);
        html.Write($"</style></head><body>\n<h1>{title}</h1>\n<p>{Opening}</p>\n");
        Controller();
        Base();
        Stored();
        Why();
        Given();
        List(speech["Ihre Rechte", "Your rights"], PrivacyTexts.Rights(speech));
        html.Write($"<footer><p>{Closing}</p></footer>\n</body></html>\n");
    }

    string Opening =>
        speech[
            $"Stand {speech.Day(file.Today)}. Auf diesem Blatt steht alles, was {file.Own.Name} in Leadwerk über Sie gespeichert hat.",
            $"As of {speech.Day(file.Today)}. On this sheet is everything that {file.Own.Name} has stored about you in Leadwerk."
        ];

    string Closing =>
        speech[
            "Gezählte Tatsachen (Phase, Tag, Ausgang einer Verkaufschance) gehören zum Unternehmen und nennen niemanden.",
            "Counted facts (phase, day, outcome of a lead) belong to the company and name nobody."
        ];

    void Controller() =>
        List(
            speech["Wer verantwortlich ist", "Who is responsible"],
            PrivacyTexts.Controller(file.Own, file.Rules, speech)
        );

    void Base()
    {
        var person = file.Person;
        html.Write($"<h2>{speech["Wer Sie für uns sind", "Who you are to us"]}</h2>\n<dl>");
        Fact(speech["Name", "Name"], person.Name);
        Fact(speech["Unternehmen", "Company"], file.Company.Name);
        Fact(
            speech["früher geführt unter", "formerly listed under"],
            file.FormerCompanies.Count == 0 ? null : string.Join(", ", file.FormerCompanies)
        );
        Fact(speech["Funktion", "Role"], person.Role);
        Fact(speech["E-Mail", "Mail"], person.Mail);
        Fact(speech["Telefon", "Phone"], person.Phone);
        Fact(speech["Verkaufschancen mit Ihnen", "Leads with you"], speech.Count(file.Leads));
        Fact(speech["Erfasst am", "Recorded on"], speech.Moment(person.RecordedAt, file.Zone));
        foreach (var one in file.Merged)
            Fact(speech["Auch geführt als", "Also listed as"], file.OtherRecord(one, speech));
        Fact(
            speech["Arbeitet dort nicht mehr seit", "Works there no more since"],
            person.WithdrawnAt is { } left ? speech.Moment(left, file.Zone) : null
        );
        Fact(speech["Woher wir Ihre Daten haben", "Where we have your data from"], Source);
        html.Write("</dl>\n");
    }

    string Source =>
        file.List is { } list
            ? speech[
                $"aus der Liste „{list.Source}“ ({list.Files}), übernommen am {speech.Moment(list.StartedAt, file.Zone)}",
                $"from the list “{list.Source}” ({list.Files}), taken over on {speech.Moment(list.StartedAt, file.Zone)}"
            ]
            : speech[
                "von Ihnen selbst oder aus dem Gespräch mit Ihrem Unternehmen; von uns an diesem Tag aufgeschrieben",
                "from yourself or from speaking with your company; written down by us on that day"
            ];

    void Fact(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            html.Write($"<dt>{name}</dt><dd>{value}</dd>");
    }

    void Stored()
    {
        html.Write($"<h2>{speech["Was wir festgehalten haben", "What we have written down"]}</h2>\n");
        if (file.Items.Count == 0)
        {
            html.Write($"<p>{speech["Nichts weiter.", "Nothing else."]}</p>\n");
            return;
        }
        html.Write(
            $"<table><thead><tr><th scope=\"col\">{speech["Tag", "Day"]}</th><th scope=\"col\">{speech["Was", "What"]}</th><th scope=\"col\">{speech["Worte", "Words"]}</th></tr></thead><tbody>\n"
        );
        foreach (var item in file.Items)
            html.Write($"<tr><td>{speech.Day(item.On)}</td><td>{speech[item.What]}</td><td>{item.Words}</td></tr>\n");
        html.Write("</tbody></table>\n");
    }

    void Why()
    {
        html.Write(
            $"<h2>{speech["Warum, und wie lange", "Why, and for how long"]}</h2>\n<p>{PrivacyTexts.Purpose(speech)}</p>\n<p>{PrivacyTexts.Basis(speech)}</p>\n<p>{PrivacyTexts.Kept(file.Rules, speech)}</p>\n<p><strong>{Until}</strong></p>\n"
        );
    }

    string Until =>
        file.KeptUntil is { } day
            ? speech[
                $"Nach heutigem Stand werden Ihre Daten am {speech.Day(day)} gelöscht, wenn kein neuer Grund hinzukommt.",
                $"As things stand your data are erased on {speech.Day(day)}, unless a new reason comes up."
            ]
            : speech[
                "Zurzeit läuft eine Verkaufschance Ihres Unternehmens; die Frist beginnt mit ihrem Ende.",
                "At present a lead of your company is running; the time begins with its end."
            ];

    void Given()
    {
        List(speech["Wer Daten bekommt", "Who gets data"], PrivacyTexts.Recipients(file.Rules, mail, speech));
        if (file.Disclosures.Count == 0)
            return;
        html.Write($"<p>{speech["Daten haben das Programm verlassen:", "Data have left the program:"]}</p>\n<ul>");
        foreach (var one in file.Disclosures)
            html.Write($"<li>{speech.Moment(one.At, file.Zone)}: {Said(one.Kind)}</li>\n");
        html.Write("</ul>\n");
    }

    string Said(string kind) =>
        kind switch
        {
            "export" => speech["Export, in dem Ihre Daten stehen können", "export that your data may be in"],
            "backup" => speech["heruntergeladene Sicherung", "backup that was downloaded"],
            _ => speech["Antwort auf eine Anfrage zu Ihren Daten", "answer to a request about your data"],
        };

    void List(string heading, IEnumerable<string> lines)
    {
        html.Write($"<h2>{heading}</h2>\n<ul>");
        foreach (var line in lines.Where(line => line.Length > 0))
            html.Write($"<li>{line}</li>\n");
        html.Write("</ul>\n");
    }
}
