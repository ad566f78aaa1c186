namespace Leadwerk.Domain.Contacts;

/// <summary>Whether we may contact somebody, and why not.</summary>
public abstract record ContactDecision
{
    private protected ContactDecision() { }

    /// <summary>We may, now.</summary>
    public sealed record Allowed : ContactDecision;

    /// <summary>A ban holds for the person or their company.</summary>
    /// <param name="Ban">The ban.</param>
    public sealed record Banned(ContactBan Ban) : ContactDecision;

    /// <summary>They got in touch since: the last words are no longer the last.</summary>
    public sealed record BanLifted : ContactDecision;

    /// <summary>The last words come too late: by now they would be contact again.</summary>
    /// <param name="Since">The day on which the ban began.</param>
    public sealed record TooLate(DateOnly Since) : ContactDecision;

    /// <summary>We know no address or number for this channel.</summary>
    public sealed record NoAddress : ContactDecision;

    /// <summary>The mail server refused the address for good.</summary>
    /// <param name="At">When, UTC.</param>
    public sealed record AddressRefused(DateTime At) : ContactDecision;

    /// <summary>Their data were erased.</summary>
    public sealed record Erased : ContactDecision;

    /// <summary>The record was merged into another of the same person.</summary>
    public sealed record Merged : ContactDecision;

    /// <summary>The lead is over.</summary>
    public sealed record LeadOver : ContactDecision;

    /// <summary>They never said that they want advertising this way.</summary>
    public sealed record NoConsent : ContactDecision;

    /// <summary>They objected to advertising, and did not agree anew since.</summary>
    /// <param name="At">When, UTC.</param>
    public sealed record Objected(DateTime At) : ContactDecision;

    /// <summary>They turned the topic off.</summary>
    public sealed record TopicMuted : ContactDecision;

    /// <summary>They asked us to pause.</summary>
    /// <param name="Until">The first day on which they may be written to again.</param>
    public sealed record Paused(DateOnly Until) : ContactDecision;

    /// <summary>They got as many mails as they want in thirty days.</summary>
    /// <param name="Next">The first day on which they may be written to again.</param>
    public sealed record PaceReached(DateOnly Next) : ContactDecision;

    /// <summary>What holds and what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Allowed => new("Kontakt ist erlaubt.", "Contact is allowed."),
            Banned banned => new(
                $"Seit dem {banned.Ban.Since.InGerman()} gilt eine Kontaktsperre. Nur der Kunde kann sie aufheben, indem er sich meldet.",
                $"A contact ban holds since {banned.Ban.Since.InEnglish()}. Only the customer can lift it, by getting in touch."
            ),
            BanLifted => new(
                "Der Kunde hat sich gemeldet; die Abschlussworte passen nicht mehr.",
                "The customer has been in touch; the closing words no longer fit."
            ),
            TooLate late => new(
                $"Die Kontaktsperre gilt seit dem {late.Since.InGerman()}. Abschlussworte, die erst jetzt kämen, wären neuer Kontakt.",
                $"The contact ban holds since {late.Since.InEnglish()}. Closing words that came only now would be new contact."
            ),
            NoAddress => new(
                "Für diese Person ist keine Adresse oder Nummer bekannt. Tragen Sie sie bei der Firma ein.",
                "No address or number is known for this person. Enter it at the company."
            ),
            AddressRefused refused => new(
                $"Der Mailserver hat diese Adresse am {DateOnly.FromDateTime(refused.At).InGerman()} endgültig abgelehnt. Es wird nichts dorthin gesendet, bis jemand die Sperre der Adresse begründet aufhebt oder eine andere einträgt.",
                $"The mail server refused this address for good on {DateOnly.FromDateTime(refused.At).InEnglish()}. Nothing is sent there until somebody lifts this with a reason, or enters another address."
            ),
            Erased => new("Die Daten dieser Person wurden gelöscht.", "The data of this person were erased."),
            Merged => new(
                "Dieser Eintrag wurde mit einem anderen derselben Person zusammengeführt. Bitte schreiben Sie an den, der blieb.",
                "This record was merged into another of the same person. Please write to the one that stayed."
            ),
            LeadOver => new(
                "Dieser Lead ist beendet. Meldet sich der Kunde, beginnt ein neuer.",
                "This lead is over. If the customer gets in touch, a new one begins."
            ),
            NoConsent => new(
                "Diese Person hat keiner Werbung auf diesem Weg zugestimmt. Ohne bestätigte Einwilligung wird nichts gesendet (§ 7 UWG).",
                "This person has not agreed to advertising this way. Without a confirmed consent nothing is sent (section 7 UWG)."
            ),
            Objected objected => new(
                $"Diese Person hat am {DateOnly.FromDateTime(objected.At).InGerman()} der Werbung widersprochen.",
                $"This person objected to advertising on {DateOnly.FromDateTime(objected.At).InEnglish()}."
            ),
            TopicMuted => new(
                "Diese Person möchte von diesem Thema nichts hören.",
                "This person does not want to hear about this topic."
            ),
            Paused paused => new(
                $"Diese Person möchte bis zum {paused.Until.InGerman()} nichts hören.",
                $"This person wants to hear nothing until {paused.Until.InEnglish()}."
            ),
            PaceReached pace => new(
                $"Diese Person bekommt nicht mehr Mails, als sie möchte; die nächste ab dem {pace.Next.InGerman()}.",
                $"This person gets no more mails than they want; the next one from {pace.Next.InEnglish()} on."
            ),
            _ => throw new InvalidOperationException("There is no other decision."),
        };
}
