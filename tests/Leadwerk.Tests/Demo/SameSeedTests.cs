using System.Globalization;
using System.Text.RegularExpressions;
using Leadwerk.Features.Demo;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Demo;

public partial class SameSeedTests
{
    [Fact]
    public async Task The_same_seed_tells_the_same_story_and_another_seed_another_one()
    {
        var first = await Story(seed: 5);
        Assert.True(first.Count > 500);
        Assert.Equal(first, await Story(seed: 5));
        Assert.NotEqual(first, await Story(seed: 6));
    }

    /// <summary>
    /// The whole journal, with ids replaced by the order in which they appear; salts, hashes and what nobody may guess left
    /// out.
    /// </summary>
    static async Task<List<string>> Story(int seed)
    {
        await using var store = await FilledStore.Of(Engine.Sqlite, new DemoWish(seed, Leads: 50, Months: 7));
        await using var db = store.Open();
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        string Number(Match id)
        {
            numbers.TryAdd(id.Value, numbers.Count);
            return numbers[id.Value].ToString(CultureInfo.InvariantCulture);
        }
        var entries = await db
            .Journal.AsNoTracking()
            .OrderBy(entry => entry.Seq)
            .ToListAsync(TestContext.Current.CancellationToken);
        // Within one save the rows come in the order of their ids, which mean nothing.
        return
        [
            .. entries
                .GroupBy(entry => (entry.At, entry.Who, entry.Action))
                .SelectMany(save =>
                    save.OrderBy(entry => (entry.SubjectKind, Id().Replace(Secret().Replace(entry.Payload!, ""), "")))
                )
                .Select(entry =>
                    $"{entry.At:O} {entry.Who} {entry.Action} {entry.SubjectKind} {entry.SubjectId} {entry.Payload}"
                )
                .Select(line => Id().Replace(Secret().Replace(line, ""), Number)),
        ];
    }

    [GeneratedRegex(
        "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Id();

    [GeneratedRegex(
        "\"(key|address_digest)\":\"[^\"]*\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Secret();
}
