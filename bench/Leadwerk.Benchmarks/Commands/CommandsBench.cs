using Leadwerk.Benchmarks.Audit;

namespace Leadwerk.Benchmarks.Commands;

/// <summary>The published program fills a store: a demo company, and an old list of a hundred thousand rows. Whole processes.</summary>
static class CommandsBench
{
    const int DemoLeads = 5_000;
    const int ListRows = 100_000;
    const int Turns = 3;
    const double DemoSeconds = 20;
    const double ImportSeconds = 15;

    public static int Run(string program)
    {
        Machine.Print();
        var figures = new Figures();
        var folder = Directory.CreateTempSubdirectory("leadwerk-bench-").FullName;
        try
        {
            Demo(figures, program, folder);
            Import(figures, program, folder);
            return figures.Print();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Demo(Figures figures, string program, string folder)
    {
        var usage = new Command(
            "demo",
            program,
            "demo",
            "--leads",
            $"{DemoLeads}",
            "--data",
            Path.Combine(folder, "demo")
        ).Run();
        figures.AtMost($"demo, {DemoLeads:#,0} leads", "s", usage.Seconds, DemoSeconds);
    }

    static void Import(Figures figures, string program, string folder)
    {
        var list = Path.Combine(folder, "list.csv");
        DealList.Write(list, ListRows);
        var of = $"import, {ListRows:#,0} rows";
        var seconds = Enumerable.Range(0, Turns).Select(turn => Taken(program, list, Path.Combine(folder, $"{turn}")));
        double[] sorted = [.. seconds.Order()];
        figures.Note(of, "s, best and worst", $"{sorted[0]:0.0}, {sorted[^1]:0.0}");
        figures.AtMost(of, "s, median", sorted[Turns / 2], ImportSeconds);
        var verify = new Command("verify", program, "verify", "--data", Path.Combine(folder, "0")).Run();
        figures.Note(of, "verify afterwards, without a finding, s", $"{verify.Seconds:0}");
    }

    static double Taken(string program, string list, string data) =>
        new Command("import", program, "import", list, "--data", data, "--yes", "--stages", DealList.Stages)
            .Run()
            .Seconds;
}
