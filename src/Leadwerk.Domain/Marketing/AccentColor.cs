using System.Globalization;

namespace Leadwerk.Domain.Marketing;

/// <summary>
/// The color of a company on its public pages. Whatever color it chooses, what is written in it or on it stays readable:
/// contrast by the relative luminance of WCAG 2.2, at least 4.5 to 1 (success criterion 1.4.3).
/// </summary>
public readonly record struct AccentColor
{
    /// <summary>What text needs against its background, at least.</summary>
    public const double LeastContrast = 4.5;

    const int Steps = 100;

    readonly (byte Red, byte Green, byte Blue) rgb;

    AccentColor((byte Red, byte Green, byte Blue) rgb) => this.rgb = rgb;

    /// <summary>The darkest of the light backgrounds of the public pages: what is readable there is so on all.</summary>
    public static AccentColor LightPaper { get; } = new((0xf4, 0xf1, 0xea));

    /// <summary>The lightest of the dark ones.</summary>
    public static AccentColor DarkPaper { get; } = new((0x20, 0x23, 0x26));

    /// <summary>Black.</summary>
    public static AccentColor Black { get; } = new((0, 0, 0));

    /// <summary>White.</summary>
    public static AccentColor White { get; } = new((255, 255, 255));

    /// <summary>What is written on it: black or white, whichever reads better.</summary>
    public AccentColor Ink => Contrast(Black) >= Contrast(White) ? Black : White;

    /// <summary>Relative luminance, from 0 (black) to 1 (white); WCAG 2.2.</summary>
    public double Luminance => (0.2126 * Linear(rgb.Red)) + (0.7152 * Linear(rgb.Green)) + (0.0722 * Linear(rgb.Blue));

    /// <summary>Reads a color.</summary>
    /// <param name="text">#rrggbb, hexadecimal.</param>
    /// <returns>The color; null where it is none.</returns>
    public static AccentColor? Parse(string? text) =>
        text is ['#', _, _, _, _, _, _]
        && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new AccentColor(((byte)(value >> 16), (byte)(value >> 8), (byte)value))
            : null;

    /// <summary>Contrast of two colors, from 1 to 21.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The ratio.</returns>
    public double Contrast(AccentColor other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>The nearest color to this one that text can have on a background: darker on a light one, lighter on a dark one.</summary>
    /// <param name="paper">The background.</param>
    /// <returns>The color.</returns>
    public AccentColor On(AccentColor paper)
    {
        for (var step = 0; step <= Steps; step++)
        {
            var mixed = Towards(paper.Ink, step / (double)Steps);
            if (mixed.Contrast(paper) >= LeastContrast)
                return mixed;
        }
        return paper.Ink;
    }

    /// <summary>#rrggbb.</summary>
    /// <returns>As a style sheet says it.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"#{rgb.Red:x2}{rgb.Green:x2}{rgb.Blue:x2}");

    AccentColor Towards(AccentColor other, double share) =>
        new(
            (
                Mixed(rgb.Red, other.rgb.Red, share),
                Mixed(rgb.Green, other.rgb.Green, share),
                Mixed(rgb.Blue, other.rgb.Blue, share)
            )
        );

    static byte Mixed(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    static double Linear(byte channel)
    {
        var share = channel / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
