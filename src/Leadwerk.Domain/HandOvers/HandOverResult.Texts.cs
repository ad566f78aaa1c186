using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.HandOvers;

public abstract partial record HandOverResult
{
    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            HandedOver done => new(
                $"Übergeben. Letzter Arbeitstag ist der {done.ExpiresOn.AddDays(-1).InGerman()}; am {done.ExpiresOn.InGerman()} verfällt der Lead, endgültig.",
                $"Handed over. The last working day is {done.ExpiresOn.AddDays(-1).InEnglish()}; on {done.ExpiresOn.InEnglish()} the lead expires for good."
            ),
            Reassigned => new(
                "Der Lead hat jetzt einen anderen Verkäufer. Das Verfallsdatum bleibt.",
                "The lead has another rep now. The expiry date stays."
            ),
            Returned => new(
                "Der Lead ist wieder beim Marketing, bis die genannte Frage neu beantwortet ist. Das Verfallsdatum bleibt.",
                "The lead is with marketing again until the question named is answered anew. The expiry date stays."
            ),
            NotQualified refused => new(
                $"Der Lead ist noch nicht reif. Es fehlt: {string.Join(" · ", refused.Missing.Select(item => item.Criterion.Question.German))}",
                $"The lead is not ripe yet. Missing: {string.Join(" · ", refused.Missing.Select(item => item.Criterion.Question.English))}"
            ),
            NoCapacity full => new(
                $"{full.Active} aktive Leads bei Platz für {full.Capacity}: Mehr wird nicht übergeben. Bitte schließen Sie zuerst einen ab.",
                $"{full.Active} active leads with room for {full.Capacity}: no more are handed over. Please close one first."
            ),
            Away away => new(
                $"Der Verkäufer ist bis zum {away.Until.InGerman()} abwesend. Bitte wählen Sie jemand anderen.",
                $"The rep is away until {away.Until.InEnglish()}. Please choose somebody else."
            ),
            NotARep => new(
                "Diese Person bearbeitet keine Leads. Bitte wählen Sie jemanden aus dem Vertrieb.",
                "This person works no leads. Please choose somebody of sales."
            ),
            Banned => LeadTexts.Banned,
            Cooling cooling => cooling.Why.Text,
            AlreadyHandedOver => new(
                "Der Lead ist schon übergeben. Es wurde nichts geändert.",
                "The lead is handed over already. Nothing was changed."
            ),
            NotHandedOver => new(
                "Der Lead ist bei keinem Verkäufer. Es wurde nichts geändert.",
                "No rep has this lead. Nothing was changed."
            ),
            LeadOver over => LeadTexts.Over(over.Outcome),
            StepRefused refused => refused.Why.Text,
            CriterionNotOfHandOver => new(
                "Zurückgeben können Sie nur wegen einer Frage, die zur Übergabe beantwortet sein muss. Bitte nennen Sie eine davon.",
                "You can return a lead only for a question that has to be answered for the hand-over. Please name one of them."
            ),
            TextRefused refused => refused.Why.Text,
            _ => throw new InvalidOperationException("There is no other result."),
        };
}
