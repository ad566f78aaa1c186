using System.Globalization;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Demo.Truth;
using Leadwerk.Features.Demo.Vocabulary;

namespace Leadwerk.Features.Demo.Selling;

sealed partial class Visits
{
    // At the limit: what the closing conversation ends in.
    const double WakesUp = 0.12;
    const double EndsInBan = 0.6;

    void Advance(Rep rep, Pursuit pursuit)
    {
        var position = answers.Position(pursuit.Lead);
        var step = Step(rep, pursuit, (int)Math.Ceiling(pursuit.Segment.Tempo * world.Dice.Factor(0.3)));
        switch (Insist(step, next => answers.Move(rep, pursuit, next)))
        {
            case FollowUpResult.Moved moved:
                Look(rep, pursuit, moved.NextDue);
                LogEffort(rep, pursuit, Odds.MinutesAt(position));
                pursuit.Account.Save(rep.User, "record-evidence");
                answers.MayBeRevoked(pursuit, moved.Evidence);
                break;
            case FollowUpResult.Won:
                LogEffort(rep, pursuit, Odds.MinutesAt(position));
                pursuit.Account.Save(rep.User, "record-evidence");
                endings.Won(rep, pursuit);
                break;
            // The question was answered before it fell back: that is recorded, and moves nothing.
            case FollowUpResult.NothingMoved:
                world.Refusals++;
                answers.Repeat(rep, pursuit);
                PutOff(rep, pursuit);
                break;
            default:
                world.Refusals++;
                LeaveOverdue(pursuit);
                break;
        }
    }

    void PutOff(Rep rep, Pursuit pursuit)
    {
        var lead = pursuit.Lead;
        if (lead.IsOver(world.Today))
            return;
        if (lead.Deferrals > 0 && world.Dice.Falls(rep.Habit.LetsGo))
        {
            endings.GiveUp(rep, pursuit, LostReason.NoDecision);
            return;
        }
        var step = Step(rep, pursuit, world.Dice.Between(7, 45));
        var reason = world.Dice.One(SellingWords.Deferrals);
        var result = Insist(
            step,
            next => lead.Defer(world.Vendor.Escalation, next, reason, pursuit.Account.BanList, world.By(rep.User))
        );
        if (result is FollowUpResult.Deferred deferred)
        {
            Look(rep, pursuit, deferred.NextDue);
            LogEffort(rep, pursuit, (5, 20));
            pursuit.Account.Save(rep.User, "end-follow-up");
        }
        else
            Close(rep, pursuit);
    }

    /// <summary>No further date is accepted: the closing conversation, if the rep has the heart for it.</summary>
    void Close(Rep rep, Pursuit pursuit)
    {
        world.Refusals++;
        if (!world.Dice.Falls(rep.Habit.Closes))
        {
            LeaveOverdue(pursuit);
            return;
        }
        var roll = world.Dice.Roll();
        if (roll < WakesUp * pursuit.Customer.Interest)
            Advance(rep, pursuit);
        else if (roll < WakesUp + EndsInBan)
            endings.Ban(rep, pursuit);
        else
            endings.GiveUp(rep, pursuit, LostReason.NoDecision);
    }

    NextStep Step(Rep rep, Pursuit pursuit, int days)
    {
        var position = answers.Position(pursuit.Lead);
        var what = SellingWords.NextSteps[Math.Clamp(position, 0, SellingWords.NextSteps.Length - 1)];
        if (rep.Habit.Guess is { } percent)
            what = string.Create(CultureInfo.InvariantCulture, $"{what} (mein Gefühl: {percent} %)");
        var with = pursuit.Decider ?? pursuit.Contact;
        var free = pursuit.Account.BanList.On(with.Id) is null ? with.Id : pursuit.Account.People[^1].Id;
        return new NextStep(what, WorkingDays.From(world.Today.AddDays(days)), With: free);
    }

    /// <summary>Where only the date was refused, the rep agrees on the latest one that is possible.</summary>
    FollowUpResult Insist(NextStep step, Func<NextStep, FollowUpResult> act)
    {
        while (true)
        {
            var result = act(step);
            DateOnly? possible = result switch
            {
                FollowUpResult.TooFarAhead far => far.LatestDay,
                FollowUpResult.DueAfterExpiry late => late.ExpiresOn.AddDays(-1),
                _ => null,
            };
            if (possible is not { } day || day >= step.DueOn)
                return result;
            world.Refusals++;
            step = step with { DueOn = day };
        }
    }
}
