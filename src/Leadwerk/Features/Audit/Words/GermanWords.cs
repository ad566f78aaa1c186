using System.Globalization;

namespace Leadwerk.Features.Audit.Words;

public sealed partial class GermanWords : ReportWords
{
    public override string Language => "de";

    protected override CultureInfo Culture { get; } = WithMinus("de-DE");

    public override string Date(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public override string Money(decimal amount, string? currency) =>
        Sign(currency) is { } sign ? Amount(amount) + Unbroken + sign : Amount(amount);

    public override string Days(double days) => Count(days, "Tag", "Tage");

    public override string Leads(double leads) => Count(leads, "Lead", "Leads");

    public override string Cases(double cases) => Count(cases, "Fall", "Fälle");

    public override string Orders(double orders) => Count(orders, "Auftrag", "Aufträge");

    public override string TooFewCases => "zu wenige Fälle";

    protected override string MillionSuffix => "Mio.";

    protected override string BillionSuffix => "Mrd.";

    protected override string BigMoney(string number, string suffix, string? currency) =>
        $"{number}{Unbroken}{suffix}" + (Sign(currency) is { } sign ? Unbroken + sign : "");

    protected override string PercentText(string number) => number + Unbroken + "%";

    /// <summary>"Seit 3 Tagen", where <see cref="Days"/> would say "3 Tage".</summary>
    string DaysDative(double days) => Count(days, "Tag", "Tagen");

    /// <summary>"in E", "in „Verhandlung“"; null for the whole way.</summary>
    static string? InPhase(string? phase) =>
        phase switch
        {
            null or Unsplit.Code => null,
            { Length: <= 3 } => "in" + Unbroken + phase,
            _ => $"in {Quoted(phase)}",
        };

    static string Quoted(string text) => $"„{Cut(text)}“";
}
