namespace Leadwerk.Domain.Marketing;

/// <summary>Why somebody gets no more mails of a sequence.</summary>
public enum EnrolmentEnd
{
    /// <summary>They got all of them.</summary>
    Finished,

    /// <summary>They wrote or called: now people speak with people.</summary>
    Replied,

    /// <summary>Contact with them or their company is banned.</summary>
    Banned,

    /// <summary>They objected to advertising.</summary>
    Objected,

    /// <summary>Sales works a lead of their company.</summary>
    HandedOver,

    /// <summary>They turned the topic off.</summary>
    Muted,

    /// <summary>The mail server refused their address for good.</summary>
    AddressRefused,

    /// <summary>They left their company, or no address is known any more.</summary>
    Left,

    /// <summary>Their data were erased.</summary>
    Erased,

    /// <summary>The record was merged into another of the same person; nobody gets a mail of a sequence twice.</summary>
    Merged,

    /// <summary>They did not do what the next mail waited for.</summary>
    InVain,
}

/// <summary>What the ends of a sequence are called.</summary>
public static class EnrolmentEnds
{
    /// <summary>In a few words, of whom it ended for.</summary>
    /// <param name="end">Why.</param>
    /// <returns>The words.</returns>
    public static LocalText Text(this EnrolmentEnd end) =>
        end switch
        {
            EnrolmentEnd.Finished => new("hat alle Mails bekommen", "got all mails"),
            EnrolmentEnd.Replied => new("hat sich gemeldet", "got in touch"),
            EnrolmentEnd.Banned => new("Kontaktsperre", "contact ban"),
            EnrolmentEnd.Objected => new("hat widersprochen", "objected"),
            EnrolmentEnd.HandedOver => new("spricht mit dem Vertrieb", "speaks with sales"),
            EnrolmentEnd.Muted => new("hat das Thema abgewählt", "turned the topic off"),
            EnrolmentEnd.AddressRefused => new("Adresse nimmt nichts an", "address takes nothing"),
            EnrolmentEnd.Left => new("nicht mehr dort, oder keine Adresse", "left, or no address"),
            EnrolmentEnd.Erased => new("Daten gelöscht", "data erased"),
            EnrolmentEnd.Merged => new("mit einem anderen Eintrag zusammengeführt", "merged with another record"),
            _ => new("hat nicht getan, worauf die nächste Mail wartete", "did not do what the next mail waited for"),
        };
}
