using System.Globalization;
using System.Text;
using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import.DuplicateRecords;

/// <summary>Files of our own making with the traps of well-known real ones.</summary>
public class TwinTests
{
    static readonly DateOnly First = new(2021, 3, 1);

    [Theory]
    [InlineData(false, "(Prospecting) > Engaging")]
    [InlineData(true, "(F) > E")]
    public void Where_a_start_is_recorded_from_a_stage_upward_it_is_the_entry_into_that_stage(
        bool mapped,
        string ladder
    )
    {
        var random = new Random(1);
        var text = new StringBuilder(
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
        );
        foreach (var i in Enumerable.Range(0, 400))
        {
            var engaged = First.AddDays(random.Next(300));
            var closed = engaged.AddDays(random.Next(140));
            var row = (i % 8) switch
            {
                0 => "Prospecting,,,",
                1 or 2 => $"Engaging,{Us(engaged)},,",
                3 or 4 => $"Lost,{Us(engaged)},{Us(closed)},0",
                _ => $"Won,{Us(engaged)},{Us(closed)},{random.Next(50, 9000)}",
            };
            text.Append(CultureInfo.InvariantCulture, $"O{i},Anna Groß,GTX,{(i % 3 == 0 ? "" : "Müßig")},{row}\n");
        }
        var options = mapped ? Exported.Stages(("Prospecting", "F"), ("Engaging", "E")) : Exported.Default;
        var pipeline = Exported.Read(text.ToString(), options);
        Assert.Equal("generic", pipeline.Reading.RecognisedAs);
        Assert.Equal(ladder, pipeline.Ladder());
        Assert.Equal((150, 100, 150), Counts(pipeline));
        Assert.Equal(350, pipeline.Started.Count(day => day != ReadPipeline.NoDay));
        Assert.Equal(350, pipeline.Entered.Count(day => day != ReadPipeline.NoDay));
        Assert.Equal(50, pipeline.Stages.Count(stage => stage == 0));
        Assert.Equal("", pipeline.Lead("O0").Entered);
    }

    [Fact]
    public void A_start_that_is_missing_here_and_there_proves_no_entry()
    {
        var pipeline = Exported.Read(
            "id,deal_stage,engage_date\n1,Prospecting,\n2,Prospecting,3/15/2024\n3,Engaging,3/16/2024\n"
        );
        Assert.Equal("* > (Prospecting) > (Engaging)", pipeline.Ladder());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Wins_only_in_a_file_of_their_own_leave_everybody_else_open(bool winsFirst)
    {
        var leads = new StringBuilder("mql_id,first_contact_date,landing_page_id,origin\n");
        var wins = new StringBuilder("mql_id,seller_id,sdr_id,won_date,business_segment,declared_monthly_revenue\n");
        var random = new Random(2);
        foreach (var i in Enumerable.Range(0, 300))
        {
            var contact = First.AddDays(random.Next(300));
            leads.Append(
                CultureInfo.InvariantCulture,
                $"m{i},{contact:dd-MM-yyyy},p{i % 7},{(i % 2 == 0 ? "social" : "email")}\n"
            );
            if (i % 9 == 0)
                wins.Append(
                    CultureInfo.InvariantCulture,
                    $"m{i},s{i},d{i % 4},{contact.AddDays(random.Next(90)):dd-MM-yyyy} 19:58,pet,0\n"
                );
        }
        (string, string)[] files = [("leads.csv", leads.ToString()), ("wins.csv", wins.ToString())];
        if (winsFirst)
            Array.Reverse(files);
        var pipeline = Exported.Read(Exported.Default, files);
        Assert.Equal("*", pipeline.Ladder());
        Assert.Equal((34, 0, 266), Counts(pipeline));
        Assert.Equal(300, pipeline.Reading.RowsRead);
        Assert.All(Enumerable.Range(0, 300), lead => Assert.NotEqual(ReadPipeline.NoDay, pipeline.Started[lead]));
        Assert.Equal(2, pipeline.Sources.Texts.Count);
        Assert.Empty(pipeline.Segments.Texts);
    }

    [Fact]
    public void A_whole_phase_history_in_columns_is_read_as_it_stands()
    {
        var text = new StringBuilder(
            "id,stage,outcome,created,closed,value,owner,entered:A_SENT,entered:A_READ,entered:O_SENT\n"
        );
        foreach (var i in Enumerable.Range(0, 200))
        {
            var start = First.AddDays(i).ToDateTime(new TimeOnly(22, 38, 44));
            var reached = i % 3;
            string[] phases = ["A_SENT", "A_READ", "O_SENT"];
            string[] outcome = ["won", "lost", "open", "lost"];
            var end = outcome[i % 4] == "open" ? "" : Iso(start.AddDays(20));
            text.Append(
                CultureInfo.InvariantCulture,
                $"{1000 + i},{phases[reached]},{outcome[i % 4]},{Iso(start)},{end},5000,112,{Iso(start)},{(reached > 0 ? Iso(start.AddHours(2)) : "")},{(reached > 1 ? Iso(start.AddDays(3)) : "")}\n"
            );
        }
        var pipeline = Exported.Read(text.ToString());
        Assert.Equal("A_SENT > A_READ > O_SENT", pipeline.Ladder());
        Assert.Equal((50, 100, 50), Counts(pipeline));
        // Dates are days as written: two hours after 22:38 is the next day.
        Assert.Equal("A_SENT 2021-03-03, A_READ 2021-03-04, O_SENT 2021-03-06", pipeline.Lead("1002").Entered);
        Assert.Equal("O_SENT", pipeline.Lead("1002").Stage);
    }

    static (int Won, int Lost, int Open) Counts(ReadPipeline pipeline) =>
        (
            pipeline.Outcomes.Count(outcome => outcome == LeadOutcome.Won),
            pipeline.Outcomes.Count(outcome => outcome == LeadOutcome.Lost),
            pipeline.Outcomes.Count(outcome => outcome == LeadOutcome.Open)
        );

    static string Us(DateOnly day) => day.ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    static string Iso(DateTime moment) => moment.ToString("s", CultureInfo.InvariantCulture);
}
