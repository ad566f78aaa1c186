using Spectre.Console;

namespace Leadwerk.Features.Audit.Terminal;

/// <summary>The few colours of the report. Each means one thing; without colour nothing is lost.</summary>
static class Ink
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Title = new(decoration: Decoration.Bold);

    /// <summary>Asks for action.</summary>
    public static readonly Style Amber = new(new Color(215, 135, 0));

    /// <summary>Lost, or too late.</summary>
    public static readonly Style Red = new(Color.Red);

    /// <summary>Orders.</summary>
    public static readonly Style Green = new(Color.Green);

    /// <summary>Zombies, and what is said aside.</summary>
    public static readonly Style Grey = new(new Color(138, 138, 138));
}
