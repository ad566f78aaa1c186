using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Features.Demo.Vocabulary;
using Leadwerk.Storage.Marketing;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>
/// People who ask for something to read: some follow, come back or object, and not all of them become a lead. It rolls
/// dice of its own, so that who buys does not depend on it.
/// </summary>
sealed class Audience(World world, Dice dice, Letters letters)
{
    const string Who = "form";
    const double Follows = 0.7;
    const double ComesBack = 0.35;
    const double Objects = 0.06;
    const double OnlyReads = 0.3;
    const double ByCampaign = 0.45;
    const double BySearch = 0.6;

    readonly Strangers strangers = new(world, dice);

    /// <summary>Somebody filled in the form of a piece and confirmed it. Saved with what is saved next.</summary>
    /// <param name="account">Their company.</param>
    /// <param name="person">Who.</param>
    /// <param name="piece">What they asked for.</param>
    /// <param name="lead">The lead that matures by it.</param>
    public void Asked(Account account, Person person, Truth.ContentPiece piece, Lead? lead)
    {
        var (stamp, form) = (By(), world.Editorial.Form(piece));
        var said = MarketingWords.SaidByForm(piece.Title.German);
        var inbound = (
            (ContactResult<InboundContact>.Kept)
                InboundContact.Record(person, InboundKind.Form, stamp.Today, said, stamp)
        ).Value;
        inbound.Confirm(stamp);
        account.Ledger.Add(inbound);
        account.Ledger.AddFinal(Touch.Of(person.Id, lead?.Id, form, Came(piece), stamp));
        if (account.Followers.ContainsKey(person.Id) || !dice.Falls(Follows))
            return;
        account.Ledger.AddFinal(Consent.Confirmed(person.Id, Proof(person, form, stamp), stamp));
        var follower = Follower.Begin(person.Id, "de", AddressKey.NewToken(), stamp);
        account.Followers[person.Id] = follower;
        account.Ledger.Add(follower);
        letters.Follows(account, person);
        Later(account, person);
    }

    /// <summary>Now and then somebody comes who only wants to read.</summary>
    /// <param name="piece">What they ask for.</param>
    /// <param name="segment">Where they are from.</param>
    public void MayOnlyRead(Truth.ContentPiece piece, Truth.MarketSegment segment)
    {
        if (!dice.Falls(OnlyReads))
            return;
        var account = strangers.Company(segment, world.Vendor.Marketing[0]);
        Asked(account, account.People[0], piece, null);
        account.Save(Who, "confirm-sign-up");
        account.CloseIfDone(world.Today);
    }

    void Later(Account account, Person person)
    {
        if (dice.Falls(ComesBack))
            OneDay(account, (12, 70), () => AskAgain(account, person));
        if (dice.Falls(Objects))
            OneDay(account, (80, 240), () => Stop(account, person));
    }

    void OneDay(Account account, (int Least, int Most) days, Action what)
    {
        account.Expect();
        world.Diary.Note(
            world.Today.AddDays(dice.Between(days)),
            () =>
            {
                account.Came();
                what();
                account.CloseIfDone(world.Today);
            }
        );
    }

    void AskAgain(Account account, Person person)
    {
        // Whoever was banned would lift the ban by it; that story is told elsewhere.
        if (account.BanList.On(person.Id) is not null || account.BanList.On(account.Company.Id) is not null)
            return;
        var piece = dice.One(Truth.ContentPiece.All);
        Asked(account, person, piece, account.Leads.Find(lead => !lead.IsOver(world.Today)));
        account.Save(Who, "confirm-sign-up");
    }

    void Stop(Account account, Person person)
    {
        var text = MarketingWords.Stop.German;
        var proof = new ObjectionProof(
            text,
            AddressKey.HexOf(text),
            "de",
            world.Editorial.Addresses.Digest(person.Mail!)
        );
        account.Ledger.AddFinal(Consent.Objected(person.Id, proof, By()));
        account.Followers[person.Id].End(By());
        account.Save("follower", "object");
    }

    ConsentProof Proof(Person person, CaptureForm form, Stamp stamp)
    {
        var text = form.Current.Consent.German;
        return new ConsentProof
        {
            Text = text,
            TextHash = AddressKey.HexOf(text),
            Language = "de",
            Form = form.Id,
            FormVersion = form.Current.Number,
            PageHash = ShownWords.HashOf(form.Current, "de"),
            SignedUpAt = stamp.At.AddMinutes(-dice.Between(2, 40)),
            MailMessageId = $"{Guid.CreateVersion7(new DateTimeOffset(stamp.At))}@{SellingWords.OwnDomain}",
            MailHash = AddressKey.HexOf(MarketingWords.MailThatAsks),
            Address = person.Mail!,
            AddressDigest = world.Editorial.Addresses.Digest(person.Mail!),
        };
    }

    CameFrom Came(Truth.ContentPiece piece)
    {
        var page = world.Editorial.Page(piece).Id;
        if (dice.Falls(ByCampaign))
        {
            var (source, medium, campaign) = dice.One(MarketingWords.Campaigns);
            return new CameFrom(null, null, source, medium, campaign, page);
        }
        return new CameFrom(
            null,
            dice.Falls(BySearch) ? dice.One(MarketingWords.Referrers) : null,
            null,
            null,
            null,
            page
        );
    }

    Stamp By() => world.By(UserId.From(Guid.Empty));
}
