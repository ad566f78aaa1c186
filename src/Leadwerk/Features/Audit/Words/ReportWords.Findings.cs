namespace Leadwerk.Features.Audit.Words;

public abstract partial class ReportWords
{
    /// <summary>Whether "the best mature fast" holds here, said plainly.</summary>
    public abstract string SpeedVerdict(SpeedReport speed);

    /// <summary>A quartile in the middle that was won more often than either end, beyond what the intervals leave open; a trend does not tell of it.</summary>
    protected static SpeedQuartile? Peak(SpeedReport speed) =>
        speed.Quartiles.Skip(1).SkipLast(1).MaxBy(quartile => quartile.WinShare) is { } best
        && best.Low > speed.Quartiles[0].High
        && best.Low > speed.Quartiles[^1].High
            ? best
            : null;

    /// <summary>The advised expiry with what it would have cost and saved, its cases and interval.</summary>
    /// <param name="advice">The advice.</param>
    public abstract string ExpirySentence(ExpiryAdviceReport advice);

    /// <summary>People's own percentages against the machine.</summary>
    public abstract string GuessesSentence(GuessReport guesses);

    /// <summary>How the numbers were made, who leads among the candidates, and how good that was.</summary>
    public abstract string MethodSentence(AuditReport report);

    /// <summary>The house-keeping days by date; null when there is none.</summary>
    public abstract string? HouseKeepingSentence(MethodReport method);

    /// <summary>The plain verdict of the back-test.</summary>
    public abstract string BacktestVerdict(AuditReport report);

    /// <summary>A candidate's printed name in words; an unknown one stays as it is.</summary>
    public abstract string CandidateName(string name);

    /// <summary>"E Nutzen geklärt", "ganzer Weg"; the name alone where it is its own code.</summary>
    public string PhaseTitle(string code, string name) =>
        code == Unsplit.Code ? WholeWay
        : string.Equals(code, name, StringComparison.OrdinalIgnoreCase) ? name
        : $"{code} {name}";

    /// <summary>A phase code where the name is known from elsewhere; null for a lead without phase.</summary>
    public string PhaseCode(string? code) => code == Unsplit.Code ? WholeWay : code ?? "–";

    protected abstract string WholeWay { get; }
}
