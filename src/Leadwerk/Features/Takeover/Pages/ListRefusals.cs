using Leadwerk.Domain;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Takeover.Pages;

/// <summary>Why a list was not understood, for somebody who has a page before them and no command line.</summary>
static class ListRefusals
{
    /// <summary>Codes where another choice of columns may help.</summary>
    static readonly string[] OfColumns = ["no-columns", "unknown-column", "unknown-stages", "too-many-stages"];

    public static bool MayChooseColumns(ImportOutcome.NotUnderstood why) => OfColumns.Contains(why.Code);

    /// <param name="why">The refusal.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="kind">What it is instead of a table; null where nobody knows.</param>
    /// <param name="speech">The reader's language.</param>
    public static string Of(ImportOutcome.NotUnderstood why, string name, LocalText? kind, Speech speech) =>
        why.Code switch
        {
            "no-header" or "binary-file" or "broken-archive" when kind is not null => speech[
                $"„{name}“ ist {kind.German} und keine Tabelle. {Accepted.German}",
                $"“{name}” is {kind.English} and no table. {Accepted.English}"
            ],
            "no-header" => speech[
                $"In „{name}“ fehlt die erste Zeile mit den Namen der Spalten. {Accepted.German}",
                $"“{name}” lacks the first row with the names of the columns. {Accepted.English}"
            ],
            "no-columns" => speech[
                $"In „{name}“ ließ sich keine Spalte erkennen, die sagt, wann ein Lead begann, wo er steht oder wie er endete.",
                $"In “{name}” no column was recognised that says when a lead began, where it stands or how it ended."
            ],
            "unknown-column" => speech[
                $"Die Spalte „{why.Arguments[0]}“ gibt es in „{name}“ nicht.",
                $"There is no column “{why.Arguments[0]}” in “{name}”."
            ],
            "unknown-stages" => speech[
                $"Ob diese Stufen gewonnen oder verloren bedeuten, sagt „{name}“ nicht: {why.Arguments[0]}. Dazu braucht es eine Spalte mit dem Ausgang.",
                $"“{name}” does not say whether these stages mean won or lost: {why.Arguments[0]}. That takes a column with the outcome."
            ],
            "too-many-stages" => speech[
                $"In „{name}“ stehen mehr als {why.Arguments[1]} Phasen ({why.Arguments[0]}). Ist das wirklich die Spalte mit der Phase?",
                $"“{name}” has more than {why.Arguments[1]} stages ({why.Arguments[0]}). Is that really the column with the stage?"
            ],
            _ => ReportWords.In(speech.Code).NotUnderstood(why),
        };

    static readonly LocalText Accepted = new(
        "Gebraucht wird die Liste Ihrer Leads als CSV- oder Excel-Datei (.xlsx), wie Ihr bisheriges Programm sie ausgibt.",
        "What is needed is the list of your leads as a CSV or Excel file (.xlsx), as the program you had exports it."
    );
}
