namespace Leadwerk.Features.Import.Columns;

/// <summary>What the columns of one file are taken for.</summary>
sealed record HeaderReading(string Family, IReadOnlyList<string> Headers, IReadOnlyList<ColumnUse> Uses)
{
    /// <summary>Leads have a beginning, a stage or an end; what has none of them only adds facts to leads of other files.</summary>
    public bool MakesLeads => Has(Field.Created) || Has(Field.Stage) || Has(Field.Outcome) || Has(Field.Entered);

    public bool SaysAnything =>
        MakesLeads || Has(Field.Closed) || Has(Field.WonOn) || Has(Field.LostOn) || Has(Field.HandedOver);

    public bool Has(Field field) => Uses.Any(use => use.Field == field);

    public int? Column(Field field) => Uses.FirstOrDefault(use => use.Field == field)?.Column;

    /// <summary>The header of the column that serves as a field; the field's own name where there is none.</summary>
    public string HeaderOf(Field field) => Column(field) is { } column ? Headers[column] : Fields.Name(field);

    public string? ShownField(int column) =>
        Uses.FirstOrDefault(use => use.Column == column) is not { } use ? null
        : use.Phase is null ? Fields.Shown(use)
        : Fields.Shown(use with { Phase = PipelineNames.Without(use.Phase, PipelineNames.In(Uses)) });

    /// <summary>An outcome column with words that are no outcomes is a column of stages where there is no other.</summary>
    public HeaderReading WithOutcomeAsStage() =>
        this with
        {
            Uses = [.. Uses.Select(use => use.Field == Field.Outcome ? use with { Field = Field.Stage } : use)],
        };
}
