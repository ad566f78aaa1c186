using Leadwerk.Domain.Money;

namespace Leadwerk.Domain.Settings;

/// <summary>The company whose leads these are: its name, its days, its money. There is exactly one.</summary>
public sealed class OwnCompany
{
    /// <summary>The time zone where nobody chose another: most of our companies are there.</summary>
    public const string UsualZone = "Europe/Berlin";

    /// <summary>The most that an hour can cost, in major units.</summary>
    public const int MostPerHour = 10_000;

    static readonly LocalText NameField = new("Name der Firma", "Name of the company");

    OwnCompany() { }

    /// <summary>The same in every database, so that a second one cannot be saved.</summary>
    public static Guid TheOnlyId { get; } = new("0196e2a0-0000-7000-8000-000000000001");

    /// <summary>What holds before somebody has said anything.</summary>
    public static OwnCompany Unnamed { get; } = new() { Id = TheOnlyId, Name = "" };

    /// <summary>Always <see cref="TheOnlyId"/>.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its name as customers know it, 1 to 200 characters.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>IANA name of the time zone in which its days begin.</summary>
    public string ZoneName { get; private set; } = UsualZone;

    /// <summary>True where reps see all leads, not only their own and the pool.</summary>
    public bool OpenToReps { get; private set; }

    /// <summary>The currency in which amounts are typed.</summary>
    public Currency Currency { get; private set; } = Currency.Parse("EUR")!.Value;

    /// <summary>What an hour of work costs, in minor units; null until somebody says so.</summary>
    public long? HourlyRate { get; private set; }

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }

    /// <summary>The time zone in which its days begin.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ZoneName);

    /// <summary>Founds it in this program.</summary>
    /// <param name="name">1 to 200 characters.</param>
    /// <returns>The company, or what is wrong.</returns>
    public static OwnCompanyResult Found(string name) =>
        new OwnCompany { Id = TheOnlyId }.Edit(name, UsualZone, openToReps: false, hourlyRate: null);

    /// <summary>Changes what is known of it. Days that are already fixed stay as they are.</summary>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="zoneName">An IANA time zone.</param>
    /// <param name="openToReps">Whether reps see all leads.</param>
    /// <param name="hourlyRate">Minor units, 1 minor unit to 10,000 major units; null for unknown.</param>
    /// <returns>The company, or what is wrong.</returns>
    public OwnCompanyResult Edit(string name, string zoneName, bool openToReps, long? hourlyRate)
    {
        if (FreeText.Required(name, NameField, FreeText.NameLength) is { } refusal)
            return new OwnCompanyResult.TextRefused(refusal);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zoneName, out _))
            return new OwnCompanyResult.NoSuchZone(zoneName);
        if (hourlyRate < 1 || hourlyRate > (long)MostPerHour * Currency.MinorUnits)
            return new OwnCompanyResult.RateOutOfRange();
        (Name, ZoneName, OpenToReps, HourlyRate) = (name.Trim(), zoneName, openToReps, hourlyRate);
        return new OwnCompanyResult.Kept(this);
    }
}
