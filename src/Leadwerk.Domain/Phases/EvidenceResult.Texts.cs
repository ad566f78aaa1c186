using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Phases;

public abstract partial record EvidenceResult
{
    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Recorded { Outcome: LeadOutcome.Won } => new(
                "Der Auftrag ist festgehalten, der Lead ist gewonnen. Herzlichen Glückwunsch!",
                "The order is recorded, the lead is won. Congratulations!"
            ),
            Recorded { Before: var before, After: { } after } when before != after => new(
                $"Der Nachweis ist festgehalten. Der Lead steht jetzt in Phase {after}.",
                $"The evidence is recorded. The lead is now in phase {after}."
            ),
            Recorded => new(
                "Der Nachweis ist festgehalten. Die Phase bleibt, wie sie ist.",
                "The evidence is recorded. The phase stays as it is."
            ),
            UnknownCriterion => new(
                "Diese Frage gehört nicht zum Phasenplan dieses Leads. Bitte wählen Sie eine seiner Fragen.",
                "This question is not part of this lead's phase plan. Please choose one of its questions."
            ),
            WrongKind wrong => new(
                $"„{wrong.Criterion.Question.German}“ verlangt {KindTexts.German(wrong.Criterion)}. Es wurde nichts gespeichert.",
                $"“{wrong.Criterion.Question.English}” asks for {KindTexts.English(wrong.Criterion)}. Nothing was saved."
            ),
            TextRefused refused => refused.Why.Text,
            AmountNotPositive => new(
                "Der Betrag muss größer als null sein. Es wurde nichts gespeichert.",
                "The amount has to be greater than zero. Nothing was saved."
            ),
            InTheFuture future => new(
                $"Ein Nachweis vom {future.Day.InGerman()} liegt in der Zukunft. Halten Sie fest, was geschehen ist.",
                $"Evidence of {future.Day.InEnglish()} lies in the future. Record what has happened."
            ),
            AfterEnd { Outcome: LeadOutcome.Expired } after => new(
                $"Der Lead ist verfallen; Nachweise zählen bis zum {after.LastDay.InGerman()}. Kommt der Auftrag doch noch, beginnt damit ein neuer Lead, verbunden mit diesem.",
                $"The lead has expired; evidence counts up to {after.LastDay.InEnglish()}. If the order comes after all, it begins a new lead, linked to this one."
            ),
            AfterEnd after => new(
                $"Der Lead endete am {after.LastDay.InGerman()}; spätere Nachweise gehören nicht mehr zu ihm.",
                $"The lead ended on {after.LastDay.InEnglish()}; later evidence does not belong to it."
            ),
            OtherCompany other => new(
                $"{other.Person.Name} gehört zu einer anderen Firma. Bitte wählen Sie eine Person dieser Firma.",
                $"{other.Person.Name} belongs to another company. Please choose a person of this company."
            ),
            PersonMerged merged => new(
                $"Der Eintrag {merged.Person.Name} wurde mit einem anderen derselben Person zusammengeführt. Bitte wählen Sie den, der blieb.",
                $"The record {merged.Person.Name} was merged into another of the same person. Please choose the one that stayed."
            ),
            _ => new(
                "Der Import dieses Leads wurde zurückgenommen. Es wurde nichts gespeichert.",
                "The import of this lead was undone. Nothing was saved."
            ),
        };
}
