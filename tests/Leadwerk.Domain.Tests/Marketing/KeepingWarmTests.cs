using CsCheck;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Marketing;

public class KeepingWarmTests
{
    static readonly SmallCompany Company = new();
    static readonly PublicTexts Texts = Kept(PublicTexts.Begin(new("Wir", "We"), new("Wir löschen.", "We delete.")));
    static readonly Segment Other = new("Handel", "Handelsware");
    static readonly TargetGroup Theirs = Group(Company.Segment);
    static readonly TargetGroup Alike = Group(Company.Segment);
    static readonly TargetGroup Strangers = Group(Other);
    static readonly TargetGroup[] Groups = [Theirs, Alike, Strangers];

    [Fact]
    public void The_group_they_came_by_goes_before_their_segment_and_that_before_what_is_for_anybody()
    {
        var (own, alike, anybody) = (Piece(Theirs), Piece(Alike), Piece(null));
        ContentPiece[] all = [anybody, alike, own, Piece(Strangers)];
        Assert.Equal((own, WarmFit.Group), Proposed(all));
        Assert.Equal((alike, WarmFit.Segment), Proposed(all, own));
        Assert.Equal((anybody, WarmFit.Anybody), Proposed(all, own, alike));
        Assert.Null(KeepingWarm.For(Readers(own, alike, anybody), all, Groups));
    }

    [Fact]
    public void Of_equal_ones_the_latest_is_proposed_and_no_draft()
    {
        var older = Piece(Theirs);
        var newer = Piece(Theirs);
        Assert.Equal((newer, WarmFit.Group), Proposed([older, newer, Piece(Theirs, published: false)]));
    }

    [Fact]
    public void Whatever_there_is_nobody_gets_what_they_saw_or_muted_or_what_is_for_others()
    {
        var pieces = new[] { Piece(Theirs), Piece(Alike), Piece(Strangers), Piece(null), Piece(Theirs, false) };
        Gen.Select(Gen.Int[0, 31], Gen.Int[0, 7], Gen.Int[0, 7])
            .Sample(
                (seenBits, mutedBits, cameBits) =>
                {
                    var seen = Chosen(pieces, seenBits).Select(piece => piece.Id).ToHashSet();
                    var muted = Chosen(Groups, mutedBits).Select(group => group.Id).ToHashSet();
                    var came = Chosen(Groups, cameBits).Select(group => group.Id).ToHashSet();
                    var found = KeepingWarm.For(new(Company.Segment, came, seen, muted), pieces, Groups);
                    if (found is null)
                    {
                        Assert.Contains(pieces[3].Id, seen);
                        return;
                    }
                    Assert.NotNull(found.Piece.PublishedAt);
                    Assert.DoesNotContain(found.Piece.Id, seen);
                    if (found.Piece.Group is { } group)
                    {
                        Assert.DoesNotContain(group, muted);
                        Assert.True(came.Contains(group) || group != Strangers.Id);
                    }
                }
            );
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-03-16", true)]
    [InlineData("2026-03-03", true)]
    [InlineData("2026-03-02", false)]
    public void Whoever_was_sent_a_piece_rests_for_two_weeks(string? sent, bool rests) =>
        Assert.Equal(
            rests,
            KeepingWarm.Rests(
                sent is null ? null : DateOnly.Parse(sent, System.Globalization.CultureInfo.InvariantCulture),
                new DateOnly(2026, 3, 16)
            )
        );

    static IEnumerable<T> Chosen<T>(T[] all, int bits) => all.Where((_, place) => (bits & (1 << place)) != 0);

    static (ContentPiece, WarmFit) Proposed(ContentPiece[] pieces, params ContentPiece[] seen)
    {
        var found = KeepingWarm.For(Readers(seen), pieces, Groups)!;
        return (found.Piece, found.Fit);
    }

    static WaitingReaders Readers(params ContentPiece[] seen) =>
        new(
            Company.Segment,
            new HashSet<TargetGroupId> { Theirs.Id },
            seen.Select(piece => piece.Id).ToHashSet(),
            new HashSet<TargetGroupId>()
        );

    static TargetGroup Group(Segment segment) =>
        Kept(
            TargetGroup.Outline(
                new("Werkleiter", new("Energie", "Energy"), segment, "Werkleitung", "Strom ist teuer."),
                Company.Now
            )
        );

    static ContentPiece Piece(TargetGroup? group, bool published = true)
    {
        var piece = Kept(
            ContentPiece.Draft("ein-inhalt", new(new("Titel", "Title"), new("Text", "Text"), group?.Id), Company.Now)
        );
        if (published)
            Kept(piece.Publish(Texts, Company.Now));
        return piece;
    }

    static T Kept<T>(MarketingResult<T> result) => Assert.IsType<MarketingResult<T>.Kept>(result).Value;
}
