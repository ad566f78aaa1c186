using Leadwerk.Domain;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>What the machine writes down at night: dates that have come.</summary>
sealed class Nights(World world, Answers answers, ComeBacks comeBacks)
{
    const string Job = "expiry";

    // A job is no user.
    static readonly UserId Nobody = UserId.From(Guid.Empty);

    public void Pass()
    {
        var today = world.Today;
        foreach (var pursuit in world.Open.Where(one => one.Lead.Outcome is null && one.Lead.HasExpired(today)))
            Expire(pursuit);
        Tidy(today);
    }

    void Expire(Pursuit pursuit)
    {
        var rep = world.Vendor.Reps.FirstOrDefault(rep => rep.User.Id == pursuit.Lead.Owner) ?? world.Vendor.Reps[0];
        pursuit.Lead.WriteDownExpiry(world.By(Nobody));
        pursuit.Account.Save(Job, "write-down-expiry");
        comeBacks.AfterExpiry(rep, pursuit, answers.Position(pursuit.Lead));
    }

    void Tidy(DateOnly today)
    {
        foreach (var rep in world.Vendor.Reps)
            rep.ClearDesk(today);
        foreach (var over in world.Open.Where(one => one.Lead.IsOver(today)))
            over.Account.CloseIfDone(today);
        world.Open.RemoveAll(one => one.Lead.IsOver(today));
    }
}
