using Leadwerk.Domain;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.HandOvers;

/// <summary>What could be sent to a lead that waits, so that it does not rot.</summary>
/// <param name="Piece">The content piece.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Fit">Why it.</param>
/// <param name="Followers">People of the lead's company who follow; whether one of them may be written to today is decided where something is sent.</param>
public sealed record WarmProposal(ContentPieceId Piece, LocalText Title, WarmFit Fit, int Followers)
{
    /// <summary>The best piece for each of some leads; those that have seen all that fits are missing. Six queries, however many leads.</summary>
    internal static async Task<IReadOnlyDictionary<LeadId, WarmProposal>> For(
        LeadwerkDb db,
        IReadOnlyCollection<LeadId> leads,
        CancellationToken cancel
    )
    {
        var waiting = await db
            .Leads.AsNoTracking()
            .Where(lead => leads.Contains(lead.Id))
            .Select(lead => new
            {
                lead.Id,
                lead.Company,
                lead.Segment,
            })
            .ToListAsync(cancel);
        var companies = waiting.ConvertAll(lead => lead.Company);
        var touches = (
            await (
                from touch in db.Touches
                join person in db.People on touch.Person equals person.Id
                join form in db.CaptureForms.IgnoreAutoIncludes() on touch.Form equals form.Id
                where companies.Contains(person.Company)
                select new
                {
                    person.Company,
                    touch.Piece,
                    touch.From,
                    form.Group,
                }
            )
                .Distinct()
                .ToListAsync(cancel)
        ).ToLookup(touch => touch.Company);
        var followers = (
            await (
                from follower in db.Followers.AsNoTracking()
                join person in db.People on follower.Person equals person.Id
                where follower.EndedAt == null && companies.Contains(person.Company)
                select new { person.Company, Follower = follower }
            ).ToListAsync(cancel)
        ).ToLookup(one => one.Company, one => one.Follower);
        // Their texts would be the most of it by far, and nobody reads them here.
        var pieces = await db
            .ContentPieces.AsNoTracking()
            .IgnoreAutoIncludes()
            .Where(piece => piece.PublishedAt != null)
            .ToListAsync(cancel);
        var groups = await db.TargetGroups.AsNoTracking().ToListAsync(cancel);
        var found = waiting
            .Select(lead =>
                (
                    lead.Id,
                    lead.Company,
                    Warm: KeepingWarm.For(
                        new WaitingReaders(
                            lead.Segment,
                            touches[lead.Company].Select(touch => touch.Group).OfType<TargetGroupId>().ToHashSet(),
                            touches[lead.Company]
                                .SelectMany(touch => new[] { touch.Piece, touch.From })
                                .OfType<ContentPieceId>()
                                .ToHashSet(),
                            MutedByAll([.. followers[lead.Company]])
                        ),
                        pieces,
                        groups
                    )
                )
            )
            .Where(one => one.Warm is not null)
            .ToList();
        var titles = await Titles(db, [.. found.Select(one => one.Warm!.Piece.Id).Distinct()], cancel);
        return found.ToDictionary(
            one => one.Id,
            one => new WarmProposal(
                one.Warm!.Piece.Id,
                titles[one.Warm.Piece.Id],
                one.Warm.Fit,
                followers[one.Company].Count()
            )
        );
    }

    static HashSet<TargetGroupId> MutedByAll(IReadOnlyList<Follower> followers) =>
        followers.Count == 0
            ? []
            : followers
                .SelectMany(follower => follower.Muted.Select(topic => topic.Group))
                .GroupBy(group => group)
                .Where(group => group.Count() == followers.Count)
                .Select(group => group.Key)
                .ToHashSet();

    static async Task<IReadOnlyDictionary<ContentPieceId, LocalText>> Titles(
        LeadwerkDb db,
        IReadOnlyCollection<ContentPieceId> ids,
        CancellationToken cancel
    ) =>
        (
            await db
                .ContentPieces.AsNoTracking()
                .IgnoreAutoIncludes()
                .Where(piece => ids.Contains(piece.Id))
                .Select(piece => new
                {
                    piece.Id,
                    German = piece
                        .Versions.OrderByDescending(one => one.Number)
                        .Select(one => one.Title.German)
                        .First(),
                    English = piece
                        .Versions.OrderByDescending(one => one.Number)
                        .Select(one => one.Title.English)
                        .First(),
                })
                .ToListAsync(cancel)
        ).ToDictionary(piece => piece.Id, piece => new LocalText(piece.German, piece.English));
}
