namespace Leadwerk.Domain.Settings;

/// <summary>What became of a change to our own company.</summary>
public abstract record OwnCompanyResult
{
    private protected OwnCompanyResult() { }

    /// <summary>It is kept.</summary>
    /// <param name="Company">The company.</param>
    public sealed record Kept(OwnCompany Company) : OwnCompanyResult;

    /// <summary>Nothing was changed: the name is missing or cannot be kept.</summary>
    /// <param name="Why">What is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : OwnCompanyResult;

    /// <summary>Nothing was changed: nobody knows this time zone.</summary>
    /// <param name="Name">As typed.</param>
    public sealed record NoSuchZone(string Name) : OwnCompanyResult;

    /// <summary>Nothing was changed: an hour costs nothing, or more than anybody pays.</summary>
    public sealed record RateOutOfRange : OwnCompanyResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Kept => new("Gespeichert.", "Saved."),
            TextRefused refused => refused.Why.Text,
            NoSuchZone zone => new(
                $"Die Zeitzone „{zone.Name}“ ist unbekannt. Bitte wählen Sie eine wie Europe/Berlin.",
                $"The time zone “{zone.Name}” is unknown. Please choose one such as Europe/Berlin."
            ),
            _ => new(
                $"Bitte nennen Sie einen Stundensatz über 0 bis {OwnCompany.MostPerHour}, oder lassen Sie ihn leer.",
                $"Please name an hourly rate above 0 up to {OwnCompany.MostPerHour}, or leave it empty."
            ),
        };
}
