namespace Leadwerk.Tests.Import;

public class FooterTests
{
    [Theory]
    [InlineData("Gesamtsanierung Schule Nord")]
    [InlineData("Summer Camp Bühne")]
    [InlineData("Total Energies Tankstelle")]
    [InlineData("Gesamt Nord GmbH")]
    public void A_lead_whose_name_begins_like_a_sum_stays_a_lead(string name)
    {
        var pipeline = Exported.Read(
            $"Projekt;Kunde;Phase;Angelegt;Wert\nDach;Groß;Neu;01.02.2024;5\n{name};Müßig;Neu;02.02.2024;7\n"
        );
        Assert.Equal(2, pipeline.Count);
        Assert.Null(pipeline.Note("footer-skipped"));
        Assert.Equal((name, "Müßig"), (pipeline.Lead("2").Title, pipeline.Lead("2").Company));
    }

    [Theory]
    [InlineData("Summe;;;;12,00")]
    [InlineData("Gesamtsumme (2 Leads);;;;12,00")]
    [InlineData("Grand Totals;-;;;12,00")]
    [InlineData("Zwischensumme:;;;;12,00")]
    [InlineData("Vertraulich;;;;")]
    [InlineData("Nur für den Dienstgebrauch;;;;")]
    public void Sums_and_lines_of_text_below_the_rows_are_footers(string line)
    {
        var pipeline = Exported.Read(
            $"Projekt;Kunde;Phase;Angelegt;Wert\nDach;Groß;Neu;01.02.2024;5\nBad;Müßig;Neu;02.02.2024;7\n{line}\n"
        );
        Assert.Equal(2, pipeline.Count);
        Assert.Equal(["leads.csv", 1, line.Split(';')[0]], pipeline.Note("footer-skipped"));
        Assert.Equal("", pipeline.Bad());
    }

    [Fact]
    public void A_row_with_only_a_name_between_others_is_a_lead()
    {
        var pipeline = Exported.Read("Kunde;Phase;Angelegt\nGroß;Neu;01.02.2024\nMüßig;;\nWeiß;Neu;03.02.2024\n");
        Assert.Equal(["Groß", "Müßig", "Weiß"], new[] { "1", "2", "3" }.Select(id => pipeline.Lead(id).Company));
        Assert.Equal("", pipeline.Bad());
    }

    [Fact]
    public void A_single_word_is_an_id_where_the_file_has_ids()
    {
        var pipeline = Exported.Read("Nr;Phase;Angelegt\n1;Neu;01.02.2024\nL2;;\n");
        Assert.Equal(2, pipeline.Count);
        Assert.Null(pipeline.Note("footer-skipped"));
    }
}
