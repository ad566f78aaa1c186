using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

/// <summary>What became of an attempt to start a lead.</summary>
public abstract record StartResult
{
    private protected StartResult() { }

    /// <summary>The lead exists: maturing, waiting, handed over, or won at once.</summary>
    /// <param name="Lead">The lead.</param>
    public sealed record Started(Lead Lead) : StartResult;

    /// <summary>Nothing was changed.</summary>
    public abstract record Refused : StartResult
    {
        private protected Refused() { }
    }

    /// <summary>The evidence was refused.</summary>
    /// <param name="Why">Why.</param>
    public sealed record EvidenceRefused(EvidenceResult.Refused Why) : Refused;

    /// <summary>Nothing tells us of a need.</summary>
    /// <param name="Missing">The questions of the first phase that want an answer.</param>
    public sealed record NoNeedShown(IReadOnlyList<MissingCriterion> Missing) : Refused;

    /// <summary>A ban holds; only a contact of theirs lifts it.</summary>
    /// <param name="Ban">The ban.</param>
    public sealed record Banned(BanId Ban) : Refused;

    /// <summary>Another lead of the company and offering stands in the way.</summary>
    /// <param name="Why">That lead, and until when.</param>
    public sealed record Cooling(CoolingTime Why) : Refused;

    /// <summary>The order is dated in the life of a lead that has no order yet: it has to be recorded there.</summary>
    /// <param name="Earlier">That lead.</param>
    public sealed record OrderOfEarlierLead(LeadId Earlier) : Refused;

    /// <summary>The contact of theirs is of another company, not confirmed, or began another lead.</summary>
    public sealed record ContactDoesNotCount : Refused;

    /// <summary>The first step was refused.</summary>
    /// <param name="Why">Why.</param>
    public sealed record StepRefused(FollowUpResult.Refused Why) : Refused;

    /// <summary>This user works no leads.</summary>
    public sealed record NotARep : Refused;

    /// <summary>The company was merged into another.</summary>
    /// <param name="Into">The one that stays.</param>
    public sealed record CompanyMerged(CompanyId Into) : Refused;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Started { Lead: { Status: LeadStatus.Active, ExpiresOn: { } on } } => new(
                $"Der Lead ist angelegt und bei Ihnen. Letzter Arbeitstag ist der {on.AddDays(-1).InGerman()}.",
                $"The lead is started and yours. The last working day is {on.AddDays(-1).InEnglish()}."
            ),
            Started { Lead.Status: LeadStatus.Waiting } => new(
                "Der Lead ist angelegt und wartet auf freie Kapazität.",
                "The lead is started and waits for free capacity."
            ),
            Started { Lead.Status: LeadStatus.Ended } => new(
                "Der Auftrag ist festgehalten, der Lead ist gewonnen. Herzlichen Glückwunsch!",
                "The order is recorded, the lead is won. Congratulations!"
            ),
            Started => new("Der Lead ist angelegt und reift.", "The lead is started and matures."),
            EvidenceRefused refused => refused.Why.Text,
            NoNeedShown => new(
                "Ein Lead beginnt mit einem Nachweis, der einen Bedarf zeigt: einem Gespräch oder einer Handlung des Kunden.",
                "A lead begins with evidence that tells of a need: a conversation or an act of the customer."
            ),
            Banned => LeadTexts.Banned,
            Cooling cooling => cooling.Why.Text,
            OrderOfEarlierLead => new(
                "Der Auftragsbeleg fällt in die Zeit eines Leads, der schon da ist. Bitte halten Sie ihn dort fest: Das Datum des Belegs entscheidet.",
                "The order document is dated in the life of a lead that is there already. Please record it there: the date of the document decides."
            ),
            ContactDoesNotCount => new(
                "Dieser Kontakt gehört zu einer anderen Firma, ist noch nicht bestätigt oder hat schon einen Lead begonnen.",
                "This contact belongs to another company, is not confirmed yet, or began another lead already."
            ),
            StepRefused refused => refused.Why.Text,
            NotARep => new HandOverResult.NotARep().Text,
            _ => new(
                "Diese Firma wurde mit einer anderen zusammengeführt. Bitte wählen Sie die verbliebene.",
                "This company was merged into another. Please choose the one that stays."
            ),
        };
}
