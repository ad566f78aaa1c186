using Leadwerk.Domain.Leads;

namespace Leadwerk.Features.Takeover;

/// <summary>What the person chose for a whole import.</summary>
sealed record TakeoverWish
{
    /// <summary>Name of the list; null takes the name of the program that wrote it.</summary>
    public string? Source { get; init; }

    /// <summary>Relief before open leads expire, 0 to <see cref="OldListLead.MostGraceDays"/> days.</summary>
    public int GraceDays { get; init; }

    /// <summary>Language of the texts that are stored with the leads: de or en.</summary>
    public string Language { get; init; } = "de";

    /// <summary>The company's time zone, which decides what day it is.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>Told the share that is done, 0 to 1.</summary>
    public Action<double>? Progress { get; init; }
}
