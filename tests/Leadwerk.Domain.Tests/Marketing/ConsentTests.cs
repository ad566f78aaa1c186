using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Marketing;

public class ConsentTests
{
    static readonly SmallCompany Company = new();

    static ConsentProof Proof(string? more) =>
        new()
        {
            Text = "Ja, gern.",
            TextHash = "h",
            Language = "de",
            Form = CaptureFormId.New(),
            FormVersion = 1,
            PageHash = "p",
            SignedUpAt = Company.Now.At,
            MailMessageId = "m",
            MailHash = "h",
            Address = "eva@ernst.example",
            AddressDigest = [1],
            Source = more,
            Network = more,
            ConfirmedFrom = more,
        };

    [Fact]
    public void An_erasure_takes_out_who_they_are_and_leaves_what_was_declared()
    {
        var consent = Consent.Confirmed(Company.Boss.Id, Proof("198.51.100.0/24"), Company.Now);
        var erased = Company.Now;
        consent.Erase(erased);
        Assert.Equal(
            (Tombstone.Text, Tombstone.Text, Tombstone.Text, Tombstone.Text),
            (consent.Address, consent.Source, consent.Network, consent.ConfirmedFrom)
        );
        Assert.Equal(("Ja, gern.", erased.At), (consent.Text, consent.ErasedAt));
        consent.Erase(Company.Now);
        Assert.Equal(erased.At, consent.ErasedAt);
    }

    [Fact]
    public void What_was_never_known_is_not_said_to_be_erased()
    {
        var consent = Consent.Confirmed(Company.Boss.Id, Proof(null), Company.Now);
        consent.Erase(Company.Now);
        Assert.Equal((null, null, null), (consent.Source, consent.Network, consent.ConfirmedFrom));
        var objected = Consent.Objected(Company.Boss.Id, new("Nein.", "h", "de", [1]), Company.Now);
        objected.Erase(Company.Now);
        Assert.Equal((null, null), (objected.Address, objected.ConfirmedFrom));
        Assert.NotNull(objected.ErasedAt);
    }
}
