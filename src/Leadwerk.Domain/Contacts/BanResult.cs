using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Contacts;

/// <summary>What became of an attempt to ban.</summary>
public abstract record BanResult
{
    private protected BanResult() { }

    /// <summary>The ban holds from now on.</summary>
    /// <param name="Ban">The ban.</param>
    /// <param name="Ended">The leads that ended with it.</param>
    /// <param name="GoingOn">The leads that go on with other people.</param>
    public sealed record Imposed(ContactBan Ban, IReadOnlyList<Lead> Ended, IReadOnlyList<Lead> GoingOn) : BanResult;

    /// <summary>Nothing was changed: a ban holds already.</summary>
    /// <param name="Ban">That ban.</param>
    public sealed record HoldsAlready(ContactBan Ban) : BanResult;

    /// <summary>Nothing was changed: the record was merged into another of the same person.</summary>
    public sealed record PersonMerged : BanResult;

    /// <summary>Nothing was changed: the wording is missing or cannot be kept.</summary>
    /// <param name="Why">What is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : BanResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Imposed imposed => new(
                $"Ab sofort melden wir uns dort nicht mehr. Beendete Leads: {imposed.Ended.Count}, weiterlaufende mit anderen Personen: {imposed.GoingOn.Count}. Nur ein Anruf, eine Mail oder ein Formular von dort hebt die Sperre auf.",
                $"From now on we no longer get in touch there. Leads ended: {imposed.Ended.Count}, going on with other people: {imposed.GoingOn.Count}. Only a call, a mail or a form of theirs lifts the ban."
            ),
            HoldsAlready held => new(
                $"Die Kontaktsperre gilt schon seit dem {held.Ban.Since.InGerman()}.",
                $"The contact ban has been in force since {held.Ban.Since.InEnglish()}."
            ),
            PersonMerged => new(
                "Dieser Eintrag wurde mit einem anderen derselben Person zusammengeführt. Bitte sperren Sie den, der blieb.",
                "This record was merged into another of the same person. Please ban the one that stayed."
            ),
            TextRefused refused => refused.Why.Text,
            _ => throw new InvalidOperationException("There is no other result."),
        };
}

/// <summary>What became of an attempt to lift a ban.</summary>
public abstract record LiftResult
{
    private protected LiftResult() { }

    /// <summary>It is lifted. Old leads stay closed; a new one can begin, linked to the old. It is no consent to marketing.</summary>
    public sealed record Lifted : LiftResult;

    /// <summary>It was lifted before.</summary>
    public sealed record NotHolding : LiftResult;

    /// <summary>The contact came from somebody for whom the ban does not hold.</summary>
    public sealed record NotTheirs : LiftResult;

    /// <summary>The contact lies before the ban.</summary>
    /// <param name="Since">The day of the ban.</param>
    public sealed record BeforeTheBan(DateOnly Since) : LiftResult;

    /// <summary>It was a form whose mail address is not confirmed yet.</summary>
    public sealed record NotConfirmed : LiftResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Lifted => new(
                "Der Kunde hat sich gemeldet, die Sperre ist aufgehoben. Alte Leads bleiben geschlossen; legen Sie einen neuen an, er wird mit dem alten verbunden. Werbung ist damit nicht erlaubt.",
                "The customer contacted us, the ban is lifted. Old leads stay closed; start a new one, it is linked to the old. This is no consent to marketing."
            ),
            NotHolding => new("Diese Sperre ist schon aufgehoben.", "This ban is lifted already."),
            NotTheirs => new(
                "Gemeldet hat sich jemand anderes. Die Sperre gilt weiter.",
                "Somebody else contacted us. The ban still holds."
            ),
            BeforeTheBan before => new(
                $"Dieser Kontakt lag vor der Sperre vom {before.Since.InGerman()}. Sie gilt weiter.",
                $"This contact lies before the ban of {before.Since.InEnglish()}. It still holds."
            ),
            _ => new(
                "Das Formular ist noch nicht per Mail bestätigt. Bis dahin gilt die Sperre weiter.",
                "The form is not confirmed by mail yet. Until then the ban still holds."
            ),
        };
}
