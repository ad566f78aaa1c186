using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Privacy;

/// <summary>Until when there is a reason to keep the data of a person.</summary>
public static class Keeping
{
    /// <summary>
    /// The day on which the last reason is over: that a lead of their company runs, ended or brought an order, that they
    /// contacted us, that they were written down, that they follow us. Somebody who left has the reasons of their own leads
    /// alone.
    /// </summary>
    /// <param name="person">Who.</param>
    /// <param name="leads">All leads of their company, with their contacts.</param>
    /// <param name="inbound">Days on which they contacted us.</param>
    /// <param name="follower">What they asked to hear from us; null where they never did.</param>
    /// <param name="rules">How long a reason holds after its end.</param>
    /// <param name="now">The company's day and zone.</param>
    /// <param name="merged">Records that were merged into theirs, and what these asked to hear: their reasons are reasons too.</param>
    /// <returns>The first day without a reason; null while a lead runs or they follow us.</returns>
    public static DateOnly? Until(
        Person person,
        IEnumerable<Lead> leads,
        IEnumerable<DateOnly> inbound,
        Follower? follower,
        PrivacyRules rules,
        (DateOnly Today, TimeZoneInfo Zone) now,
        params IReadOnlyList<(Person Person, Follower? Follower)> merged
    )
    {
        var theirs = leads
            .Where(lead => lead.WithdrawnAt is null)
            .Where(lead => person.WithdrawnAt is null || lead.IsWorkedWith(person.Id))
            .ToList();
        if (follower is { EndedAt: null } || theirs.Exists(lead => lead.Outcome is null && !lead.IsOver(now.Today)))
            return null;
        return theirs
            .Select(lead =>
                lead.Outcome == LeadOutcome.Won
                    ? After(lead.EndedOn!.Value, rules.MonthsAfterOrder)
                    : After(lead.EndedOn ?? lead.ExpiresOn!.Value, rules.Months)
            )
            .Concat(inbound.Select(day => After(day, rules.Months)))
            .Concat(
                merged
                    .Append((Person: person, Follower: follower))
                    .SelectMany(one => new[] { one.Person.RecordedAt, one.Follower?.EndedAt ?? one.Person.RecordedAt })
                    .Select(at => After(CompanyDay.Of(at, now.Zone), rules.Months))
            )
            .Max();
    }

    // The first day whose limit has reached the reason: months have different lengths.
    static DateOnly After(DateOnly day, int months)
    {
        var over = day.AddMonths(months);
        while (over.AddMonths(-months) < day)
            over = over.AddDays(1);
        return over;
    }
}
