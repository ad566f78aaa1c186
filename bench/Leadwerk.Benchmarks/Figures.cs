using System.Globalization;
using Spectre.Console;

namespace Leadwerk.Benchmarks;

/// <summary>Measured figures beside what is demanded of them.</summary>
sealed class Figures
{
    readonly Table table = new Table().Border(TableBorder.Ascii2).AddColumns("of", "figure", "measured", "demand", "");
    int missed;

    public void Is(string of, string figure, int measured, int demanded) =>
        Add(of, figure, Text(measured), Text(demanded), measured == demanded);

    public void IsTrue(string of, string figure, string measured, string demand, bool met) =>
        Add(of, figure, measured, demand, met);

    public void AtMost(string of, string figure, double measured, double most, string? aim = null) =>
        Add(of, figure, Text(measured), $"at most {Text(most)}{aim}", measured <= most);

    public void AtLeast(string of, string figure, double measured, double least) =>
        Add(of, figure, Text(measured), $"at least {Text(least)}", measured >= least);

    public void Between(string of, string figure, double measured, double least, double most) =>
        Add(of, figure, Text(measured), $"{Text(least)} to {Text(most)}", least <= measured && measured <= most);

    public void Near(string of, string figure, double measured, double expected, double tolerance) =>
        Add(
            of,
            figure,
            Text(measured),
            $"{Text(expected)} +- {Text(tolerance)}",
            Math.Abs(measured - expected) <= tolerance
        );

    /// <summary>A figure that nothing is demanded of.</summary>
    public void Note(string of, string figure, string measured) => table.AddRow(of, figure, measured, "", "");

    /// <summary>Prints the table.</summary>
    /// <returns>Exit code: 1 when a demand was missed.</returns>
    public int Print()
    {
        // A pipe has no width of its own; a figure that wraps cannot be read or compared.
        AnsiConsole.Profile.Width = 160;
        AnsiConsole.Write(table);
        Console.WriteLine(missed == 0 ? "Every demand is met." : $"{missed} demand(s) missed.");
        return missed == 0 ? 0 : 1;
    }

    public static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    static string Text(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    void Add(string of, string figure, string measured, string demand, bool met)
    {
        missed += met ? 0 : 1;
        table.AddRow(of, figure, measured, demand, met ? "ok" : "MISSED");
    }
}
