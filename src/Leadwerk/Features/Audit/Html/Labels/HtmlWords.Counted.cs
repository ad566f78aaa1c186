namespace Leadwerk.Features.Audit.Html.Labels;

/// <summary>What is said in other words of a file than of the leads in the application.</summary>
sealed partial class HtmlWords
{
    bool OfFile => counted == Counted.File;

    public string TooEarly(int decided)
    {
        var (verb, have) = decided == 1 ? ("ist", "has") : ("sind", "have");
        return T("Für Chancen ist es zu früh. ", "It is too early for chances. ")
            + T(
                $"Entschieden {verb} erst {words.Leads(decided)}; ",
                $"Only {words.Leads(decided)} {have} been decided; "
            )
            + (
                OfFile
                    ? T("ab zehn nennt dieser Bericht Zahlen.", "from ten on this report gives numbers.")
                    : T("ab zehn stehen hier Zahlen.", "from ten on there are numbers here.")
            );
    }

    public string NoMoney =>
        OfFile
            ? T(
                "In der Datei steht kein Auftragswert offener Leads, deshalb rechnet dieser Bericht in Aufträgen. Ein Auftragswert je Lead, auch ein geschätzter, würde hier eine Summe möglich machen.",
                "The file holds no order values of open leads, so this report counts orders. An order value per lead, even an estimated one, would make a sum possible here."
            )
            : T(
                "In Ihren offenen Leads steht noch kein Auftragswert, deshalb wird hier in Aufträgen gerechnet. Tragen Sie je Lead einen Auftragswert ein, auch einen geschätzten; dann steht hier eine Summe.",
                "Your open leads hold no order values yet, so orders are counted here. Enter an order value per lead, even an estimated one, and there is a sum here."
            );

    public string Unobserved(string phases) =>
        OfFile
            ? T(
                $"Nicht gemessen, weil die Datei keine Eintrittsdaten trägt: {phases}.",
                $"Not measured, because the file carries no entry dates: {phases}."
            )
            : T(
                $"Nicht gemessen, weil bei keinem Ihrer Leads der Tag des Eintritts bekannt ist: {phases}.",
                $"Not measured, because the day of entry is known for none of your leads: {phases}."
            );

    public string NobodyFailed =>
        OfFile
            ? T(
                "In keiner Phase ging nach dieser Datei je ein Lead verloren.",
                "By this file, no lead was ever lost in any phase."
            )
            : T("In keiner Phase ging bisher ein Lead verloren.", "No lead has been lost in any phase so far.");

    public string NoLossReasons =>
        OfFile
            ? T(
                "Die Datei nennt keine Verlustgründe. Ein Grund aus einer kurzen Liste je Verlust, und hier steht, woran es liegt.",
                "The file names no loss reasons. One reason from a short list per loss, and this section says what it is."
            )
            : T(
                "Noch ist kein Lead mit einem Grund verloren gegangen. Sobald es einen gibt, steht hier, woran es liegt.",
                "No lead has been lost for a stated reason yet. As soon as one has, this section says what it is."
            );

    public string Seed(string seed) =>
        T($"Startwert der Zufallszahlen: {seed}. ", $"Random seed: {seed}. ")
        + (
            OfFile
                ? T("Gleiche Datei, gleicher Bericht.", "Same file, same report.")
                : T("Gleiche Leads, gleiche Zahlen.", "Same leads, same numbers.")
        );
}
