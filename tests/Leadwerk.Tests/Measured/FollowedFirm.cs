using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Leadwerk.Tests.Marketing;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Measured;

/// <summary>
/// Two content pieces with their forms, and three companies that came by them. Anna asks for the checklist, comes back for
/// the guide on day 10 and orders on day 30. Bernd asks for the guide, which begins no lead, and for the checklist on day 5;
/// his lead comes back from sales. Carla and Carlo ask for the checklist; their lead is lost on day 20. Carlo does not follow.
/// </summary>
sealed class FollowedFirm
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    readonly TestStore store;

    FollowedFirm(TestStore store, SampleFirm firm)
    {
        (this.store, Firm) = (store, firm);
        Group = Kept(
            TargetGroup.Outline(
                new("Werkleiter", new("Energie", "Energy"), SampleFirm.Segment, "Werkleitung", "Strom ist teuer."),
                firm.Now
            )
        );
        Checklist = Piece("checkliste", "Die Checkliste", Group.Id);
        Guide = Piece("ratgeber", "Der Ratgeber", null);
        ByChecklist = Form("checkliste", Checklist.Id, Group.Id);
        ByGuide = Form("ratgeber", Guide.Id, null);
    }

    public SampleFirm Firm { get; }
    public TargetGroup Group { get; }
    public ContentPiece Checklist { get; }
    public ContentPiece Guide { get; }
    public CaptureForm ByChecklist { get; }
    public CaptureForm ByGuide { get; }
    public DateOnly Begin { get; private set; }
    public Person Anna { get; private set; } = null!;
    public Person Bernd { get; private set; } = null!;
    public Person Carla { get; private set; } = null!;
    public LeadId Ordered { get; private set; }
    public LeadId Returned { get; private set; }
    public LeadId Lost { get; private set; }
    public CriterionId NotMet => Firm.Plan.Phases[0].Criteria[0].Id;

    /// <summary>The firm forty days after they came.</summary>
    public static async Task<FollowedFirm> In(TestStore store, SampleFirm? known = null)
    {
        var firm = await Empty(store, known);
        await firm.Live();
        return firm;
    }

    /// <summary>The same before anybody came.</summary>
    public static async Task<FollowedFirm> Empty(TestStore store, SampleFirm? known = null)
    {
        var firm = new FollowedFirm(store, known ?? await SampleFirm.In(store));
        await firm.Firm.Save("content", firm.Group, firm.Checklist, firm.Guide, firm.ByChecklist, firm.ByGuide);
        return firm;
    }

    async Task Live()
    {
        Begin = Firm.Now.Today;
        (Anna, Ordered) = await Comes("Anna", "Adler AG", ByChecklist, "messe");
        Bernd = (await Comes("Bernd", "Berg KG", ByGuide, null, begins: false)).Person;
        (Carla, Lost) = await Comes("Carla", "Cordes OHG", ByChecklist, "messe");
        var carlo = Known("Carlo", Carla.Company);
        await Firm.Save("confirm-sign-up", carlo);
        await Touch(carlo, Lost, ByChecklist, "messe");

        await On(5);
        Returned = (await Begins(Bernd)).Id;
        await Touch(Bernd, Returned, ByChecklist, "messe");
        await On(10);
        await Touch(Anna, Ordered, ByGuide, "brief");
        await On(15);
        foreach (var lead in (LeadId[])[Ordered, Returned, Lost])
            await Work(lead, one => Assert.IsType<HandOverResult.HandedOver>(one.Pull(Firm.Terms(Firm.Rep), Firm.Now)));
        await On(20);
        await Work(
            Returned,
            one => Assert.IsType<HandOverResult.Returned>(one.Return(Firm.Plan, NotMet, "Weiß von nichts.", Firm.Now))
        );
        await Work(Lost, one => Assert.IsType<EndResult.Lost>(one.Lose(LostReason.Price, null, Firm.Now)));
        await On(30);
        await Work(
            Ordered,
            one => Assert.IsType<EvidenceResult.Recorded>(one.Record(Firm.Plan, Firm.Order(50_000), Firm.Now))
        );
        await On(40);
    }

    /// <summary>Somebody of a new company asks and follows.</summary>
    public async Task<(Person Person, LeadId Lead)> Comes(
        string name,
        string company,
        CaptureForm form,
        string? source,
        bool begins = true
    )
    {
        var theirs = Assert
            .IsType<ContactResult<Company>.Kept>(Company.Record(new CompanyData(company), Firm.Now))
            .Value;
        var person = Known(name, theirs.Id, theirs);
        await Firm.Save(
            "confirm-sign-up",
            theirs,
            person,
            Follower.Begin(person.Id, "de", $"{Guid.NewGuid():N}"[..22], Firm.Now)
        );
        var lead = begins ? (await Begins(person, theirs)).Id : (LeadId?)null;
        await Touch(person, lead, form, source);
        return (person, lead ?? default);
    }

    /// <summary>One more piece that everybody can read.</summary>
    public Task Publish(string slug, string title, TargetGroupId? group) =>
        Firm.Save("content", Piece(slug, title, group));

    /// <summary>They confirm that they want to hear from us.</summary>
    public async Task Agrees(Person person)
    {
        await using var db = store.Open("confirm-sign-up");
        db.Add(SampleConsent.Of(person, ByChecklist, await AddressKey.Ensure(db, Cancel), Firm.Now));
        Assert.IsType<SaveOutcome.Saved>(await db.TrySave(Cancel));
    }

    public Task Touch(Person person, LeadId? lead, CaptureForm form, string? source) =>
        Firm.Save(
            "confirm-sign-up",
            Domain.Marketing.Touch.Of(
                person.Id,
                lead,
                form,
                new CameFrom(null, null, source, null, source is null ? null : "herbst"),
                Firm.Now
            )
        );

    public async Task Work(LeadId lead, Action<Lead> work) =>
        Assert.IsType<SaveOutcome.Saved>(await Firm.Work("work", lead, work));

    /// <summary>Moves the clock to so many days after they came.</summary>
    Task On(int day)
    {
        store.Clock.Advance(TimeSpan.FromDays(Begin.AddDays(day).DayNumber - Firm.Now.Today.DayNumber));
        return Task.CompletedTask;
    }

    async Task<Lead> Begins(Person person, Company? company = null)
    {
        await using var db = store.Open();
        company ??= await db.Companies.FindAsync([person.Company], Cancel);
        var lead = Assert
            .IsType<StartResult.Started>(
                Lead.Start(
                    new NewLead
                    {
                        Plan = Firm.Plan,
                        Company = company!,
                        Segment = SampleFirm.Segment,
                        Rule = Firm.Rule,
                        Evidence =
                        [
                            new NewEvidence(
                                NotMet,
                                new EvidenceContent.Act("Angefordert", "Formular", person.Id),
                                Firm.Now.Today,
                                person
                            ),
                        ],
                    },
                    Firm.Now
                )
            )
            .Lead;
        await Firm.Save("confirm-sign-up", lead);
        return lead;
    }

    Person Known(string name, CompanyId company, Company? of = null)
    {
        using var db = store.Open();
        return Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(
                    of ?? db.Companies.Find(company)!,
                    new PersonData($"{name} Beispiel", null, $"{name}@example.org", null),
                    Firm.Now
                )
            )
            .Value;
    }

    ContentPiece Piece(string slug, string title, TargetGroupId? group)
    {
        var piece = Kept(ContentPiece.Draft(slug, new(new(title, title), new("Text", "Text"), group), Firm.Now));
        Kept(piece.Publish(Kept(PublicTexts.Begin(new("Wir", "We"), new("Wir löschen.", "We delete."))), Firm.Now));
        return piece;
    }

    CaptureForm Form(string slug, ContentPieceId piece, TargetGroupId? group) =>
        Kept(
            CaptureForm.Draft(
                slug,
                new(new("Form", "Form"), new("", ""), new("Ja, gern.", "Yes, please."), [], piece, group),
                Firm.Now
            )
        );

    static T Kept<T>(MarketingResult<T> result) => Assert.IsType<MarketingResult<T>.Kept>(result).Value;
}
