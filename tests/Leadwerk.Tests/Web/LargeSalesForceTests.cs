using Leadwerk.Domain.Users;

namespace Leadwerk.Tests.Web;

/// <summary>Where hundreds sell, the queue names those who have room and leads to all others.</summary>
public class LargeSalesForceTests
{
    [Fact]
    public async Task The_queue_shows_who_has_the_most_room_and_where_all_are()
    {
        await using var site = await Site.Open();
        var reps = Enumerable.Range(1, 40).Select(number => Rep($"Rep {number:00}", capacity: number)).ToArray();
        await site.Firm.Save("hire", [.. reps, site.Firm.Active()]);
        using var boss = await site.Visit(Role.HeadOfSales);
        var queue = await boss.Get("/queue");
        var rows = queue.Document.QuerySelectorAll("section[aria-labelledby=room] tbody tr");
        Assert.Equal(25, rows.Length);
        Assert.Contains("Rep 40", rows[0].TextContent + rows[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(rows, row => row.TextContent.Contains("Rep 01", StringComparison.Ordinal));
        var all = await boss.Follow("Alle 41 zeigen");
        Assert.Equal("/queue/pace#room", all.Path);
        Assert.Equal(41, all.Document.QuerySelectorAll("section[aria-labelledby=room] tbody tr").Length);
    }

    [Fact]
    public async Task A_team_is_shown_as_a_whole_in_the_order_of_names()
    {
        await using var site = await Site.Open();
        await site.Firm.Save("hire", Rep("Zoe Zander", capacity: 50), Rep("Anna Ahrens", capacity: 1));
        using var boss = await site.Visit(Role.HeadOfSales);
        var queue = await boss.Get("/queue");
        Assert.Equal(
            ["Anna Ahrens", "Rita Rep", "Zoe Zander"],
            queue
                .Document.QuerySelectorAll("section[aria-labelledby=room] tbody tr td:first-child")
                .Select(name => name.TextContent)
        );
        Assert.DoesNotContain("mit dem meisten Platz", queue.Text, StringComparison.Ordinal);
    }

    static User Rep(string name, int capacity)
    {
        var mail = $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org";
        var user = Assert.IsType<UserResult.Kept>(User.Add(name, mail, Role.Rep)).User;
        Assert.IsType<UserResult.Kept>(user.SetCapacity(capacity));
        return user;
    }
}
