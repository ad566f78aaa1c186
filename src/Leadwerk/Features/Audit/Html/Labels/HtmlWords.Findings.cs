namespace Leadwerk.Features.Audit.Html.Labels;

sealed partial class HtmlWords
{
    public string Title(string files) => T("Leadwerk-Bericht: ", "Leadwerk report: ") + files;

    public string ReportKind => T("Bericht über die Pipeline", "Report on the pipeline");

    public string AsOf(string day) => T("Stichtag ", "as of ") + day;

    public string Contents => T("Inhalt", "Contents");
    public string SkipToContent => T("Zum Bericht", "Skip to the report");
    public string NumbersAsTable => T("Zahlen als Tabelle", "Numbers as a table");

    public string HonestValue => T("Ehrlich gerechnet", "Honestly counted");
    public string InsteadOfValue => T("statt der Summe der Liste", "instead of the sum of the list");
    public string HonestOrders => T("Aufträge sind zu erwarten", "orders are to be expected");
    public string InsteadOfOrders => T("aus so vielen offenen Leads", "from so many open leads");
    public string Open => Heading(labels.Open);
    public string OfWhichZombies => T("davon Untote", "of which zombies");
    public string Won => Heading(labels.Won);
    public string Lost => Heading(labels.Failed);

    public string OrdersWithin(int days) => $"{Orders} {words.Within(days)}";

    public string Honesty => labels.Honest;

    public string NaiveOnly(string naive) => T($"Auf dem Papier stehen {naive}.", $"On paper there is {naive}.");

    public string HonestyFigure =>
        T(
            "Was in der Liste steht und was davon zu erwarten ist",
            "What stands in the list and what is to be expected of it"
        );

    public string HonestyLead(string naive, string weighted) =>
        T(
            $"Auf dem Papier stehen {naive}. Mit der gemessenen Chance gewichtet sind es {weighted}.",
            $"On paper there is {naive}. Weighted with the measured chance it is {weighted}."
        );

    public string HonestyZombies(string value, string share) =>
        T($"{value} auf dem Papier ({share}) hängen an Untoten.", $"{value} on paper ({share}) hangs on zombies.");

    public string NaiveSum => labels.Naive;
    public string OnZombies => labels.OnZombies;
    public string OnOthers => T("Auf die übrigen", "On the others");
    public string WeightedSum => labels.Weighted;
    public string FinalBand => labels.FinalValue;
    public string Amount => Value;
    public string What => T("Größe", "Quantity");

    public string Ladder => labels.Phases;

    public string LadderNone =>
        T(
            "Keine Phase hat Eintrittsdaten; wo Projekte sterben, lässt sich nicht messen.",
            "No phase has entry dates; where projects die cannot be measured."
        );

    public string LadderFigure => T("Vom ersten Verdacht zum Auftrag", "From first suspicion to order");
    public string LadderDescription =>
        T(
            "Je Phase: wie viele weiterkamen, verloren gingen und noch offen sind, und die gemessene Chance auf einen Auftrag. ",
            "For each phase: how many moved on, were lost and are still open, and the measured chance of an order. "
        );
    public string CountHeading => T("Leads, die die Phase erreichten", "Leads that reached the phase");
    public string ChanceHeading => T("Chance auf einen Auftrag", "Chance of an order");

    public string CountText(int movedOn, int failed, int open, bool isLast) =>
        T(
            $"{words.Whole(movedOn)} {(isLast ? "bestellt" : "weiter")} · {words.Whole(failed)} verloren · {words.Whole(open)} offen",
            $"{words.Whole(movedOn)} {(isLast ? "ordered" : "moved on")} · {words.Whole(failed)} lost · {words.Whole(open)} open"
        );

    public string StillOpen => Open;
    public string ChanceLegend => T("Chance mit Spanne", "Chance with range") + $" ({words.Percent(0.8)})";
    public string Phase => Heading(labels.Phase);
    public string Reached => Heading(labels.Reached);
    public string MovedOn => Heading(labels.MovedOn);
    public string Ordered => T("Bestellt", "Ordered");
    public string MoveOnChance => T("Chance auf die nächste Phase", "Chance of the next phase");
    public string Undecided => T("Unentschieden", "Undecided");

    public string UndecidedAfter(string share, int days) =>
        T($"{share} nach {DaysAfter(days)}", $"{share} after {words.Days(days)}");

    public string OfDecided => T("Von den Entschiedenen", "Of the decided");
    public string OrderChance => T("Chance auf einen Auftrag", "Chance of an order");
    public string MedianToMoveOn => T("Median bis weiter", "Median to move on");
    public string MedianToFail => T("Median bis verloren", "Median to lost");
    public string FallBacks => T("Rückfälle", "Fall-backs");
    public string NotObserved => labels.NotMeasured;

    public string Forecast => labels.Forecast;

    public string ForecastLead(int days, Band orders)
    {
        var (low, high) = (words.Whole(Math.Round(orders.P10)), words.Orders(Math.Round(orders.P90)));
        var middle = words.Whole(Math.Round(orders.P50));
        return T(
            $"In den nächsten {DaysAfter(days)}: {low} bis {high}, in der Mitte {middle}.",
            $"In the next {words.Days(days)}: {low} to {high}, {middle} in the middle."
        );
    }

    public string ForecastValueLead(string low, string high) =>
        T($"Ihr Auftragswert: {low} bis {high}.", $"Their order value: {low} to {high}.");

    public string NoForecast =>
        T(
            "Es gibt keine offenen Leads mit brauchbarem Anfangsdatum, also nichts vorherzusagen.",
            "There are no open leads with a usable start date, so there is nothing to forecast."
        );
    public string FanFigure =>
        T("Aufträge aus den offenen Leads, aufgelaufen", "Orders from the open leads, cumulative");

    public string MonthsFigure(bool money) =>
        money ? T("Auftragswert je Monat", "Order value by month") : T("Aufträge je Monat", "Orders by month");

    public string MonthsDescription(string best) =>
        T(
            $"Für jeden Monat die Spanne P10 bis P90 mit der Mitte; am meisten ist im {best} zu erwarten.",
            $"For each month the range P10 to P90 with its middle; most is to be expected in {best}."
        );

    public string Orders => Heading(labels.Orders);
    public string Value => Heading(labels.OrderValue);
    public string DaysFromNow => T("Tage ab Stichtag", "days from the as-of day");
    public string FanLegend =>
        T(
            "P10 bis P90: in 8 von 10 Fällen liegt das Ergebnis darin",
            "P10 to P90: in 8 of 10 cases the outcome lies within"
        );
    public string MiddleLegend => T("P50: die Mitte", "P50: the middle");
    public string Horizon => Heading(labels.Period);

    public string InTheEnd => T("am Ende", "in the end");
    public string MonthName => T("Monat", "Month");
    public string Mean => Heading(labels.Mean);
}
