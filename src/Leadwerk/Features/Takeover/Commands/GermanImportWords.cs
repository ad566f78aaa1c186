using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Features.Import;
using Leadwerk.Features.Takeover.Companies;
using Leadwerk.Features.Takeover.Judging;

namespace Leadwerk.Features.Takeover.Commands;

sealed class GermanImportWords : ImportWords
{
    protected override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("de-DE");

    public override string In(LocalText text) => text.German;

    public override string NotAnImport(string typed) =>
        $"--undo „{typed}“: Erwartet wird die Nummer eines Imports; sie steht am Ende jedes Imports.";

    public override string NotAGrace(string typed) =>
        $"--grace „{typed}“: Die Schonfrist sind 0 bis 60 ganze Tage, zum Beispiel: --grace 30";

    public override string UndoNeedsNoFile => "--undo nimmt einen Import zurück und braucht keine Datei.";

    public override string BadIsInput(string file) =>
        $"--bad „{file}“ würde eine Datei überschreiben, die gelesen werden soll; bitte wählen Sie einen anderen Namen.";

    public override string Importing => "Wird übernommen";
    public override string Undoing => "Wird zurückgenommen";
    public override string Yes => "j";
    public override string No => "n";

    public override string AskStages(string stages) =>
        $"Die Stufen der Liste würden so übernommen: {stages}. Stimmt das?";

    public override string StagesAre(string stages) => $"Stufen und Phasen: {stages}, gewonnen = Auftrag";

    public override string StagesUnclear(string stages) =>
        $"Welche Stufe welche Phase ist, sagt die Liste nicht eindeutig. Bitte prüfen und ergänzen Sie: --stages \"{stages}\"";

    public override string Headline(string files, int rows, bool preview) =>
        $"{(preview ? "Vorschau" : "Import")}: {files}, {Number(rows)} Zeilen";

    public override string Resumed(int rows) =>
        $"Ein unterbrochener Import wurde fortgesetzt; {Number(rows)} Zeilen waren schon übernommen.";

    public override string Companies(int added, int known) =>
        $"Firmen: {Number(added)} neu, {Number(known)} schon bekannt";

    public override string MaybeSame(int pairs) =>
        $"{Number(pairs)} × vielleicht dieselbe Firma, nicht zusammengeführt:";

    public override string Pair(string listed, string other, KnownCompany? known) =>
        known switch
        {
            null => $"„{listed}“ und „{other}“",
            { Banned: true } => $"„{listed}“ und „{other}“ (schon hier, Kontaktsperre)",
            _ => $"„{listed}“ und „{other}“ (schon hier)",
        };

    public override string People(int added) => $"Personen: {Number(added)} neu";

    public override string Reps(int count, string names) =>
        $"Verkäufer ohne Zugang: {Number(count)} neu ({names}). Zugang gibt ihnen: leadwerk user reset";

    public override string Leads(int taken, int open, int won, int lost, int expired) =>
        $"Leads: {Number(taken)} neu; offen {Number(open)}, gewonnen {Number(won)}, verloren {Number(lost)}, schon verfallen {Number(expired)}";

    public override string Expired(ExpiredRow row) =>
        $"{row.ExternalId} {row.Company}: verfallen am {Day(row.ExpiredOn)}";

    public override string Grace(int days) => $"Schonfrist für den ganzen Import: {days} Tage";

    public override string EuroAssumed => "Die Liste nennt keine Währung; Beträge gelten als Euro.";

    public override string Unchanged(int rows) => $"Schon hier und unverändert: {Number(rows)} Zeilen";

    public override string Changed(int rows, int facts) =>
        $"Schon hier, in der Liste verändert: {Number(rows)} Zeilen, {Number(facts)} neue Angaben. Was hier bearbeitet wurde, bleibt.";

    public override string NotTaken(int rows) => $"Nicht übernommen: {Number(rows)} Zeilen";

    public override string Kind(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.NoCompany => "keine Firma genannt",
            RefusalKind.NoStart => "Tag des Beginns fehlt",
            RefusalKind.NoEnd => "Tag des Endes fehlt",
            RefusalKind.Ban => "Kontaktsperre",
            RefusalKind.MaybeBan => "vielleicht eine Firma mit Kontaktsperre",
            RefusalKind.CoolingTime => "Abkühlzeit oder schon ein laufender Lead",
            RefusalKind.ImpossibleDay => "Tage in der Zukunft oder im Widerspruch",
            RefusalKind.OtherLead => "Nummer gehört hier zu einer anderen Firma",
            _ => "Angaben, die nicht gespeichert werden können",
        };

    public override string BadRow(RejectedRow row) => $"{row.File}, Zeile {row.Line}: {row.Expected}";

    public override string BadFile(BadFileOutcome outcome) =>
        outcome switch
        {
            BadFileOutcome.Written written =>
                $"Zum Korrigieren und erneuten Importieren: {string.Join(", ", written.Files)}",
            BadFileOutcome.Failed failed =>
                $"Die Datei zum Korrigieren konnte nicht nach „{failed.File}“ geschrieben werden: {failed.Why}",
            _ => throw new ArgumentException("There is no other outcome.", nameof(outcome)),
        };

    public override string More(int left) => $"und {Number(left)} weitere";

    public override string OnlyPreview => "Das war eine Vorschau: Es wurde nichts gespeichert.";

    public override string Done(string import) =>
        $"Gespeichert als Import {import}. Zurücknehmen: leadwerk import --undo {import}";

    public override string NothingChanged => "Nichts Neues: Es wurde nichts geändert.";

    public override string NoSuchImport => "Diesen Import gibt es hier nicht. Es wurde nichts geändert.";

    public override string Withdrawn(int leads, bool preview) =>
        preview
            ? $"Zurückgenommen würden die Angaben von {Number(leads)} Leads."
            : $"Zurückgenommen: die Angaben von {Number(leads)} Leads. Sie bleiben sichtbar und zählen nicht mehr; Firmen und Personen bleiben.";

    public override string Stays(int leads) => $"Es bleiben {Number(leads)} Leads, mit denen hier gearbeitet wurde:";

    protected override string Expected(string what, string value, string column, bool wholeRow) =>
        (value.Length == 0 ? $"Spalte „{column}“ ist leer, " : $"Spalte „{column}“: „{value}“, ")
        + $"erwartet wird {what}."
        + (wholeRow ? "" : " Nur diese Zelle wurde ausgelassen.");

    protected override string What(string expected) =>
        expected switch
        {
            "date" => "ein Datum",
            "amount" => "ein Betrag",
            "stage" => "eine Stufe",
            "id" => "eine Nummer, die es in der Liste gibt",
            "unique-id" => "eine Nummer, die nur einmal vorkommt",
            "outcome" => "gewonnen, verloren oder offen",
            "order-of-dates" => "ein Ende nach dem Beginn",
            "columns" => "so viele Zellen wie Spalten",
            "mail" => "eine Mailadresse",
            "phone" => "eine Telefonnummer bis 50 Zeichen",
            "role" => "eine Funktion bis 200 Zeichen",
            _ => expected,
        };
}
