using Leadwerk.Domain.HandOvers;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>A rep leaves the company; others go on with the leads, and every expiry date stays.</summary>
sealed class Departure(World world)
{
    public void Of(Rep leaver)
    {
        var administrator = world.Vendor.Administrator;
        leaver.User.Close(world.By(administrator));
        Books.Save(world.Books.Own, administrator, "close-user");
        foreach (var pursuit in leaver.Desk.Where(one => one.IsWith(leaver, world.Today)).ToList())
        {
            world.Clock.Pass(TimeSpan.FromMinutes(1));
            GiveToAnother(pursuit);
        }
        leaver.ClearDesk(world.Today);
    }

    void GiveToAnother(Pursuit pursuit)
    {
        var (head, today) = (world.Vendor.Head, world.Today);
        foreach (var rep in world.Vendor.Reps.OrderBy(rep => rep.ActiveLeads(today)))
        {
            var result = pursuit.Lead.Reassign(rep.User, rep.ActiveLeads(today), world.By(head));
            if (result is not HandOverResult.Reassigned)
            {
                world.Refusals++;
                continue;
            }
            pursuit.Account.Save(head, "reassign-lead");
            rep.Desk.Add(pursuit);
            return;
        }
    }
}
