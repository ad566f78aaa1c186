using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Phases;

public class EvidenceTests
{
    readonly SmallCompany company = new();

    [Fact]
    public void Evidence_dated_in_the_future_is_refused()
    {
        var lead = company.Active();
        var tomorrow = company.Talk(company.Criterion("E"), company.Today.AddDays(1));
        Assert.IsType<EvidenceResult.InTheFuture>(lead.Record(company.Plan, tomorrow, company.Now));
        Assert.Single(lead.Evidence);
    }

    [Fact]
    public void Evidence_older_than_the_lead_is_fine_and_keeps_its_date()
    {
        var lead = company.Active();
        var old = company.Talk(company.Criterion("E"), company.Today.AddYears(-1));
        var recorded = Assert.IsType<EvidenceResult.Recorded>(lead.Record(company.Plan, old, company.Now));
        Assert.Equal(company.Today.AddYears(-1), recorded.Evidence.HappenedOn);
    }

    [Fact]
    public void Evidence_after_the_end_is_refused_and_a_late_fact_from_before_is_kept()
    {
        var lead = company.Active();
        lead.Lose(LostReason.Price, null, company.Now);
        var end = company.Today;
        company.Wait(3);
        var late = company.Talk(company.Criterion("E"), end.AddDays(1));
        Assert.IsType<EvidenceResult.AfterEnd>(lead.Record(company.Plan, late, company.Now));
        var before = company.Talk(company.Criterion("E"), end);
        Assert.IsType<EvidenceResult.Recorded>(lead.Record(company.Plan, before, company.Now));
        Assert.Equal(LeadOutcome.Lost, lead.Outcome);
        Assert.Equal((PhaseExit.Lost, end), (lead.PhaseEntries[1].Exit!.Value, lead.PhaseEntries[1].LeftOn));
    }

    [Fact]
    public void Evidence_by_a_person_of_another_company_is_refused()
    {
        var lead = company.Active();
        var stranger = company.NewPerson(company.NewCompany("Andere AG"), "Fritz Fremd");
        var fact = company.Talk(company.Criterion("E"), with: stranger);
        Assert.IsType<EvidenceResult.OtherCompany>(lead.Record(company.Plan, fact, company.Now));
    }

    [Fact]
    public void A_criterion_of_another_plan_is_unknown()
    {
        var lead = company.Active();
        var other = company.NewPlan(DefaultPhasePlan.Draft()).Phases[1].Criteria[0];
        Assert.IsType<EvidenceResult.UnknownCriterion>(lead.Record(company.Plan, company.Talk(other), company.Now));
    }

    public static TheoryData<string, int, EvidenceKinds, bool> Kinds =>
        new()
        {
            { "F", 0, EvidenceKinds.Act, true },
            { "F", 0, EvidenceKinds.Conversation, true },
            { "F", 0, EvidenceKinds.Document, false },
            { "F", 0, EvidenceKinds.None, false },
            { "E", 0, EvidenceKinds.Act, false },
            { "D", 0, EvidenceKinds.Person, true },
            { "D", 0, EvidenceKinds.Conversation, false },
            { "D", 1, EvidenceKinds.Conversation, false },
            { "D", 1, EvidenceKinds.Conversation | EvidenceKinds.Date, true },
            { "C", 0, EvidenceKinds.Document, false },
            { "C", 0, EvidenceKinds.Document | EvidenceKinds.Amount, true },
            { "A", 0, EvidenceKinds.Document | EvidenceKinds.Amount, false },
            { "A", 0, EvidenceKinds.Document | EvidenceKinds.Amount | EvidenceKinds.Date, true },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_criterion_accepts_the_kinds_of_evidence_that_it_names(
        string phase,
        int position,
        EvidenceKinds brought,
        bool accepted
    ) => Assert.Equal(accepted, company.Criterion(phase, position).Accepts(brought));

    [Fact]
    public void Free_opinion_is_no_kind_of_evidence()
    {
        var lead = company.Active();
        var opinion = new NewEvidence(
            company.Criterion("E").Id,
            new EvidenceContent.OldList("Der kauft bestimmt."),
            company.Today
        );
        Assert.IsType<EvidenceResult.WrongKind>(lead.Record(company.Plan, opinion, company.Now));
    }

    [Theory]
    [InlineData("", TextProblem.Missing)]
    [InlineData("  \t", TextProblem.Missing)]
    [InlineData("a\0b", TextProblem.Unreadable)]
    public void A_text_that_says_nothing_or_cannot_be_kept_is_refused(string said, TextProblem problem)
    {
        var lead = company.Active();
        var fact = new NewEvidence(
            company.Criterion("E").Id,
            new EvidenceContent.Conversation(company.Boss.Id, said),
            company.Today,
            company.Boss
        );
        var refused = Assert.IsType<EvidenceResult.TextRefused>(lead.Record(company.Plan, fact, company.Now));
        Assert.Equal(problem, refused.Why.Problem);
    }

    [Theory]
    [InlineData(new[] { 'a', '\ud83d' })]
    [InlineData(new[] { '\ude00', 'a' })]
    public void Half_a_character_cannot_be_kept(char[] said)
    {
        var fact = new NewEvidence(
            company.Criterion("E").Id,
            new EvidenceContent.Conversation(company.Boss.Id, new string(said)),
            company.Today,
            company.Boss
        );
        var result = company.Active().Record(company.Plan, fact, company.Now);
        Assert.Equal(TextProblem.Unreadable, Assert.IsType<EvidenceResult.TextRefused>(result).Why.Problem);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, false)]
    public void A_text_holds_four_thousand_characters(int length, bool accepted)
    {
        var lead = company.Active();
        var said = string.Concat("😀", new string('x', length - 2));
        var fact = new NewEvidence(
            company.Criterion("E").Id,
            new EvidenceContent.Conversation(company.Boss.Id, said),
            company.Today,
            company.Boss
        );
        Assert.Equal(accepted, lead.Record(company.Plan, fact, company.Now) is EvidenceResult.Recorded);
    }

