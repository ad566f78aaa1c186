using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.FollowUps;

public abstract partial record FollowUpResult
{
    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text => this is Refused refused ? RefusalText(refused) : DoneText();

    LocalText DoneText() =>
        this switch
        {
            Moved moved => new(
                $"Es ist etwas vorangegangen. Die nächste Wiedervorlage ist am {moved.NextDue.InGerman()}.",
                $"Something moved. The next follow-up is on {moved.NextDue.InEnglish()}."
            ),
            Won => new(
                "Der Auftrag ist festgehalten, der Lead ist gewonnen. Herzlichen Glückwunsch!",
                "The order is recorded, the lead is won. Congratulations!"
            ),
            Deferred later => new(
                $"Vertröstung {later.Count} von {later.Limit}, {later.Step.Joules} Joule: {later.Step.Measure.German} Die nächste Wiedervorlage ist am {later.NextDue.InGerman()}.",
                $"Deferral {later.Count} of {later.Limit}, {later.Step.Joules} joules: {later.Step.Measure.English} The next follow-up is on {later.NextDue.InEnglish()}."
            ),
            NotReached vain => new(
                $"Nicht erreicht, {vain.Count} von {vain.Limit}. Der nächste Versuch ist am {vain.NextDue.InGerman()}.",
                $"Not reached, {vain.Count} of {vain.Limit}. The next attempt is on {vain.NextDue.InEnglish()}."
            ),
            PostponedByUs ours => new(
                $"Von uns verschoben, {ours.Count} von {ours.Limit}. Die Wiedervorlage ist jetzt am {ours.NextDue.InGerman()}.",
                $"Postponed by us, {ours.Count} of {ours.Limit}. The follow-up is now on {ours.NextDue.InEnglish()}."
            ),
            _ => throw new InvalidOperationException("There is no other result."),
        };

    static LocalText RefusalText(Refused refused) =>
        refused switch
        {
            DeferralLimitReached limit => new(
                $"{limit.Limit} Vertröstungen sind genug, ein weiteres Datum gibt es nicht. {limit.Step.Measure.German} Die Wiedervorlage bleibt offen: Halten Sie einen Nachweis fest, geben Sie den Lead auf, oder führen Sie das Abschlussgespräch mit Kontaktsperre.",
                $"{limit.Limit} deferrals are enough, there is no further date. {limit.Step.Measure.English} The follow-up stays open: record evidence, give the lead up, or have the closing conversation that ends in a contact ban."
            ),
            NotReachedLimitReached limit => new(
                $"Nach {limit.Limit} vergeblichen Versuchen gibt es kein weiteres Datum. Die Wiedervorlage bleibt offen: Halten Sie einen Nachweis fest, oder geben Sie den Lead auf.",
                $"After {limit.Limit} vain attempts there is no further date. The follow-up stays open: record evidence, or give the lead up."
            ),
            PostponedByUsLimitReached limit => new(
                $"Wir haben schon {limit.Limit}-mal verschoben. Die Wiedervorlage bleibt, wo sie ist: Bitte rufen Sie an, oder geben Sie den Lead auf.",
                $"We have postponed {limit.Limit} times already. The follow-up stays where it is: please call, or give the lead up."
            ),
            DueAfterExpiry late => new(
                $"Der Lead verfällt am {late.ExpiresOn.InGerman()}. Die Wiedervorlage muss davor liegen, spätestens am {late.ExpiresOn.AddDays(-1).InGerman()}.",
                $"The lead expires on {late.ExpiresOn.InEnglish()}. The follow-up has to lie before, on {late.ExpiresOn.AddDays(-1).InEnglish()} at the latest."
            ),
            DayMissing => new(
                "Bitte wählen Sie den Tag: heute oder einen späteren.",
                "Please choose the day: today or a later one."
            ),
            DueInThePast past => new(
                $"Der {past.DueOn.InGerman()} ist vorbei. Bitte wählen Sie heute oder einen späteren Tag.",
                $"{past.DueOn.InEnglish()} is over. Please choose today or a later day."
            ),
            TooFarAhead far => new(
                $"Auf dieser Stufe liegt das nächste Datum spätestens am {far.LatestDay.InGerman()}. Bitte vereinbaren Sie einen früheren Tag.",
                $"At this step the next date lies on {far.LatestDay.InEnglish()} at the latest. Please agree on an earlier day."
            ),
            ContactBanned => LeadTexts.Banned,
            NotActive { Outcome: { } outcome } => LeadTexts.Over(outcome),
            NotActive { Status: LeadStatus.Withdrawn } => LeadTexts.Over(null),
            NotActive => new(
                "Dieser Lead ist noch nicht übergeben und hat deshalb keine Wiedervorlage.",
                "This lead is not handed over yet and therefore has no follow-up."
            ),
            NothingMoved => new(
                "Diese Frage war schon beantwortet; damit ist nichts vorangegangen. Hat der Kunde „später“ gesagt, ist es eine Vertröstung.",
                "This question was answered before; nothing moved. If the customer said “later”, it is a deferral."
            ),
            CriterionNotOpen => new(
                "Diese Frage ist schon beantwortet oder gehört nicht zum Phasenplan. Bitte wählen Sie eine offene Frage.",
                "This question is answered already or not part of the phase plan. Please choose an open question."
            ),
            NoSuchEvidence => new(
                "Diesen Nachweis gibt es hier nicht. Bitte halten Sie fest, was sich bewegt hat.",
                "There is no such evidence here. Please record what moved."
            ),
            EvidenceRefused evidence => evidence.Why.Text,
            TextRefused text => text.Why.Text,
            _ => throw new InvalidOperationException("There is no other refusal."),
        };
}
