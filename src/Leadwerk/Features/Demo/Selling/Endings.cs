using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Demo.Vocabulary;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>How leads end while somebody works them: given up, banned, won.</summary>
sealed class Endings(World world, ComeBacks comeBacks)
{
    const double WholeCompany = 0.15;
    const double Cancelled = 0.02;

    /// <summary>Weights of no need, price, competitor, our fault, no decision: early there is no need, late another wins.</summary>
    static readonly double[][] Reasons =
    [
        [0.55, 0.08, 0.10, 0.07, 0.20],
        [0.35, 0.15, 0.20, 0.08, 0.22],
        [0.15, 0.25, 0.30, 0.05, 0.25],
        [0.05, 0.40, 0.40, 0.05, 0.10],
        [0.10, 0.30, 0.40, 0.15, 0.05],
    ];

    static readonly LostReason[] Said =
    [
        LostReason.NoNeed,
        LostReason.Price,
        LostReason.Competitor,
        LostReason.OurFault,
        LostReason.NoDecision,
    ];

    /// <summary>What the customer says when they say no in a phase.</summary>
    public LostReason Reason(int position)
    {
        var weights = Reasons[Math.Clamp(position, 0, Reasons.Length - 1)];
        return world.Dice.Weighted(Said, reason => weights[Array.IndexOf(Said, reason)]);
    }

    public void GiveUp(Rep rep, Pursuit pursuit, LostReason reason)
    {
        var note = world.Dice.One(SellingWords.Losses[reason]);
        if (pursuit.Lead.Lose(reason, note, world.By(rep.User)) is not EndResult.Lost)
            return;
        pursuit.Account.Save(rep.User, "lose-lead");
        comeBacks.AfterLoss(rep, pursuit, reason);
        world.Cooling.Add(pursuit.Account, world.Today);
    }

    /// <summary>The closing conversation: from now on we no longer call.</summary>
    public void Ban(Rep rep, Pursuit pursuit)
    {
        var account = pursuit.Account;
        var person = Answers.Free(pursuit, pursuit.Decider ?? pursuit.Contact);
        var words = Wording(rep, pursuit, person);
        var (leads, bans, stamp) = (account.Leads, account.BanList, world.By(rep.User));
        var result = world.Dice.Falls(WholeCompany)
            ? ContactBan.OnCompany(account.Company, words, leads, bans, stamp)
            : ContactBan.OnPerson(person, words, leads, bans, stamp);
        if (result is not BanResult.Imposed imposed)
            return;
        account.Bans.Add(imposed.Ban);
        account.Ledger.Add(imposed.Ban);
        account.Save(rep.User, "ban-contact");
        if (imposed.Ended.Contains(pursuit.Lead))
            comeBacks.AfterBan(rep, pursuit, imposed.Ban, person);
        else
            pursuit.LookOn = world.Today.AddDays(3);
    }

    string Wording(Rep rep, Pursuit pursuit, Person person)
    {
        var step = world.Vendor.Escalation.StepFor(world.Vendor.Escalation.DeferralLimit + 1);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Placeholders.Person] = person.Name,
            [Placeholders.Company] = pursuit.Account.Company.Name,
            [Placeholders.Offer] = pursuit.Offer,
            [Placeholders.User] = rep.User.Name,
            [Placeholders.OwnCompany] = SellingWords.OwnCompany,
        };
        return Placeholders.Fill(step.Wording.German, values);
    }

    public void Won(Rep rep, Pursuit pursuit)
    {
        if (world.Dice.Falls(Cancelled))
            comeBacks.Later(pursuit, (3, 25), () => Cancel(rep, pursuit));
        else
            comeBacks.AfterOrder(rep, pursuit);
    }

    void Cancel(Rep rep, Pursuit pursuit)
    {
        pursuit.Lead.CancelOrder("Die Geschäftsleitung hat das Budget gestrichen.", world.By(rep.User));
        pursuit.Account.Save(rep.User, "cancel-order");
    }
}
