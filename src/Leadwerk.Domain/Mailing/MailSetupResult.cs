namespace Leadwerk.Domain.Mailing;

/// <summary>What became of a change to the way of outgoing mail.</summary>
public abstract record MailSetupResult
{
    private protected MailSetupResult() { }

    /// <summary>It is kept.</summary>
    /// <param name="Setup">The setup.</param>
    public sealed record Kept(MailSetup Setup) : MailSetupResult;

    /// <summary>Nothing was changed: a text is missing or cannot be kept.</summary>
    /// <param name="Why">Which, and what is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : MailSetupResult;

    /// <summary>Nothing was changed: no server can have this port.</summary>
    public sealed record PortOutOfRange : MailSetupResult;

    /// <summary>Nothing was changed: that hour is no morning.</summary>
    public sealed record HourOutOfRange : MailSetupResult;

    /// <summary>Nothing was changed: everybody on the way could read the password.</summary>
    /// <param name="Host">The server.</param>
    public sealed record PlainPassword(string Host) : MailSetupResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Kept => new("Gespeichert.", "Saved."),
            TextRefused refused => refused.Why.Text,
            PortOutOfRange => new(
                "Bitte nennen Sie einen Port von 1 bis 65535; üblich sind 587 und 465.",
                "Please name a port from 1 to 65535; 587 and 465 are usual."
            ),
            HourOutOfRange => new(
                $"Bitte wählen Sie eine volle Stunde von {MailSetup.EarliestHour} bis {MailSetup.Noon - 1} Uhr.",
                $"Please choose a full hour from {MailSetup.EarliestHour} to {MailSetup.Noon - 1}."
            ),
            PlainPassword plain => new(
                $"Ohne Verschlüsselung ginge das Passwort lesbar durch das Netz bis zu {plain.Host}. Es wurde nichts gespeichert: Wählen Sie STARTTLS oder TLS, oder lassen Sie Benutzername und Passwort leer.",
                $"Without encryption the password would travel readable through the network to {plain.Host}. Nothing was saved: choose STARTTLS or TLS, or leave user name and password empty."
            ),
            _ => throw new InvalidOperationException("There is no other result."),
        };
}
