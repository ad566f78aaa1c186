using System.Globalization;

namespace Leadwerk.Features.Audit.Words;

public sealed partial class EnglishWords : ReportWords
{
    public override string Language => "en";

    protected override CultureInfo Culture { get; } = WithMinus("en-GB");

    public override string Date(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public override string Money(decimal amount, string? currency)
    {
        var number = Amount(Math.Abs(amount));
        var minus = amount < 0 ? "−" : "";
        return minus + Prefix(currency) + number;
    }

    public override string Days(double days) => Count(days, "day", "days");

    public override string Leads(double leads) => Count(leads, "lead", "leads");

    public override string Cases(double cases) => Count(cases, "case", "cases");

    public override string Orders(double orders) => Count(orders, "order", "orders");

    public override string TooFewCases => "too few cases";

    protected override string MillionSuffix => "m";

    protected override string BillionSuffix => "bn";

    protected override string BigMoney(string number, string suffix, string? currency) =>
        Prefix(currency) + number + suffix;

    protected override string PercentText(string number) => number + "%";

    static string Prefix(string? currency) =>
        Sign(currency) switch
        {
            null => "",
            { Length: 1 } sign => sign,
            var code => code + Unbroken,
        };

    /// <summary>"in E", "in “Negotiation”"; null for the whole way.</summary>
    static string? InPhase(string? phase) =>
        phase switch
        {
            null or Unsplit.Code => null,
            { Length: <= 3 } => "in" + Unbroken + phase,
            _ => $"in {Quoted(phase)}",
        };

    static string Quoted(string text) => $"“{Cut(text)}”";
}
