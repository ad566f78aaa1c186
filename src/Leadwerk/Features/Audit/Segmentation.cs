using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Audit;

/// <summary>The few largest segments that are kept apart; the rest counts with the company.</summary>
sealed class Segmentation
{
    const int FewestLeads = 50;

    readonly CodedColumn column;
    readonly sbyte[] indexOfCode;

    Segmentation(CodedColumn column, sbyte[] indexOfCode, IReadOnlyList<string> names)
    {
        this.column = column;
        this.indexOfCode = indexOfCode;
        Names = names;
    }

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    public int Index(int row)
    {
        if (Count == 0)
            return -1;
        var code = column.Code(row);
        return code == CodedColumn.None ? -1 : indexOfCode[code];
    }

    /// <summary>By the segment column; without one by the source, which is fixed at creation too.</summary>
    public static Segmentation Of(ReadPipeline pipeline)
    {
        var column = pipeline.Segments.Texts.Count > 0 ? pipeline.Segments : pipeline.Sources;
        var sizes = new int[column.Texts.Count];
        for (var row = 0; row < column.Count; row++)
        {
            if (column.Code(row) != CodedColumn.None)
                sizes[column.Code(row)]++;
        }
        var kept = Enumerable
            .Range(0, sizes.Length)
            .Where(code => sizes[code] >= FewestLeads)
            .OrderByDescending(code => sizes[code])
            .ThenBy(code => column.Texts[code], StringComparer.Ordinal)
            .Take(PipelineHistoryBuilder.MostSegments)
            .ToArray();
        var index = new sbyte[sizes.Length];
        Array.Fill(index, (sbyte)-1);
        if (kept.Length < 2)
            return new Segmentation(column, index, []);
        for (var i = 0; i < kept.Length; i++)
            index[kept[i]] = (sbyte)i;
        return new Segmentation(column, index, [.. kept.Select(code => column.Texts[code])]);
    }
}
