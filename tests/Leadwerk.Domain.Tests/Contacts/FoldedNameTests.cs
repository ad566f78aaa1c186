using CsCheck;
using Leadwerk.Domain.Contacts;

namespace Leadwerk.Domain.Tests.Contacts;

public class FoldedNameTests
{
    [Theory]
    [InlineData("Müller", "mueller", "muller")]
    [InlineData("MÜLLER & Söhne", "mueller soehne", "muller sohne")]
    [InlineData("Mu\u0308ller", "mueller", "muller")]
    [InlineData("Straßenbau", "strassenbau", "strassenbau")]
    [InlineData("STRAẞE", "strasse", "strasse")]
    [InlineData("Café Zoë", "cafe zoe", "cafe zoe")]
    [InlineData("Łódź Ørsted", "lodz orsted", "lodz orsted")]
    [InlineData("  O'Neill--GmbH ", "oneill gmbh", "oneill gmbh")]
    [InlineData("3M", "3m", "3m")]
    [InlineData("", "", "")]
    public void A_name_is_folded_as_people_spell_it_and_bare(string name, string spelled, string bare)
    {
        Assert.Equal((spelled, bare), (FoldedName.Spelled(name), FoldedName.Bare(name)));
        Assert.Equal(spelled == bare ? spelled : $"{spelled} {bare}", FoldedName.SearchText(name));
    }

    [Theory]
    [InlineData("Müller")]
    [InlineData("Mueller")]
    [InlineData("muller")]
    [InlineData("ÜLL")]
    public void Müller_is_found_however_it_is_typed(string typed) =>
        Assert.Contains(FoldedName.Spelled(typed), FoldedName.SearchText("Max Müller AG"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Müller Maschinenbau GmbH & Co. KG")]
    [InlineData("Mueller Maschinenbau gmbh und co kg")]
    [InlineData("MÜLLER MASCHINENBAU AG")]
    [InlineData("Müller Maschinenbau e.K.")]
    [InlineData("Müller Maschinenbau UG (haftungsbeschränkt)")]
    [InlineData("Müller-Maschinenbau")]
    [InlineData("Müller Maschinenbau Gesellschaft mit beschränkter Haftung")]
    public void Spellings_of_one_company_have_one_key(string name) =>
        Assert.Equal("mueller maschinenbau", FoldedName.DuplicateKey(name));

    [Theory]
    [InlineData("AG", "ag")]
    [InlineData("SE Tylose", "se tylose")]
    [InlineData("Kegel", "kegel")]
    public void A_legal_form_alone_or_in_front_is_kept(string name, string key) =>
        Assert.Equal(key, FoldedName.DuplicateKey(name));

    [Fact]
    public void Folding_twice_is_folding_once_whatever_the_text() =>
        Gen.String.Sample(
            name =>
            {
                var once = FoldedName.Spelled(name);
                Assert.Equal(once, FoldedName.Spelled(once));
            },
            iter: Cases.Of(2_000)
        );
}
