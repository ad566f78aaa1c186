using System.Globalization;
using Leadwerk.Storage;

namespace Leadwerk.Features.Demo.Commands;

/// <summary>The sentences of <c>demo</c> in one language.</summary>
abstract class DemoWords
{
    public static DemoWords In(string language) => language == "en" ? new EnglishDemoWords() : new GermanDemoWords();

    public abstract string Living { get; }
    public abstract string Server { get; }
    public abstract string NotANumber(string option, string typed, int least, int most);

    /// <param name="where">The file or the server.</param>
    /// <param name="leads">How many there are.</param>
    public abstract string HasLeads(string where, int leads);

    public abstract string NotReady(MigrationOutcome why);

    /// <param name="where">The file or the server.</param>
    /// <param name="data">The option that finds it again; empty where none is needed.</param>
    /// <param name="summary">What is there.</param>
    /// <param name="took">How long it took.</param>
    public abstract string Filled(string where, string data, DemoSummary summary, TimeSpan took);

    protected static string Lines(CultureInfo culture, params IEnumerable<(string What, int Count)> lines) =>
        string.Join('\n', lines.Select(line => string.Create(culture, $"  {line.What, -42}{line.Count, 9:N0}")));

    protected static string Share(CultureInfo culture, int part, int whole) =>
        (whole == 0 ? 0 : 100.0 * part / whole).ToString("0.0", culture);
}
