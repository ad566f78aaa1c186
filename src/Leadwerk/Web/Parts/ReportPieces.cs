using Leadwerk.Features.Audit.Html.Markup;
using Leadwerk.Features.Audit.Html.Sections;

namespace Leadwerk.Web.Parts;

/// <summary>Sections of the report that pages show.</summary>
public enum ReportPiece
{
    /// <summary>The naive sum and what of it is honest.</summary>
    Honesty,

    /// <summary>The phase ladder.</summary>
    Ladder,

    /// <summary>What will come.</summary>
    Forecast,

    /// <summary>The months of the forecast alone.</summary>
    Months,

    /// <summary>Age of the open leads against that of the won.</summary>
    Age,

    /// <summary>From which day on an expiry would cost next to nothing.</summary>
    Expiry,

    /// <summary>Whether the best mature fast.</summary>
    Speed,

    /// <summary>Why leads are lost.</summary>
    LossReasons,

    /// <summary>What the machine would have said.</summary>
    Marks,

    /// <summary>How the chances are made.</summary>
    Method,
}

static class ReportPieces
{
    public static void Write(ReportPiece piece, Page page)
    {
        Action<Page> section = piece switch
        {
            ReportPiece.Honesty => HonestySection.Write,
            ReportPiece.Ladder => LadderSection.Write,
            ReportPiece.Forecast => ForecastSection.Write,
            ReportPiece.Months => Months,
            ReportPiece.Age => AgeSection.Write,
            ReportPiece.Expiry => ExpirySection.Write,
            ReportPiece.Speed => SpeedSection.Write,
            ReportPiece.LossReasons => LossReasonsSection.Write,
            ReportPiece.Marks => MarksSection.Write,
            _ => MethodSection.Write,
        };
        section(page);
    }

    static void Months(Page page) => page.Write(ForecastSection.Months(page));
}