    [Fact]
    public void A_document_needs_its_number_or_a_link_and_an_amount_above_zero()
    {
        var lead = company.Active();
        EvidenceResult Record(string? number, string? link, long cents) =>
            lead.Record(
                company.Plan,
                new NewEvidence(
                    company.Criterion("C").Id,
                    new EvidenceContent.Document(number, null, new OrderValue(cents, SmallCompany.Euro), link),
                    company.Today
                ),
                company.Now
            );

        Assert.IsType<EvidenceResult.TextRefused>(Record(null, null, 1));
        Assert.IsType<EvidenceResult.AmountNotPositive>(Record("4711", null, 0));
        Assert.IsType<EvidenceResult.Recorded>(Record(null, "https://example.org/angebot.pdf", 1));
    }

    [Fact]
    public void The_content_comes_back_as_it_was_recorded()
    {
        var lead = company.Active();
        var talk = company.Talk(company.Criterion("D", 1), byWhen: company.Today.AddDays(80));
        var offer = company.Document(company.Criterion("C"));
        lead.Record(company.Plan, talk, company.Now);
        lead.Record(company.Plan, offer, company.Now);
        Assert.Equal([talk.Content, offer.Content], lead.Evidence.Skip(1).Select(fact => fact.Content));
    }

    [Fact]
    public void The_date_on_a_document_is_the_day_on_which_it_happened()
    {
        var lead = company.Active();
        company.Wait(10);
        var offer = company.Document(company.Criterion("C"), company.Today.AddDays(-4)) with
        {
            HappenedOn = company.Today,
        };
        lead.Record(company.Plan, offer, company.Now);
        Assert.Equal(company.Today.AddDays(-4), lead.Evidence[1].HappenedOn);
    }

    [Fact]
    public void The_content_names_the_person_that_is_handed_in()
    {
        var lead = company.Active();
        var mixed = company.Talk(company.Criterion("E")) with { Person = company.Buyer };
        Assert.Throws<ArgumentException>(() => lead.Record(company.Plan, mixed, company.Now));
    }

    [Fact]
    public void Revoking_needs_a_reason_and_works_once()
    {
        var lead = company.ActiveIn("E");
        var fact = lead.Evidence[1];
        Assert.IsType<EvidenceReviewResult.TextRefused>(
            lead.Revoke(company.Plan, fact.Id, " ", null, Leadwerk.Domain.Contacts.BanList.None, company.Now)
        );
        Assert.True(fact.Stands);
        Assert.IsType<EvidenceReviewResult.Revoked>(company.Revoke(lead, fact));
        Assert.IsType<EvidenceReviewResult.NoSuchEvidence>(company.Revoke(lead, fact));
    }
}
