using Leadwerk.Jobs;
using Leadwerk.Storage;

namespace Leadwerk.Tests.Jobs;

/// <summary>A job whose effects nothing but the claims keeps from happening twice: each is a line in the journal.</summary>
sealed class CountingJob(int effects) : Job
{
    public const string Kind = "counted";

    public static Guid Id(int effect) => new(effect, 0, 0, new byte[8]);

    /// <summary>Called in the middle of the transaction, with its effects.</summary>
    public Func<IReadOnlyList<string>, Task> Meanwhile { get; init; } = _ => Task.CompletedTask;

    /// <summary>Effects that turn out not to be due.</summary>
    public HashSet<string> NotDue { get; } = [];

    public override string Name => "counting";
    public override string Action => "count";
    public override int Batch => 20;

    public override Task<IReadOnlyList<string>> Due(LeadwerkDb db, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([
            .. Enumerable.Range(0, effects).Select(effect => Id(effect).ToString()),
        ]);

    public override async Task<IReadOnlyList<string>> Do(
        LeadwerkDb db,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        List<string> due = [.. keys.Where(key => !NotDue.Contains(key))];
        foreach (var key in due)
            db.Note(Kind, Guid.Parse(key), new Dictionary<string, object?>());
        await Meanwhile(keys);
        return due;
    }
}
