using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.HandOvers.Warm;

/// <summary>Finds what keeps each of some waiting leads warm, in a fixed number of queries however many they are.</summary>
/// <param name="db">A context.</param>
/// <param name="time">The company's calendar.</param>
sealed class WarmReading(LeadwerkDb db, CompanyTime time)
{
    /// <param name="leads">At most some hundred; those that do not wait are passed over.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>By lead; those that know all that fits are missing.</returns>
    public async Task<IReadOnlyDictionary<LeadId, Warmth>> Of(
        IReadOnlyCollection<LeadId> leads,
        CancellationToken cancel
    )
    {
        var waiting = await db
            .Leads.AsNoTracking()
            .Waiting(time.Today)
            .Where(lead => leads.Contains(lead.Id))
            .Select(lead => new WaitingOne(lead.Id, lead.Company, lead.Segment))
            .ToListAsync(cancel);
        var companies = waiting.ConvertAll(lead => lead.Company);
        var touches = (await Touches(companies, cancel)).ToLookup(touch => touch.Company);
        var sent = (await Sent(companies, cancel)).ToLookup(mail => mail.Company);
        var people = await People(companies, cancel);
        var grounds = await AdvertisingGrounds.Of(db, time, people, null, cancel);
        var readers = people.ToLookup(person => person.Company);
        // Their texts would be the most of it by far, and nobody reads them here.
        var pieces = await db
            .ContentPieces.AsNoTracking()
            .IgnoreAutoIncludes()
            .Where(piece => piece.PublishedAt != null)
            .ToListAsync(cancel);
        var groups = await db.TargetGroups.AsNoTracking().ToListAsync(cancel);
        var found = new List<(LeadId Lead, ContentPieceId Piece, Func<LocalText, Warmth> As)>();
        foreach (var lead in waiting)
        {
            var last = sent[lead.Company].Where(mail => mail.Leaves).MaxBy(mail => mail.On);
            if (KeepingWarm.Rests(last?.On, time.Today))
            {
                found.Add((lead.Id, last!.Piece, title => new Warmth.Kept(last.On, last.Waits, title)));
                continue;
            }
            var followers = readers[lead.Company].Select(person => (person, grounds.FollowerOf(person.Id)!)).ToList();
            if (Fitting(lead, [.. followers.Select(one => one.Item2)]) is not { } warm)
                continue;
            var reached = followers.ConvertAll(one => new WarmReader(
                one.Item2,
                one.person,
                grounds.Decide(one.person, warm.Piece.Group)
            ));
            found.Add((lead.Id, warm.Piece.Id, title => new Warmth.Proposed(warm.Piece, warm.Fit, reached, title)));
        }
        var titles = await Titles([.. found.Select(one => one.Piece).Distinct()], cancel);
        return found.ToDictionary(one => one.Lead, one => one.As(titles[one.Piece]));

        WarmPiece? Fitting(WaitingOne lead, IReadOnlyList<Follower> followers) =>
            KeepingWarm.For(
                new WaitingReaders(
                    lead.Segment,
                    touches[lead.Company].Select(touch => touch.Group).OfType<TargetGroupId>().ToHashSet(),
                    touches[lead.Company]
                        .SelectMany(touch => new[] { touch.Piece, touch.From })
                        .OfType<ContentPieceId>()
                        .Concat(sent[lead.Company].Select(mail => mail.Piece))
                        .ToHashSet(),
                    MutedByAll(followers)
                ),
                pieces,
                groups
            );
    }

    Task<List<TouchOf>> Touches(List<CompanyId> companies, CancellationToken cancel) =>
        (
            from touch in db.Touches
            join person in db.People on touch.Person equals person.Id
            join form in db.CaptureForms.IgnoreAutoIncludes() on touch.Form equals form.Id
            where companies.Contains(person.Company)
            select new TouchOf(person.Company, touch.Piece, touch.From, form.Group)
        )
            .Distinct()
            .ToListAsync(cancel);

    /// <summary>Everything that was ever sent to keep somebody there warm; what was held back or refused as well, it is not tried again.</summary>
    async Task<List<SentTo>> Sent(List<CompanyId> companies, CancellationToken cancel)
    {
        var mails = await (
            from mail in db.Mails
            join person in db.People on mail.Person equals person.Id
            where mail.Piece != null && companies.Contains(person.Company)
            select new
            {
                person.Company,
                mail.Piece,
                mail.QueuedAt,
                mail.State,
            }
        ).ToListAsync(cancel);
        return mails.ConvertAll(mail => new SentTo(
            mail.Company,
            mail.Piece!.Value,
            CompanyDay.Of(mail.QueuedAt, time.Zone),
            mail.State is not (MailState.Withheld or MailState.Refused),
            mail.State is MailState.Queued or MailState.Sending
        ));
    }

    Task<List<Person>> People(List<CompanyId> companies, CancellationToken cancel) =>
        (
            from follower in db.Followers.IgnoreAutoIncludes()
            join person in db.People on follower.Person equals person.Id
            where follower.EndedAt == null && companies.Contains(person.Company)
            select person
        )
            .AsNoTracking()
            .ToListAsync(cancel);

    static HashSet<TargetGroupId> MutedByAll(IReadOnlyList<Follower> followers) =>
        followers.Count == 0
            ? []
            : followers
                .SelectMany(follower => follower.Muted.Select(topic => topic.Group))
                .GroupBy(group => group)
                .Where(group => group.Count() == followers.Count)
                .Select(group => group.Key)
                .ToHashSet();

    async Task<IReadOnlyDictionary<ContentPieceId, LocalText>> Titles(
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

    sealed record WaitingOne(LeadId Id, CompanyId Company, Segment Segment);

    sealed record TouchOf(CompanyId Company, ContentPieceId? Piece, ContentPieceId? From, TargetGroupId? Group);

    sealed record SentTo(CompanyId Company, ContentPieceId Piece, DateOnly On, bool Leaves, bool Waits);
}
