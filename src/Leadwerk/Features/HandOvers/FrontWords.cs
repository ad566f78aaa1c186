using Leadwerk.Statistics.Findings;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.HandOvers;

/// <summary>What comes in at the front against the room that sales has, in plain sentences.</summary>
/// <param name="coming">The next weeks; null where too few became ripe.</param>
/// <param name="free">Places that are free today.</param>
/// <param name="waiting">Leads that wait today.</param>
/// <param name="freedPerWeek">Leads of reps that end in a week; null where too few ended.</param>
sealed class FrontWords(ComingQualified? coming, int free, int waiting, double? freedPerWeek, Speech speech)
{
    double? Room => freedPerWeek is { } freed ? ComingQualified.Room(free, waiting, freed) : null;

    /// <summary>What to do, in a few words.</summary>
    public string Advice =>
        (coming, Room) switch
        {
            ({ } known, { } room) => known.Advice(room) switch
            {
                FrontAdvice.Slower => speech["Eine Mailreihe verlangsamen", "Slow a sequence"],
                FrontAdvice.More => speech["Einen weiteren Inhalt öffnen", "Open another content piece"],
                _ => speech["Nichts zu ändern", "Nothing to change"],
            },
            _ => speech["Für einen Rat sind es noch zu wenige Fälle", "There are too few cases for advice yet"],
        };

    /// <summary>Why, and what else would help.</summary>
    public string Why =>
        (coming, Room) switch
        {
            ({ } known, { } room) => known.Advice(room) switch
            {
                FrontAdvice.Slower => speech[
                    "Es wird mehr reif, als der Vertrieb bearbeiten kann. Lassen Sie eine Mailreihe langsamer laufen, oder ändern Sie die Kapazität: mehr Plätze, eine Vertretung, früher entscheiden.",
                    "More becomes ripe than sales can work. Let a sequence run slower, or change the capacity: more places, a substitute, deciding sooner."
                ],
                FrontAdvice.More => speech[
                    "Es wird weniger reif, als der Vertrieb bearbeiten könnte. Öffnen Sie einen weiteren Inhalt für eine Zielgruppe, oder lassen Sie eine Mailreihe schneller laufen; sonst bleibt Kapazität übrig.",
                    "Less becomes ripe than sales could work. Open another content piece for a target group, or let a sequence run faster; otherwise capacity is left over."
                ],
                _ => speech[
                    "Was reif wird, passt zu dem, was bearbeitet werden kann; der Unterschied kann Zufall sein.",
                    "What becomes ripe fits what can be worked; the difference may be chance."
                ],
            },
            _ => speech[
                "Gesagt wird etwas, sobald zehn Leads reif geworden und in den letzten vollen Wochen zehn beendet sind.",
                "Something is said as soon as ten leads have become ripe and ten have ended within the last full weeks."
            ],
        };

    /// <summary>How many come, with interval and cases.</summary>
    public string? Coming =>
        coming is { Together: var sum } known
            ? speech[
                $"In den nächsten {ComingQualified.Ahead} Wochen werden voraussichtlich {speech.Decimal(sum.Mean)} Leads reif (80 % sicher zwischen {speech.Count(sum.Low)} und {speech.Count(sum.High)}, gemessen an {speech.Count(known.Cases)}, die es wurden).",
                $"{speech.Decimal(sum.Mean)} leads are likely to become ripe within the next {ComingQualified.Ahead} weeks (80% sure between {speech.Count(sum.Low)} and {speech.Count(sum.High)}, measured on {speech.Count(known.Cases)} that did)."
            ]
            : null;

    /// <summary>How long they mature.</summary>
    public string? Maturing =>
        coming?.MedianDays switch
        {
            null => null,
            0 => speech[
                "Von denen, die nach einer ersten Begegnung reif wurden, war es die Hälfte noch am selben Tag. Wer noch reift, zählt mit den Tagen, die er schon reift.",
                "Of those who became ripe after a first touch, half did so on the same day. Whoever still matures counts with the days that they have matured already."
            ],
            var days => speech[
                $"Von denen, die nach einer ersten Begegnung reif wurden, war es die Hälfte binnen {speech.Counted(days.Value, "Tag", "Tagen", "", "")}. Wer noch reift, zählt mit den Tagen, die er schon reift.",
                $"Of those who became ripe after a first touch, half did so within {speech.Days(days.Value)}. Whoever still matures counts with the days that they have matured already."
            ],
        };

    /// <summary>For how many there is room.</summary>
    public string? Places =>
        Room is { } room
            ? speech[
                $"Platz ist in dieser Zeit für {speech.Decimal(Math.Max(0, room))}: {speech.Counted(free, "ist", "sind", "", "")} heute frei, {speech.Counted(waiting, "wartet", "warten", "", "")} schon, und je Woche werden {speech.Decimal(freedPerWeek!.Value)} frei.",
                $"In this time there is room for {speech.Decimal(Math.Max(0, room))}: {speech.Counted(free, "", "", "is", "are")} free today, {speech.Counted(waiting, "", "", "waits", "wait")} already, and {speech.Decimal(freedPerWeek!.Value)} become free per week."
            ]
            : null;
}
