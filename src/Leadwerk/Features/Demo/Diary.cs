namespace Leadwerk.Features.Demo;

/// <summary>What will happen by itself on a later day: customers who call, orders that come too late.</summary>
sealed class Diary
{
    readonly Dictionary<DateOnly, List<Action>> days = [];

    /// <param name="day">A day on which nobody works moves to the next working day.</param>
    /// <param name="what">Happens in the course of that day.</param>
    public void Note(DateOnly day, Action what)
    {
        day = WorkingDays.From(day);
        if (!days.TryGetValue(day, out var list))
            days[day] = list = [];
        list.Add(what);
    }

    public IReadOnlyList<Action> Of(DateOnly day) => days.Remove(day, out var list) ? list : [];
}
