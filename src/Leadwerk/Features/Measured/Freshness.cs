namespace Leadwerk.Features.Measured;

/// <summary>What a page does with measurements that it has.</summary>
enum Look
{
    /// <summary>Shows them.</summary>
    Show,

    /// <summary>Shows them, and has new ones made beside it.</summary>
    ShowAndMeasure,

    /// <summary>Waits for new ones.</summary>
    Wait,
}

/// <summary>How old a measurement may be that a page shows.</summary>
static class Freshness
{
    /// <summary>Chances move by the week; measuring again for every click would make every click slow.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(1);

    /// <summary>What takes longer is measured beside the pages that show it, and they show the measurements before.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>After a quiet time nobody is shown what is older, unless measuring takes longer than <see cref="Short"/>.</summary>
    static readonly TimeSpan Old = TimeSpan.FromMinutes(2);

    static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    /// <summary>Measuring may take a twentieth of the time, however many leads there are.</summary>
    const double LeastRest = 20;

    /// <param name="age">Of the measurements, which are of this day.</param>
    /// <param name="took">How long making them took.</param>
    /// <param name="most">How old they may be for this page whatever happened since.</param>
    public static Look Of(TimeSpan age, TimeSpan took, TimeSpan most) =>
        age < most ? Look.Show
        : took <= Patience || (age >= Old && took <= Short) ? Look.Wait
        : age > took * LeastRest ? Look.ShowAndMeasure
        : Look.Show;
}
