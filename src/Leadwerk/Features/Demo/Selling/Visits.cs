using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Demo.Truth;
using Leadwerk.Features.Demo.Vocabulary;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>A rep gets to a follow-up: what they do with it, and what the customer says.</summary>
sealed partial class Visits(World world, Answers answers, Endings endings)
{
    const double SentBack = 0.02;

    public void Visit(Rep rep, Pursuit pursuit)
    {
        if (!pursuit.IsWith(rep, world.Today))
            return;
        var first = pursuit.Lead.FollowUps.Count == 1;
        if (world.Dice.Falls(rep.Habit.Postpones) && Postpone(rep, pursuit))
            return;
        if (!world.Dice.Falls(pursuit.Customer.Reach))
        {
            NotReached(rep, pursuit);
            return;
        }
        if (first)
            pursuit.Customer.Waited(world.Today.DayNumber - pursuit.Lead.HandedOverOn!.Value.DayNumber);
        if (first && pursuit.Lead.Origin == LeadOrigin.Marketing && world.Dice.Falls(SentBack))
            SendBack(rep, pursuit);
        else
            Talk(rep, pursuit);
    }

    bool Postpone(Rep rep, Pursuit pursuit)
    {
        var step = Step(rep, pursuit, world.Dice.Between(4, 12));
        var excuse = world.Dice.One(SellingWords.Excuses);
        var result = Insist(
            step,
            next =>
                pursuit.Lead.Postpone(
                    world.Vendor.Escalation,
                    next,
                    excuse,
                    pursuit.Account.BanList,
                    world.By(rep.User)
                )
        );
        if (result is not FollowUpResult.PostponedByUs done)
            return false;
        Look(rep, pursuit, done.NextDue);
        pursuit.Account.Save(rep.User, "end-follow-up");
        return true;
    }

    void NotReached(Rep rep, Pursuit pursuit)
    {
        var step = Step(rep, pursuit, world.Dice.Between(2, 7));
        var result = Insist(
            step,
            next => pursuit.Lead.NotReached(world.Vendor.Escalation, next, pursuit.Account.BanList, world.By(rep.User))
        );
        if (result is FollowUpResult.NotReached done)
        {
            Look(rep, pursuit, done.NextDue);
            pursuit.Account.Save(rep.User, "end-follow-up");
        }
        else if (world.Dice.Falls(rep.Habit.Closes))
            endings.GiveUp(rep, pursuit, LostReason.NotReachable);
        else
            LeaveOverdue(pursuit);
    }

    void SendBack(Rep rep, Pursuit pursuit)
    {
        var reason = world.Dice.One(SellingWords.SentBack);
        pursuit.Lead.Return(world.Vendor.Plan, world.Vendor.FirstCriterion.Id, reason, world.By(rep.User));
        pursuit.Account.Save(rep.User, "return-lead");
        answers.ExpectAnew(pursuit);
    }

    void Talk(Rep rep, Pursuit pursuit)
    {
        var lead = pursuit.Lead;
        var position = answers.Position(lead);
        var days = lead.DaysInPhase(world.Today) ?? 0;
        var (interest, tempo) = (pursuit.Customer.Interest, pursuit.Segment.Tempo);
        var moves = Odds.Moves(position, interest, days, tempo, rep.Habit.Skill);
        var saysNo = Odds.SaysNo(position, interest, days, tempo);
        var roll = world.Dice.Roll();
        if (roll < moves)
            Advance(rep, pursuit);
        else if (roll < moves + saysNo)
            endings.GiveUp(rep, pursuit, endings.Reason(position));
        else
            PutOff(rep, pursuit);
    }

    void Look(Rep rep, Pursuit pursuit, DateOnly due) =>
        pursuit.LookOn = due.AddDays(world.Dice.Between(rep.Habit.Late));

    // While nobody chooses, the follow-up stays overdue, and first on the list.
    void LeaveOverdue(Pursuit pursuit) => pursuit.LookOn = world.Today.AddDays(world.Dice.Between(7, 21));

    void LogEffort(Rep rep, Pursuit pursuit, (int Least, int Most) minutes)
    {
        if (!world.Dice.Falls(rep.Habit.LogsEffort))
            return;
        var result = Effort.Log(
            pursuit.Lead,
            rep.User.Id,
            world.Today,
            world.Dice.Between(minutes),
            world.By(rep.User)
        );
        if (result is EffortResult.Logged logged)
            pursuit.Account.Ledger.AddFinal(logged.Effort);
    }
}
