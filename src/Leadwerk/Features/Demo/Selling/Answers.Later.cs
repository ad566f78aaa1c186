using Leadwerk.Domain;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Demo.Truth;
using Leadwerk.Features.Demo.Vocabulary;

namespace Leadwerk.Features.Demo.Selling;

sealed partial class Answers
{
    const double TurnsOutWrong = 0.015;
    const double AnsweredAnew = 0.65;

    /// <summary>Some evidence turns out to be none, some days later.</summary>
    public void MayBeRevoked(Pursuit pursuit, EvidenceId id)
    {
        if (world.Dice.Falls(TurnsOutWrong))
            world.Diary.Note(world.Today.AddDays(world.Dice.Between(3, 20)), () => Revoke(pursuit, id));
    }

    void Revoke(Pursuit pursuit, EvidenceId id)
    {
        if (!pursuit.Lead.IsActive(world.Today))
            return;
        var head = world.Vendor.Head;
        var reason = world.Dice.One(SellingWords.Revocations);
        var result = pursuit.Lead.Revoke(world.Vendor.Plan, id, reason, null, pursuit.Account.BanList, world.By(head));
        if (result is not EvidenceReviewResult.Revoked)
            return;
        pursuit.Decider = null;
        pursuit.Account.Save(head, "revoke-evidence");
    }

    /// <summary>A lead that was sent back waits for a new sign of a need; marketing gets it, or not.</summary>
    public void ExpectAnew(Pursuit pursuit)
    {
        if (world.Dice.Falls(AnsweredAnew))
            world.Diary.Note(world.Today.AddDays(world.Dice.Between(5, 25)), () => AnswerAnew(pursuit));
    }

    void AnswerAnew(Pursuit pursuit)
    {
        if (pursuit.Lead.IsOver(world.Today))
            return;
        var by = world.Vendor.Marketing[^1];
        var piece = world.Dice.Weighted(ContentPiece.All, piece => piece.Weight);
        var act = new EvidenceContent.Act(
            world.Dice.One(ContentPiece.SecondActs),
            piece.Title.German,
            pursuit.Contact.Id
        );
        var fact = Fact(world.Vendor.FirstCriterion, act, pursuit.Contact);
        pursuit.Lead.Record(world.Vendor.Plan, fact, world.By(by));
        pursuit.Account.Save(by, "record-evidence");
    }
}
