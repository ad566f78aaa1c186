using Leadwerk.Domain;
using Leadwerk.Statistics.Findings;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.HandOvers;

/// <summary>The pace in plain sentences.</summary>
sealed class PaceWords(Pace pace, int places, int free, int waiting, Speech speech)
{
    /// <summary>Which side to change, and what to do there.</summary>
    public string Side =>
        speech[
            pace.Side(places, free, waiting) switch
            {
                PaceSide.Sales => new LocalText("Der Vertrieb ist die engere Stelle.", "Sales is the narrower side."),
                PaceSide.Marketing => new LocalText(
                    "Das Marketing ist die engere Stelle.",
                    "Marketing is the narrower side."
                ),
                PaceSide.HandOver => new LocalText(
                    "Die Übergabe ist die engere Stelle.",
                    "The hand-over is the narrower side."
                ),
                PaceSide.Neither => new LocalText("Beide Seiten passen zueinander.", "Both sides fit each other."),
                _ => new LocalText(
                    "Für ein Urteil sind es noch zu wenige Fälle.",
                    "There are too few cases for a verdict yet."
                ),
            }
        ];

    /// <summary>The reason of it, with its numbers.</summary>
    public string Why
    {
        get
        {
            if (pace.Needed is not { } needed)
                return speech[
                    $"Gesagt wird etwas, sobald in den letzten vollen Wochen mindestens {LittlesLaw.FewestCases} Leads qualifiziert und {LittlesLaw.FewestCases} beendet wurden.",
                    $"Something is said as soon as at least {LittlesLaw.FewestCases} leads were qualified and {LittlesLaw.FewestCases} ended within the last full weeks."
                ];
            var (comes, takes) = (One(pace.Queue!.ArrivalsPerWeek), One(pace.CanTake(places) ?? 0));
            return pace.Side(places, free, waiting) switch
            {
                PaceSide.Sales when pace.WaitsLong(waiting) => speech[
                    $"{speech.Counted(waiting, "reifer Lead wartet", "reife Leads warten", "", "")}, im Mittel {One(pace.Queue.MeanDays)} Tage, und von {speech.Count(places)} Plätzen {(free == 1 ? "ist einer" : $"sind {speech.Count(free)}")} frei. Früher entscheiden, Untote aufgeben oder Plätze schaffen; mehr Leads helfen jetzt nicht.",
                    $"{speech.Counted(waiting, "", "", "ripe lead waits", "ripe leads wait")}, {One(pace.Queue.MeanDays)} days on average, and of {speech.Count(places)} places {speech.Count(free)} {(free == 1 ? "is" : "are")} free. Decide sooner, give up zombies or make places; more leads do not help now."
                ],
                PaceSide.Sales => speech[
                    $"Je Woche werden {comes} Leads reif, {speech.Count(places)} Plätze nehmen bei dieser Dauer aber nur {takes} auf. Früher entscheiden, Untote aufgeben oder Plätze schaffen; mehr Leads helfen jetzt nicht.",
                    $"{comes} leads become ripe per week, yet {speech.Count(places)} places take only {takes} at this pace. Decide sooner, give up zombies or make places; more leads do not help now."
                ],
                PaceSide.Marketing => speech[
                    $"Je Woche werden {comes} Leads reif, {speech.Count(places)} Plätze könnten bei dieser Dauer {takes} aufnehmen. Es fehlen Leads, nicht Plätze.",
                    $"{comes} leads become ripe per week, and {speech.Count(places)} places could take {takes} at this pace. Leads are missing, not places."
                ],
                PaceSide.HandOver => speech[
                    $"Leads warten im Mittel {One(pace.Queue.MeanDays)} Tage, obwohl {speech.Counted(free, "Platz frei ist", "Plätze frei sind", "place is free", "places are free")}. Ziehen oder zuweisen genügt.",
                    $"Leads wait {One(pace.Queue.MeanDays)} days on average although {speech.Counted(free, "", "", "place is free", "places are free")}. Pulling or assigning is enough."
                ],
                _ => speech[
                    $"Je Woche werden {comes} Leads reif, {speech.Count(places)} Plätze nehmen bei dieser Dauer {takes} auf. Gebraucht werden {One(needed.Places)} Plätze; der Unterschied kann Zufall sein.",
                    $"{comes} leads become ripe per week, and {speech.Count(places)} places take {takes} at this pace. {One(needed.Places)} places are needed; the difference may be chance."
                ],
            };
        }
    }

    /// <summary>Little's law for what is in work.</summary>
    public string? InWork =>
        pace.Sales is { } law
            ? speech[
                $"Je Woche kommen {One(law.ArrivalsPerWeek)} Leads in den Vertrieb (aus {speech.Count(law.Arrivals)} Fällen), und einer bleibt im Mittel {One(law.MeanDays)} Tage (aus {speech.Count(law.Departures)} beendeten). Nach dem Gesetz von Little sind dann auf Dauer {One(law.Steady)} in Arbeit; gemessen waren es {One(law.MeanInside)}. ",
                $"{One(law.ArrivalsPerWeek)} leads come to sales per week (from {speech.Count(law.Arrivals)} cases), and one stays {One(law.MeanDays)} days on average (from {speech.Count(law.Departures)} that ended). By Little's law {One(law.Steady)} are then in work in the long run; {One(law.MeanInside)} were measured. "
            ] + Drift(law)
            : null;

    /// <summary>The same for the queue.</summary>
    public string? Queue =>
        pace.Queue is { } law
            ? speech[
                $"Ein reifer Lead wartet im Mittel {One(law.MeanDays)} Tage auf die Übergabe (aus {speech.Count(law.Departures)} Fällen); im Mittel standen {One(law.MeanInside)} in der Schlange.",
                $"A ripe lead waits {One(law.MeanDays)} days on average for its hand-over (from {speech.Count(law.Departures)} cases); {One(law.MeanInside)} stood in the queue on average."
            ]
            : null;

    /// <summary>Places that are needed, with interval and cases.</summary>
    public string? Needed =>
        pace.Needed is { } needed
            ? speech[
                $"Gebraucht werden {One(needed.Places)} Plätze (80 % sicher zwischen {One(needed.Low)} und {One(needed.High)}, aus {speech.Count(needed.Arrivals)} reifen und {speech.Count(needed.Stays)} beendeten Leads); vorhanden sind {speech.Count(places)}.",
                $"{One(needed.Places)} places are needed (80% sure between {One(needed.Low)} and {One(needed.High)}, from {speech.Count(needed.Arrivals)} ripe leads and {speech.Count(needed.Stays)} that ended); there are {speech.Count(places)}."
            ]
            : null;

    // A tenth of what the law says is within what weeks do by themselves.
    string Drift(LittlesLaw law) =>
        law.MeanInside > law.Steady * 1.1
            ? speech[
                "Es sind mehr, als dieser Zufluss trägt: Der Bestand baut sich ab, oder alte Leads liegen darin und enden nie.",
                "That is more than this inflow carries: the stock is being worked off, or old leads lie in it and never end."
            ]
        : law.MeanInside < law.Steady * 0.9
            ? speech[
                "Es sind weniger, als es bei diesem Zufluss werden: Der Bestand wächst noch.",
                "That is less than this inflow leads to: the stock is still growing."
            ]
        : speech["Zufluss und Bestand passen zusammen.", "Inflow and stock fit each other."];

    string One(double number) => speech.Decimal(number);
}
