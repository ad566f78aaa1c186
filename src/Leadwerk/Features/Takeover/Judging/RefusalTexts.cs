using Leadwerk.Domain;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Features.Takeover.Judging;

/// <summary>Why a row is not taken over, in words that say what helps.</summary>
static class RefusalTexts
{
    public static RowVerdict.Refused NoCompany { get; } =
        new(
            RefusalKind.NoCompany,
            new(
                "Nicht übernommen: Die Zeile nennt keine Firma. Bitte tragen Sie eine ein, oder nennen Sie mit --map company=SPALTE die richtige Spalte.",
                "Not taken over: the row names no company. Please fill one in, or name the right column with --map company=COLUMN."
            )
        );

    public static RowVerdict.Refused NoStart { get; } =
        new(
            RefusalKind.NoStart,
            new(
                "Nicht übernommen: Der Tag des Beginns fehlt, und ohne ihn gibt es kein Verfallsdatum. Bitte ergänzen Sie ihn.",
                "Not taken over: the day of the start is missing, and without it there is no expiry date. Please fill it in."
            )
        );

    public static RowVerdict.Refused NoEnd { get; } =
        new(
            RefusalKind.NoEnd,
            new(
                "Nicht übernommen: Die Zeile nennt ein Ende, aber nicht dessen Tag. Bitte ergänzen Sie ihn.",
                "Not taken over: the row names an end but not its day. Please fill it in."
            )
        );

    public static RowVerdict.Refused OtherLead { get; } =
        new(
            RefusalKind.OtherLead,
            new(
                "Nicht übernommen: Unter dieser Nummer ist hier schon der Lead einer anderen Firma. Ist es eine andere Liste, geben Sie ihr mit --source einen eigenen Namen.",
                "Not taken over: under this id there is the lead of another company here already. If it is another list, give it a name of its own with --source."
            )
        );

    public static RowVerdict.Refused MaybeBan(string banned) =>
        new(
            RefusalKind.MaybeBan,
            new(
                $"Nicht übernommen: Vielleicht ist das „{banned}“, und dort gilt eine Kontaktsperre. Ist es eine andere Firma, legen Sie sie bitte zuerst von Hand an.",
                $"Not taken over: this may be “{banned}”, where a contact ban holds. If it is another company, please write it down by hand first."
            )
        );

    public static RowVerdict.Refused BannedPerson { get; } =
        new(RefusalKind.Ban, new ImportResult.Banned(default).Text);

    public static RowVerdict.Refused Of(ImportResult result) =>
        new(
            result switch
            {
                ImportResult.Banned => RefusalKind.Ban,
                ImportResult.StepRefused => RefusalKind.Ban,
                ImportResult.Cooling => RefusalKind.CoolingTime,
                ImportResult.ImpossibleDay => RefusalKind.ImpossibleDay,
                _ => RefusalKind.Unkept,
            },
            result.Text
        );

    public static RowVerdict.Refused Unkept(LocalText why) => new(RefusalKind.Unkept, why);
}
