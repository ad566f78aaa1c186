using Leadwerk.Features.Audit.Html.Charts;
using Leadwerk.Features.Audit.Html.Labels;
using Leadwerk.Features.Audit.Words;

namespace Leadwerk.Features.Audit.Html.Markup;

/// <summary>What every section needs: where to write, what to say, and in which words.</summary>
sealed record Page(HtmlWriter Html, AuditReport Report, ReportWords Words, HtmlWords Labels)
{
    const int LongestName = 60;

    /// <summary>Where the leads behind a month of the forecast are; null in a report that stands alone.</summary>
    public Func<MonthForecast, ChartLink>? MonthLink { get; init; }

    /// <summary>Names of the files that were read.</summary>
    public string Files => VisibleText.Beginning(string.Join(", ", Report.Reading.Files));

    /// <summary>Opens a section: its heading and the sentences that carry it, then room for pictures and tables.</summary>
    /// <param name="id">Anchor of the section.</param>
    /// <param name="heading">Heading of the second level.</param>
    /// <param name="sentences">The first one is the message, its beginning said large; empty ones are left out.</param>
    public void Open(string id, string heading, params IEnumerable<string?> sentences)
    {
        Html.Write($"""<section id="{id}" aria-labelledby="{id}-h">""");
        WriteHeader(id, heading, sentences);
        Html.Write("<div class=\"body\">\n");
    }

    /// <summary>A section that has nothing but its sentences.</summary>
    public void Say(string id, string heading, params IEnumerable<string?> sentences)
    {
        Html.Write($"""<section id="{id}" aria-labelledby="{id}-h" class="brief">""");
        WriteHeader(id, heading, sentences);
        Html.Write("</section>\n");
    }

    void WriteHeader(string id, string heading, IEnumerable<string?> sentences)
    {
        Html.Write($"""<header><h2 id="{id}-h">{heading}</h2>""");
        var said = sentences.Where(sentence => !string.IsNullOrEmpty(sentence)).Select(sentence => sentence!).ToArray();
        if (said.Length > 0)
            WriteMessage(Message.Of(said[0]));
        foreach (var sentence in said.Skip(1))
            Html.Write($"""<p class="more">{sentence}</p>""");
        Html.Write("</header>\n");
    }

    void WriteMessage(Message message)
    {
        Html.Write($"""<p class="message">{message.Large}</p>""");
        if (message.Rest.Length > 0)
            Html.Write($"""<p class="more">{message.Rest}</p>""");
    }

    public void Close() => Html.Write("</div></section>\n");

    public void Write(Figure figure) => figure.Write(Html, Labels.NumbersAsTable);

    public void Note(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Html.Write($"""<p class="note">{text}</p>""");
    }

    public string Money(double amount) => Words.ShortMoney(amount, Report.Currency);

    /// <summary>The phase as the ladder calls it, cut where a file calls it too long a name.</summary>
    public string PhaseTitle(string? code)
    {
        var phase = Report.Phases.FirstOrDefault(phase => phase.Code == code);
        return VisibleText.Beginning(
            phase is null ? Words.PhaseCode(code) : Words.PhaseTitle(phase.Code, phase.Name),
            LongestName
        );
    }
}
