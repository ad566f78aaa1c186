namespace Leadwerk.Domain.Marketing;

/// <summary>When advertising leaves, and how much of it one person gets at most of all sequences together. There is exactly one.</summary>
public sealed class SendingRules
{
    /// <summary>The earliest hour.</summary>
    public const int EarliestHour = 6;

    /// <summary>The latest hour.</summary>
    public const int LatestHour = 21;

    /// <summary>Mails in thirty days at most: what the most patient follower can choose.</summary>
    public const int MostMails = 4;

    /// <summary>Days between two mails at most.</summary>
    public const int MostGap = Follower.PaceDays;

    static readonly LocalText FromField = new("Von", "From");
    static readonly LocalText ToField = new("Bis", "Until");
    static readonly LocalText MailsField = new("Mails in 30 Tagen", "Mails in 30 days");
    static readonly LocalText GapField = new("Tage zwischen zwei Mails", "Days between two mails");

    SendingRules() { }

    /// <summary>The same in every database, so that a second one cannot be saved.</summary>
    public static Guid TheOnlyId { get; } = new("0196e2a0-0000-7000-8000-000000000004");

    /// <summary>What holds before somebody has said anything.</summary>
    public static SendingRules Usual { get; } = new() { Id = TheOnlyId };

    /// <summary>Always <see cref="TheOnlyId"/>.</summary>
    public Guid Id { get; private set; }

    /// <summary>From this hour of the company's working day on.</summary>
    public int FromHour { get; private set; } = 9;

    /// <summary>Until this hour, which is not part of it.</summary>
    public int ToHour { get; private set; } = 17;

    /// <summary>To one person in thirty days, 1 to 4; whoever wants fewer gets fewer.</summary>
    public int Pace { get; private set; } = MostMails;

    /// <summary>Days from one mail to the next, 1 to 30.</summary>
    public int Gap { get; private set; } = 3;

    /// <summary>Token of the last change, set by the storage.</summary>
    public Guid Version { get; private set; }

    /// <summary>The first own rules.</summary>
    /// <returns>Rules like the usual ones, not yet saved.</returns>
    public static SendingRules Begin() => new() { Id = TheOnlyId };

    /// <summary>Changes them.</summary>
    /// <param name="fromHour"><inheritdoc cref="FromHour" path="/summary"/></param>
    /// <param name="toHour"><inheritdoc cref="ToHour" path="/summary"/></param>
    /// <param name="pace"><inheritdoc cref="Pace" path="/summary"/></param>
    /// <param name="gap"><inheritdoc cref="Gap" path="/summary"/></param>
    /// <returns>The rules, or what is wrong.</returns>
    public MarketingResult<SendingRules> Edit(int fromHour, int toHour, int pace, int gap)
    {
        MarketingResult<SendingRules>? problem =
            fromHour is < EarliestHour or >= LatestHour ? Outside(FromField, EarliestHour, LatestHour - 1)
            : toHour <= fromHour || toHour > LatestHour ? Outside(ToField, fromHour + 1, LatestHour)
            : pace is < 1 or > MostMails ? Outside(MailsField, 1, MostMails)
            : gap is < 1 or > MostGap ? Outside(GapField, 1, MostGap)
            : null;
        if (problem is not null)
            return problem;
        (FromHour, ToHour, Pace, Gap) = (fromHour, toHour, pace, gap);
        return new MarketingResult<SendingRules>.Kept(this);
    }

    /// <summary>Whether advertising may leave.</summary>
    /// <param name="local">The moment in the company's zone.</param>
    /// <param name="isHoliday">The public holidays.</param>
    /// <returns>True in the hours of a working day.</returns>
    public bool IsOpen(DateTime local, Func<DateOnly, bool> isHoliday) =>
        IsWorkingDay(DateOnly.FromDateTime(local), isHoliday) && local.Hour >= FromHour && local.Hour < ToHour;

    /// <summary>When advertising may leave next.</summary>
    /// <param name="local">The moment in the company's zone.</param>
    /// <param name="isHoliday">The public holidays.</param>
    /// <returns>The same moment where it may already, else the next beginning of the hours.</returns>
    public DateTime NextOpening(DateTime local, Func<DateOnly, bool> isHoliday)
    {
        if (IsOpen(local, isHoliday))
            return local;
        var day = DateOnly.FromDateTime(local);
        if (local.Hour >= FromHour)
            day = day.AddDays(1);
        while (!IsWorkingDay(day, isHoliday))
            day = day.AddDays(1);
        return day.ToDateTime(new TimeOnly(FromHour, 0));
    }

    /// <summary>How many may have begun with a sequence from Monday to a day, so that the week is filled evenly.</summary>
    /// <param name="weekly">How many may begin in the whole week.</param>
    /// <param name="today">The day.</param>
    /// <param name="isHoliday">The public holidays: what falls on one falls on the other days of the week.</param>
    /// <returns>0 to <paramref name="weekly"/>; the same as the day before on a day on which nobody works.</returns>
    public static int StartsUntil(int weekly, DateOnly today, Func<DateOnly, bool> isHoliday)
    {
        var monday = MondayOf(today);
        var working = Enumerable.Range(0, 7).Select(monday.AddDays).Where(day => IsWorkingDay(day, isHoliday)).ToList();
        var past = working.Count(day => day <= today);
        return past == 0 ? 0 : (int)(((long)weekly * past + working.Count - 1) / working.Count);
    }

    /// <summary>The first day of the week that a day is in.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Its Monday.</returns>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    static bool IsWorkingDay(DateOnly day, Func<DateOnly, bool> isHoliday) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !isHoliday(day);

    static MarketingResult<SendingRules>.OutOfRange Outside(LocalText field, int least, int most) =>
        new(field, least, most);
}
