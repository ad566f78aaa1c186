namespace Leadwerk.Benchmarks.Real;

/// <summary>The real data sets and the reference results: every figure beside its demand.</summary>
static class RealData
{
    public static int Run(string data, string fixtures)
    {
        Machine.Print();
        var figures = new Figures();
        ReferenceFigures.Add(figures, fixtures);
        MavenFigures.Add(figures, Path.Combine(data, "maven", "sales_pipeline.csv"));
        BpiFigures.Add(figures, Path.Combine(data, "bpic2012", "applications.csv"));
        OlistFigures.Add(figures, Path.Combine(data, "olist"));
        return figures.Print();
    }
}
