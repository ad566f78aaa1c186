using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Phases;

/// <summary>What is wrong with an evidence is named, the first thing first, and nothing is recorded.</summary>
public class EvidenceContentTests
{
    static readonly SmallCompany Company = new();
    static readonly OrderValue Some = new(100, SmallCompany.Euro);

    [Theory]
    [InlineData("", "Formular", "Was die Person getan hat")]
    [InlineData("Angefordert", "", "Wo das war")]
    public void An_act_says_what_and_where(string what, string where, string field) =>
        Refused(new EvidenceContent.Act(what, where), field);

    [Fact]
    public void A_document_has_a_number_or_lies_somewhere()
    {
        Refused(new EvidenceContent.Document(null, Company.Today, Some), "Belegnummer");
        Refused(new EvidenceContent.Document("\0", Company.Today, Some, "https://x.example/"), "Belegnummer");
        Refused(new EvidenceContent.Document("47", Company.Today, Some, new string('a', 2001)), "Link");
        Assert.IsType<EvidenceResult.AmountNotPositive>(
            Recorded(new EvidenceContent.Document("47", Company.Today, new OrderValue(0, SmallCompany.Euro)))
        );
    }

    static void Refused(EvidenceContent content, string field)
    {
        var why = Assert.IsType<EvidenceResult.TextRefused>(Recorded(content)).Why;
        Assert.Equal(field, why.Field.German);
    }

    static EvidenceResult Recorded(EvidenceContent content)
    {
        var lead = Company.Active();
        var before = lead.Evidence.Count;
        var criterion = Company
            .Plan.Phases.SelectMany(phase => phase.Criteria)
            .First(one => one.Accepts(content.Kinds));
        var result = lead.Record(Company.Plan, new NewEvidence(criterion.Id, content, Company.Today), Company.Now);
        Assert.Equal(before, lead.Evidence.Count);
        return result;
    }
}
