using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Features.Takeover.Rows;

namespace Leadwerk.Features.Takeover.Judging;

/// <summary>The next step of an open lead: the one that the list names, else to find out today how it stands.</summary>
static class NextSteps
{
    static readonly LocalText Listed = new("Nächster Schritt laut alter Liste", "Next step by the old list");

    static readonly LocalText None = new(
        "Aus der alten Liste ohne nächsten Schritt: klären, wie es steht",
        "From the old list without a next step: find out how it stands"
    );

    /// <summary>An old day stays and is overdue; one behind the expiry date becomes the last working day.</summary>
    public static NextStep Of(OldRow row, DateOnly expiresOn, Person? with, DateOnly today, TakeoverWish wish)
    {
        var text = row.NextOn is null ? None : Listed;
        var due = row.NextOn ?? today;
        var lastDay = expiresOn.AddDays(-1);
        return new NextStep(
            wish.Language == "en" ? text.English : text.German,
            due > lastDay ? lastDay : due,
            With: with?.Id
        );
    }
}
