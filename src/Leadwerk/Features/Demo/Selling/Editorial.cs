using Leadwerk.Domain;
using Leadwerk.Domain.Marketing;
using Leadwerk.Features.Demo.Truth;
using Leadwerk.Features.Demo.Vocabulary;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Published = Leadwerk.Domain.Marketing.ContentPiece;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>What marketing has published: for each piece a page and the form by which one asks for it, and the mails that follow.</summary>
sealed class Editorial
{
    readonly Dictionary<Truth.ContentPiece, (Published Page, CaptureForm Form)> published = [];

    Editorial(AddressKey addresses) => Addresses = addresses;

    /// <summary>By which addresses are known again.</summary>
    public AddressKey Addresses { get; }

    /// <summary>The mails to those who follow.</summary>
    public Sequence Sequence { get; private set; } = null!;

    public Published Page(Truth.ContentPiece piece) => published[piece].Page;

    public CaptureForm Form(Truth.ContentPiece piece) => published[piece].Form;

    /// <summary>Written and published in one go, by marketing, before anybody comes.</summary>
    public static Editorial SetUp(LeadwerkDb db, Vendor vendor, DemoWish wish, Stamp stamp)
    {
        var editorial = new Editorial(AddressKey.Ensure(db, CancellationToken.None).GetAwaiter().GetResult());
        var texts = db.PublicTexts.SingleOrDefault();
        if (texts is null)
            db.Add(texts = Kept(PublicTexts.Begin(MarketingWords.Imprint, MarketingWords.Privacy)));
        var groups = MarketSegment
            .All.Zip(MarketingWords.Groups, (market, words) => Group(market, words, stamp))
            .ToList();
        db.AddRange(groups);
        foreach (var piece in Truth.ContentPiece.All)
        {
            var page = Kept(Published.Draft(piece.Slug, Data(piece, groups, vendor, null), stamp));
            var form = Kept(
                CaptureForm.Draft($"{piece.Slug}-anfordern", Questions(piece, page, groups, vendor), stamp)
            );
            Kept(page.Edit(Data(piece, groups, vendor, form), stamp));
            Kept(page.Publish(texts, stamp));
            Kept(form.Publish(texts, stamp));
            editorial.published[piece] = (page, form);
            db.Add(page);
            db.Add(form);
        }
        db.Add(editorial.Sequence = Running(texts, wish, stamp));
        Books.Save(db, vendor.Marketing[0], "publish-content");
        return editorial;
    }

    static Sequence Running(PublicTexts texts, DemoWish wish, Stamp stamp)
    {
        // Twice as many as come in a usual week, so that hardly anybody has to wait.
        var weekly = Math.Clamp(wish.Leads / wish.Months / 2, Sequence.UsualWeekly, Sequence.MostWeekly);
        var data = new SequenceData(
            MarketingWords.SequenceName,
            new SequenceEvent(SequenceEventKind.FormConfirmed),
            [.. MarketingWords.Steps.Select(step => new StepData(step.Days, step.Subject, step.Body))],
            WeeklyStarts: weekly
        );
        var sequence = ((SequenceResult.Kept)Sequence.Draft(data, stamp)).Sequence;
        return ((SequenceResult.Kept)sequence.Begin(texts, stamp)).Sequence;
    }

    static TargetGroup Group(
        MarketSegment market,
        (string Name, LocalText Topic, string Role, string Problem) words,
        Stamp stamp
    ) => Kept(TargetGroup.Outline(new(words.Name, words.Topic, market.Segment, words.Role, words.Problem), stamp));

    static ContentData Data(Truth.ContentPiece piece, List<TargetGroup> groups, Vendor vendor, CaptureForm? form) =>
        new(piece.Title, piece.Body, groups[piece.Segment].Id, Criterion: vendor.FirstCriterion.Id, Form: form?.Id);

    static FormData Questions(Truth.ContentPiece piece, Published page, List<TargetGroup> groups, Vendor vendor) =>
        new(
            new(MarketingWords.FormTitle(piece.Title.German), MarketingWords.EnglishFormTitle(piece.Title.English)),
            MarketingWords.Intro,
            MarketingWords.Consent,
            [new(vendor.Plan.Phases[1].Criteria[0].Id, MarketingWords.Question)],
            page.Id,
            groups[piece.Segment].Id
        );

    static T Kept<T>(MarketingResult<T> result) => ((MarketingResult<T>.Kept)result).Value;
}
