using System.Globalization;
using Leadwerk.Statistics.Findings;

namespace Leadwerk.Domain.Zombies;

/// <summary>Why an open lead has no real chance, with the numbers.</summary>
public abstract record ZombieReason
{
    private protected ZombieReason() { }

    /// <summary>Its date has come.</summary>
    /// <param name="ExpiresOn">The expiry date.</param>
    public sealed record PastExpiry(DateOnly ExpiresOn) : ZombieReason;

    /// <summary>The customer said "later" as often as is accepted.</summary>
    /// <param name="Count">Deferrals since the highest phase was reached.</param>
    /// <param name="Limit">How many are accepted.</param>
    public sealed record AtDeferralLimit(int Count, int Limit) : ZombieReason;

    /// <summary>What was measured of the leads before it.</summary>
    /// <param name="Finding">The measurement.</param>
    public sealed record Measured(ZombieFinding Finding) : ZombieReason;

    /// <summary>The reason in words.</summary>
    public LocalText Text =>
        this switch
        {
            PastExpiry past => new(
                $"Seit dem {past.ExpiresOn.InGerman()} verfallen.",
                $"Expired since {past.ExpiresOn.InEnglish()}."
            ),
            AtDeferralLimit limit => new(
                $"{limit.Count} Vertröstungen ohne Bewegung, mehr als {limit.Limit} nehmen wir nicht an.",
                $"{limit.Count} deferrals without movement; we accept no more than {limit.Limit}."
            ),
            Measured { Finding: ZombieFinding.NoChanceMeasured none } => new(
                $"Seit {none.Days} Tagen in dieser Phase: Von {none.Cases} Leads, die länger dort standen, wurden {none.Won} zum Auftrag (höchstens {Percent(none.High, "de")}).",
                $"In this phase for {none.Days} days: of {none.Cases} leads that stood there longer, {none.Won} became an order (at most {Percent(none.High, "en")})."
            ),
            Measured { Finding: ZombieFinding.OlderThanAnyDecision older } => new(
                $"Seit {older.Days} Tagen in dieser Phase: Von {older.Decided} entschiedenen Leads stand keiner länger als {older.Longest} Tage dort.",
                $"In this phase for {older.Days} days: of {older.Decided} decided leads none stood there for more than {older.Longest} days."
            ),
            Measured { Finding: ZombieFinding.LongerThanTheWon longer } => new(
                $"Seit {longer.Days} Tagen in dieser Phase: 99 % der {longer.Winners} gewonnenen Leads waren nach {longer.Limit} Tagen weiter.",
                $"In this phase for {longer.Days} days: 99 % of the {longer.Winners} leads that were won had moved on after {longer.Limit} days."
            ),
            _ => throw new InvalidOperationException("There is no other reason."),
        };

    static string Percent(double share, string language) =>
        share.ToString("0.0 %", CultureInfo.GetCultureInfo(language));
}
