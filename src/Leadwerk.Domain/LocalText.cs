using System.Globalization;

namespace Leadwerk.Domain;

/// <summary>A text in both languages of the product.</summary>
/// <param name="German">German, with real umlauts.</param>
/// <param name="English">English.</param>
public sealed record LocalText(string German, string English);

static class DayTexts
{
    public static string InGerman(this DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public static string InEnglish(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
