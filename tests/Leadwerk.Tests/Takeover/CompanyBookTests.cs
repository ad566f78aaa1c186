using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Features.Takeover.Companies;
using Leadwerk.Features.Takeover.Rows;

namespace Leadwerk.Tests.Takeover;

/// <summary>Which rows are one company, and which only may be.</summary>
public class CompanyBookTests
{
    static OldRow Row(string? company, string? website = null, string? phone = null, string? person = null) =>
        new()
        {
            Number = 0,
            ExternalId = "1",
            Contact = new OldContact(company, website, phone, person, null, null, null),
            Title = "",
            Phases = [],
            Claim = "",
        };

    static KnownCompany Known(string name, string? domain = null, bool banned = false) =>
        new(CompanyId.New(), name, FoldedName.DuplicateKey(name), domain, null, banned, Imported: false);

    [Theory]
    [InlineData("Müller Bau GmbH", null, null, "MUELLER BAU", null, null)]
    [InlineData("Müller Bau", "www.mueller.de", null, "MB Holding", "https://mueller.de/x", null)]
    [InlineData("Müller Bau", null, "089 / 123 456", "Bau Zentrale", null, "+49 89 123456")]
    public void Equal_name_domain_or_number_is_the_same_company(
        string one,
        string? site,
        string? phone,
        string other,
        string? otherSite,
        string? otherPhone
    )
    {
        var rows = new[] { Row(one, site, phone), Row(other, otherSite, otherPhone) };
        var book = CompanyBook.Of(rows, []);
        Assert.Same(book.Of(rows[0]), book.Of(rows[1]));
        Assert.Single(book.Companies);
    }

    [Fact]
    public void Hosts_that_many_share_tell_no_companies_apart()
    {
        var rows = new[] { Row("Weber", "https://facebook.com/weber"), Row("Huber", "facebook.com/huber") };
        Assert.Equal(2, CompanyBook.Of(rows, []).Companies.Count);
    }

    [Fact]
    public void A_private_customer_goes_by_their_own_name_and_a_word_for_nothing_is_no_company()
    {
        var rows = new[] { Row(null, person: "Xaver Öztürk"), Row("n/a"), Row("???"), Row(null) };
        var book = CompanyBook.Of(rows, []);
        Assert.Equal("Xaver Öztürk", book.Of(rows[0])!.Name);
        Assert.All(rows[1..], row => Assert.Null(book.Of(row)));
    }

    [Fact]
    public void The_record_that_is_here_is_taken_and_one_under_a_ban_goes_before_its_double()
    {
        KnownCompany[] known = [Known("Weber GmbH"), Known("Weber AG", banned: true)];
        var rows = new[] { Row("weber") };
        Assert.True(CompanyBook.Of(rows, known).Of(rows[0])!.Known!.Banned);
    }

    [Theory]
    [InlineData("Müller Maschinenbau", "Müler Maschinenbau")]
    [InlineData("Meier Anlagentechnik", "Meyer Anlagentechnik")]
    [InlineData("Anlagenbau Huber", "Huber Anlagenbau")]
    [InlineData("Schröder Logistik", "Schröder Lgoistik")]
    public void Names_that_differ_by_a_slip_are_named_and_not_merged(string one, string other)
    {
        var rows = new[] { Row(one), Row(other), Row("Ganz Anders") };
        var book = CompanyBook.Of(rows, []);
        Assert.Equal(3, book.Companies.Count);
        var pair = Assert.Single(book.Similar);
        Assert.Equal((other, one), (pair.Listed.Name, pair.Other));
        Assert.InRange(pair.Similarity, 0.85, 1);
    }

    [Theory]
    [InlineData("Müller Maschinenbau", "Möller Metallbau")]
    [InlineData("Weber", "Huber")]
    public void Names_that_differ_by_more_are_not(string one, string other) =>
        Assert.Empty(CompanyBook.Of([Row(one), Row(other)], []).Similar);

    [Fact]
    public void Twenty_thousand_names_are_compared_in_a_moment()
    {
        var random = new Random(1);
        var rows = Enumerable
            .Range(0, 20_000)
            .Select(number =>
                Row(string.Create(CultureInfo.InvariantCulture, $"{Word(random)} {Word(random)} {number}"))
            )
            .ToArray();
        var started = System.Diagnostics.Stopwatch.StartNew();
        CompanyBook.Of(rows, []);
        // All with all would be 200 million comparisons, some minutes.
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(20), started.Elapsed.ToString());
    }

    static string Word(Random random) => new([.. Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26)))]);
}
