namespace Leadwerk.Benchmarks.Audit;

/// <summary>The published program, whole processes in turn, so that a busy machine is busy for both.</summary>
static class AuditBench
{
    const int Rows = 1_000_000;
    const int Turns = 3;
    const double MostTimesCsvReader = 4;
    const double MostTimesHelp = 3;
    const double MostMegabytes = 1_024;
    const string CsvReader = """
        import csv, sys
        with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file, delimiter=";"):
                pass
        """;

    public static int Run(string program, string smallFile)
    {
        Machine.Print();
        var figures = new Figures();
        Large(figures, program);
        Small(figures, program, smallFile);
        return figures.Print();
    }

    static void Large(Figures figures, string program)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        try
        {
            GermanExport.Write(file, Rows);
            var of = $"{Rows:#,0} rows, {new FileInfo(file).Length / 1e6:0} MB";
            string[] audit = ["audit", file, "--json", "--yes", "--stages", GermanExport.Stages];
            foreach (var column in GermanExport.EntryColumns)
                audit = [.. audit, "--map", column];
            var (ours, theirs) = InTurn(
                new Command("audit --json", program, audit),
                new Command("csv.reader", "python3", "-c", CsvReader, file)
            );
            Times(figures, of, "leadwerk audit --json", ours);
            Times(figures, of, "python3 csv.reader", theirs);
            figures.AtMost(of, "times csv.reader", Median(ours) / Median(theirs), MostTimesCsvReader);
            figures.AtMost(of, "peak memory, MB", ours.Max(usage => usage.PeakBytes) / 1e6, MostMegabytes);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static void Small(Figures figures, string program, string file)
    {
        var of = Path.GetFileName(file);
        var (ours, help) = InTurn(
            new Command("audit --json", program, "audit", file, "--json", "--yes"),
            new Command("--help", program, "--help")
        );
        Times(figures, of, "leadwerk audit --json", ours);
        Times(figures, of, "leadwerk --help", help);
        figures.AtMost(of, "times --help", Median(ours) / Median(help), MostTimesHelp);
    }

    static (Usage[] A, Usage[] B) InTurn(Command a, Command b)
    {
        var usages = Enumerable.Range(0, Turns).Select(_ => (A: a.Run(), B: b.Run())).ToArray();
        return ([.. usages.Select(turn => turn.A)], [.. usages.Select(turn => turn.B)]);
    }

    static void Times(Figures figures, string of, string command, Usage[] usages) =>
        figures.Note(
            of,
            $"{command}, median s (processor s)",
            $"{Median(usages):0.00} ({Middle(usages.Select(usage => usage.ProcessorSeconds)):0.00})"
        );

    static double Median(Usage[] usages) => Middle(usages.Select(usage => usage.Seconds));

    static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
