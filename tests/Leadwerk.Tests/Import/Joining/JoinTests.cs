using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import.Joining;

public class JoinTests
{
    const string Leads = "lead id,created,origin\na,2024-01-01,fair\nb,2024-01-02,web\nc,2024-01-03,web\n";
    const string Wins = "lead id,won date,value\nb,2024-03-01,500\nx,2024-03-02,900\n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Wins_find_their_leads_in_any_order_of_the_files(bool winsFirst)
    {
        (string, string)[] files = [("leads.csv", Leads), ("wins.csv", Wins)];
        if (winsFirst)
            Array.Reverse(files);
        var pipeline = Exported.Read(Exported.Default, files);
        Assert.Equal(3, pipeline.Count);
        var won = pipeline.Lead("b");
        Assert.Equal(
            (LeadOutcome.Won, "2024-01-02", "2024-03-01", 500m),
            (won.Outcome, won.Started, won.Closed, won.Value)
        );
        Assert.Equal("3 lead id: x (id, row)", pipeline.Bad());
        Assert.Equal((4, 1), (pipeline.Reading.RowsRead, pipeline.Reading.RowsRejected));
        Assert.Equal(["wins.csv", "leads.csv"], winsFirst ? pipeline.Reading.Files : pipeline.Reading.Files.Reverse());
    }

    [Fact]
    public void A_second_file_of_leads_adds_new_leads_and_further_facts()
    {
        var pipeline = Exported.Read(
            Exported.Default,
            ("2023.csv", "id,stage,created,value\n1,Demo,2023-01-01,\n2,Demo,2023-01-02,20\n"),
            ("2024.csv", "id,stage,created,value,owner\n1,Offer,2023-01-01,10,Weiß\n3,Offer,2024-01-03,30,Groß\n")
        );
        Assert.Equal(3, pipeline.Count);
        Assert.Equal(
            (10m, "Weiß", "Demo"),
            (pipeline.Lead("1").Value, pipeline.Lead("1").Owner, pipeline.Lead("1").Stage)
        );
        Assert.Equal(("2024-01-03", "Offer"), (pipeline.Lead("3").Started, pipeline.Lead("3").Stage));
    }

    [Theory]
    [InlineData("account,sector\nMüßig,Handel\n")]
    [InlineData("id,series\nP-1,GTX\nP-2,MG\n")]
    public void A_file_that_knows_no_lead_is_left_aside_and_named(string other)
    {
        var pipeline = Exported.Read(Exported.Default, ("leads.csv", Leads), ("other.csv", other));
        Assert.Equal(3, pipeline.Count);
        Assert.Equal("", pipeline.Bad());
        Assert.Equal(["other.csv"], pipeline.Note("file-not-joined"));
    }

    [Fact]
    public void A_segment_that_is_only_written_at_the_end_would_read_the_outcome_and_is_left_out()
    {
        var leads = "id,created\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},2024-01-01\n"));
        var wins =
            "id,won date,segment\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"{i},2024-02-01,Handel\n"));
        var pipeline = Exported.Read(Exported.Default, ("leads.csv", leads), ("wins.csv", wins));
        Assert.Empty(pipeline.Segments.Texts);
        Assert.Equal(["segment"], pipeline.Note("written-at-the-end"));
    }

    [Fact]
    public void Leads_without_an_id_column_are_numbered()
    {
        var pipeline = Exported.Read("kunde;phase;angelegt\nMüßig;Neu;01.01.2024\nGroß;Neu;02.01.2024\n");
        Assert.Equal("Groß", pipeline.Lead("2").Company);
    }

    [Fact]
    public void Two_lists_that_count_from_one_are_two_lists_of_leads()
    {
        var pipeline = Exported.Read(
            Exported.Default,
            ("nord.csv", "nr;kunde;phase;angelegt\n1;Groß;Neu;01.02.2024\n2;Müßig;Neu;02.02.2024\n"),
            (
                "süd.csv",
                "nr;kunde;phase;angelegt\n1;Weiß;Angebot;03.02.2024\n2;Öztürk;Neu;04.02.2024\n3;Krüger;Neu;05.02.2024\n"
            )
        );
        Assert.Equal(5, pipeline.Count);
        Assert.Equal(("Groß", "Weiß"), (pipeline.Lead("1").Company, pipeline.Lead("1 (süd.csv)").Company));
        Assert.Equal("2024-02-03", pipeline.Lead("1 (süd.csv)").Started);
        Assert.Equal("Krüger", pipeline.Lead("3").Company);
        Assert.Equal(["süd.csv", 2], pipeline.Note("ids-of-others"));
    }

    [Fact]
    public void A_few_rows_that_contradict_are_joined_and_said()
    {
        var pipeline = Exported.Read(
            Exported.Default,
            (
                "alt.csv",
                "nr;kunde;phase;angelegt\n1;Groß;Neu;01.02.2024\n2;Müßig;Neu;02.02.2024\n3;Weiß;Neu;02.02.2024\n"
            ),
            ("neu.csv", "nr;kunde;angelegt\n1;Groß;2024-02-01\n2;Müßig & Co;2024-02-02\n3;Krüger;2024-03-02\n")
        );
        Assert.Equal(3, pipeline.Count);
        Assert.Equal("Weiß", pipeline.Lead("3").Company);
        Assert.Equal(["neu.csv", 1], pipeline.Note("ids-contradict"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Numbers_of_our_own_never_meet_ids_of_another_file(bool reversed)
    {
        (string, string)[] files =
        [
            ("a.csv", "kunde;phase;angelegt\nGroß;Neu;01.02.2024\nMüßig;Neu;02.02.2024\n"),
            ("b.csv", "id;kunde;phase;angelegt\n1;Weiß;Neu;03.02.2024\n3;Öztürk;Neu;04.02.2024\n"),
        ];
        if (reversed)
            Array.Reverse(files);
        var pipeline = Exported.Read(Exported.Default, files);
        Assert.Equal(
            ["Groß", "Müßig", "Weiß", "Öztürk"],
            Enumerable.Range(0, pipeline.Count).Select(lead => pipeline.Companies[lead]!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(("Weiß", "Öztürk"), (pipeline.Lead("1").Company, pipeline.Lead("3").Company));
    }

    [Fact]
    public void A_lead_without_an_offer_has_no_number_of_one_and_still_counts()
    {
        var pipeline = Exported.Read(
            "Angebotsnummer;Kunde;Phase;Angelegt\n(3);Groß;Angebot;01.02.2024\n;Müßig;Neu;02.02.2024\n;Weiß;Neu;03.02.2024\n"
        );
        Assert.Equal((3, 0), (pipeline.Count, pipeline.Reading.RowsRejected));
        Assert.Equal(("Müßig", "Weiß"), (pipeline.Companies[1], pipeline.Companies[2]));
        Assert.Equal(3, Enumerable.Range(0, 3).Select(lead => pipeline.Ids[lead]).Distinct().Count());
    }

    [Fact]
    public void A_wish_for_a_column_of_one_file_takes_nothing_from_another()
    {
        var pipeline = Exported.Read(
            Exported.Map(("created", "Erfasst von uns")),
            ("a.csv", "id;phase;angelegt\n1;Neu;01.02.2024\n"),
            ("b.csv", "id;phase;Erfasst von uns\n2;Neu;05.02.2024\n")
        );
        Assert.Equal(("2024-02-01", "2024-02-05"), (pipeline.Lead("1").Started, pipeline.Lead("2").Started));
    }
}
