using BenchmarkDotNet.Attributes;
using Leadwerk.Benchmarks.Audit;
using Leadwerk.Features.Import;
using Leadwerk.Features.Import.Tables;
using Sylvan.Data.Csv;

namespace Leadwerk.Benchmarks.Kernels;

/// <summary>Our table source over 100,000 rows of an export, beside the parser below it.</summary>
[ShortRunJob, MemoryDiagnoser]
public class ParseKernels
{
    readonly string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");

    [GlobalSetup]
    public void Write() => GermanExport.Write(file, 100_000);

    [GlobalCleanup]
    public void Delete() => File.Delete(file);

    [Benchmark(Baseline = true)]
    public long Sylvan()
    {
        using var reader = CsvDataReader.Create(file, new CsvDataReaderOptions { Delimiter = ';' });
        var characters = 0L;
        while (reader.Read())
        {
            for (var column = 0; column < reader.RowFieldCount; column++)
                characters += reader.GetFieldSpan(column).Length;
        }
        return characters;
    }

    [Benchmark]
    public long OurTable()
    {
        using var table = TableFile.Open(file, new ImportLimits());
        var characters = 0L;
        while (table.Read())
        {
            for (var column = 0; column < table.Cells; column++)
                characters += table.Cell(column).Length;
        }
        return characters;
    }
}
