using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo.Truth;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>A rep with their habits and the leads on their desk.</summary>
sealed class Rep(User user, Habit habit)
{
    public User User => user;
    public Habit Habit => habit;
    public List<Pursuit> Desk { get; } = [];

    public int ActiveLeads(DateOnly today) => Desk.Count(pursuit => pursuit.IsWith(this, today));

    public void ClearDesk(DateOnly today) => Desk.RemoveAll(pursuit => !pursuit.IsWith(this, today));
}
