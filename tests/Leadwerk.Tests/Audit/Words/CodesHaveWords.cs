using Leadwerk.Features.Audit;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;
using Leadwerk.Statistics.Experts;

namespace Leadwerk.Tests.Audit.Words;

public class CodesHaveWords
{
    static readonly ReportWords[] Languages = [ReportWords.In("de"), ReportWords.In("en")];
    static readonly object[] Arguments = ["liste.csv", 3, 2, "Neu=F"];

    // What readers may say, whether or not this build's reader says it already.
    static readonly string[] Refusals =
    [
        "file-missing",
        "empty-file",
        "no-header",
        "too-large",
        "too-many-columns",
        "cell-too-long",
        "row-too-long",
        "too-many-rows",
        "binary-file",
        "encrypted",
        "old-xls",
        "open-document",
        "zip-bomb",
        "broken-archive",
        "dangerous-xml",
        "file-unreadable",
        "no-columns",
        "unknown-column",
        "unknown-field",
        "unknown-stages",
        "no-rows",
        "bad-stages-text",
        "no-dates",
        "too-many-stages",
    ];

    static readonly string[] Notes =
    [
        "ambiguous-dates",
        "ambiguous-numbers",
        "mixed-currencies",
        "unverified-headers",
        "file-not-joined",
        "footer-skipped",
        "duplicate-ids",
        "stage-order",
        "history-not-joined",
        "closed-without-outcome",
        "future-dates",
        "ignored-rows",
        "written-at-the-end",
    ];

    [Fact]
    public void What_the_file_does_not_carry_says_what_it_means_and_what_to_record()
    {
        var codes = Sources.Codes("Audit/NotCarriedLines.cs", "new").ToHashSet();
        codes.UnionWith(["stage-history", "phase-entry"]);
        Assert.True(codes.Count >= 17, string.Join(", ", codes));
        foreach (var words in Languages)
        foreach (var code in codes)
        {
            var advice = words.Advice(new NotCarried(code, [3, 2, 1]));
            Assert.True(advice.FromNowOn.Length > 0, $"{words.Language} has no words for {code}");
            Assert.DoesNotContain("?", advice.Missing);
        }
    }

    [Fact]
    public void Every_zombie_reason_has_a_sentence_for_one_lead_and_one_for_many()
    {
        var codes = Sources
            .Codes("Audit/OpenLeadJudge.cs", "new")
            .Append("past-expiry")
            .Append("deferral-limit")
            .Distinct()
            .ToArray();
        Assert.True(codes.Length >= 5, string.Join(", ", codes));
        var numbers = new Dictionary<string, double>
        {
            ["days"] = 412,
            ["limit"] = 138,
            ["won"] = 40,
            ["cases"] = 143,
            ["high"] = 0.021,
            ["decided"] = 6711,
            ["deferrals"] = 3,
        };
        foreach (var words in Languages)
        foreach (var code in codes)
        foreach (var phase in new[] { "E", "*", null, "Needs Analysis" })
        {
            var reason = new ZombieReasonReport(code, phase, numbers);
            foreach (var sentence in new[] { words.Reason(reason), words.SharedReason(reason) })
            {
                Assert.EndsWith(".", sentence);
                Assert.DoesNotContain(code, sentence);
                Assert.DoesNotContain("?", sentence);
                Assert.DoesNotContain("*", sentence);
            }
        }
    }

    [Fact]
    public void Every_refusal_of_the_reader_says_what_helps()
    {
        var codes = Refusals
            .Union(Sources.Codes("Import", "TableRefusedException|NotUnderstood|refusal = new"))
            .Union(Sources.Codes("Import/PipelineReader.cs", "return new"))
            .Union(Sources.Codes("Import/Understanding", "return new|: new"))
            .ToArray();
        foreach (var words in Languages)
        foreach (var code in codes)
            Assert.NotEqual(
                words.AsItIs(code, Arguments),
                words.NotUnderstood(new ImportOutcome.NotUnderstood(code, Arguments))
            );
    }

    [Fact]
    public void Every_note_of_the_reader_has_a_sentence()
    {
        foreach (var words in Languages)
        foreach (var code in Notes.Union(Sources.Codes("Import", @"ReadingNote|[nN]otes\.Add\(new")))
            Assert.NotEqual(words.AsItIs(code, Arguments), words.Note(new ReadingNote(code, Arguments)));
    }

    [Fact]
    public void Every_question_asks_something()
    {
        string[] known = ["ambiguous-dates", "ambiguous-numbers", "unknown-stage", "currency"];
        foreach (var words in Languages)
        foreach (var code in known.Union(Sources.Codes("Import", @"Question|Invoke\(new")))
            Assert.Contains("?", words.Question(new Question(code, Arguments, [])));
    }

    [Fact]
    public void Every_expectation_of_a_bad_cell_is_named()
    {
        string[] codes = ["date", "amount", "stage", "id", "outcome", "order-of-dates", "columns", "unique-id"];
        foreach (var words in Languages)
        foreach (var code in codes)
        {
            var cell = new BadCell("liste.csv", 17, "Betrag", "nach Aufwand", code, false);
            Assert.NotEqual(code, words.Expected(cell));
            Assert.Contains("nach Aufwand", words.Bad(cell));
            Assert.Contains("17", words.Bad(cell));
        }
    }

    [Fact]
    public void Every_candidate_has_a_readable_name()
    {
        var names = Enum.GetValues<ExpertName>()
            .Select(expert => expert.Text())
            .Concat([ExpertNames.Mixture, ExpertNames.BaseRate, ExpertNames.ClosedOnly]);
        foreach (var words in Languages)
        {
            Assert.Equal(14, names.Select(words.CandidateName).Distinct().Count());
            Assert.All(names, name => Assert.NotEqual(name, words.CandidateName(name)));
        }
    }

    [Fact]
    public void A_code_from_tomorrow_prints_itself_with_its_arguments()
    {
        foreach (var words in Languages)
        {
            object[] odd = [1234, "x", new DateOnly(2026, 6, 30), new[] { "a", "b" }];
            Assert.StartsWith("moon-phase: ", words.NotCarried(new NotCarried("moon-phase", odd)));
            Assert.Contains("a, b", words.Note(new ReadingNote("moon-phase", odd)));
            Assert.Equal("moon-phase", words.Question(new Question("moon-phase", [], [])));
            Assert.Contains("moon-phase", words.NotUnderstood(new ImportOutcome.NotUnderstood("moon-phase", odd)));
            var reason = new ZombieReasonReport("moon-phase", null, new Dictionary<string, double> { ["days"] = 3 });
            Assert.Equal("moon-phase: days 3", words.Reason(reason));
            Assert.Equal(words.Reason(reason), words.SharedReason(reason));
            Assert.Equal("moon", words.Expected(new BadCell("f", 1, "c", "v", "moon", true)));
            Assert.Equal("moon-risks", words.CandidateName("moon-risks"));
        }
    }

    [Fact]
    public void Known_codes_without_their_arguments_do_not_throw()
    {
        foreach (var words in Languages)
        {
            foreach (var code in Refusals)
                Assert.NotEmpty(words.NotUnderstood(new ImportOutcome.NotUnderstood(code, [])));
            foreach (var code in Notes)
                Assert.NotEmpty(words.Note(new ReadingNote(code, [])));
            foreach (var code in Sources.Codes("Audit/NotCarriedLines.cs", "new"))
                Assert.NotEmpty(words.NotCarried(new NotCarried(code, [])));
            Assert.NotEmpty(
                words.Reason(new ZombieReasonReport("no-chance-measured", "E", new Dictionary<string, double>()))
            );
        }
    }
}
