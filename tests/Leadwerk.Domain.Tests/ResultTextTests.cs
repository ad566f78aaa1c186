using System.Reflection;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;

namespace Leadwerk.Domain.Tests;

public class ResultTextTests
{
    static readonly SmallCompany Company = new();
    static readonly Lead Lead = Company.ActiveIn("E");

    static readonly Dictionary<Type, object> Samples = new()
    {
        [typeof(Leadwerk.Domain.Settings.OwnCompany)] = Leadwerk.Domain.Settings.OwnCompany.Unnamed,
        [typeof(Leadwerk.Domain.Mailing.MailSetup)] = Mailing.MailSetupTests.Sample,
        [typeof(Lead)] = Lead,
        [typeof(Evidence)] = Lead.Evidence[0],
        [typeof(FollowUp)] = Lead.FollowUps[0],
        [typeof(Criterion)] = Company.Criterion("E"),
        [typeof(Person)] = Company.Boss,
        [typeof(User)] = Company.Rep,
        [typeof(PhasePlan)] = Company.Plan,
        [typeof(Leadwerk.Domain.Escalation.EscalationPlan)] = Company.Escalation,
        [typeof(Leadwerk.Domain.Escalation.EscalationStep)] = Company.Escalation.Steps[0],
        [typeof(Leadwerk.Domain.Expiry.ExpiryRule)] = Company.Rule,
        [typeof(Company)] = Company.Customer,
        [typeof(InboundContact)] = Company.Call(Company.Boss),
        [typeof(ContactBan)] = Company.Ban(Company.Customer),
        [typeof(Leadwerk.Domain.Marketing.Consent)] = Leadwerk.Domain.Marketing.Consent.Objected(
            Company.Boss.Id,
            new("Nein", "h", "de", []),
            Company.Now
        ),
        [typeof(Effort)] = (
            (EffortResult.Logged)Effort.Log(Lead, Company.Rep.Id, Company.Today, 5, Company.Now)
        ).Effort,
        [typeof(Note)] = ((NoteResult.Written)Note.Write(Lead, "Mag Tee.", Company.Now)).Note,
        [typeof(SavedView)] = ((SavedViewResult.Saved)SavedView.Save("Meine", "", [], Company.Now)).View,
        [typeof(Leadwerk.Domain.Privacy.PrivacyRules)] = Leadwerk.Domain.Privacy.PrivacyRules.Usual,
        [typeof(Leadwerk.Domain.Marketing.Sequence)] = Marketing.SequenceTests.Sample,
        [typeof(LocalText)] = new LocalText("Etwas", "Something"),
        [typeof(AttachedFile)] = ((FileResult.Accepted)AttachedFile.Of("a.pdf", [1])).File,
        [typeof(TextRefusal)] = new TextRefusal(new("Grund", "Reason"), TextProblem.TooLong, 4000),
        [typeof(CoolingTime)] = new CoolingTime(Lead.Id, Company.Today),
        [typeof(IReadOnlyList<MissingCriterion>)] = Lead.Missing(Company.Plan),
        [typeof(IReadOnlyList<Lead>)] = new[] { Lead },
        [typeof(IReadOnlyList<ContactBan>)] = Array.Empty<ContactBan>(),
        [typeof(IReadOnlyList<RemainingMove>)] = Enum.GetValues<RemainingMove>(),
        [typeof(PhaseCode)] = DefaultPhasePlan.F,
        [typeof(DateOnly)] = Company.Today,
        [typeof(OrderValue)] = new OrderValue(1, SmallCompany.Euro),
        [typeof(string)] = "passwort",
        [typeof(int)] = 3,
        [typeof(bool)] = true,
        [typeof(EvidenceResult.Refused)] = new EvidenceResult.AmountNotPositive(),
        [typeof(FollowUpResult.Refused)] = new FollowUpResult.NoSuchEvidence(),
        [typeof(EndResult)] = new EndResult.NotWon(),
        [typeof(BanResult)] = new BanResult.TextRefused(
            new TextRefusal(new("Wortlaut", "Wording"), TextProblem.Missing, 9)
        ),
        [typeof(BanResult.Imposed)] = new BanResult.Imposed(Company.Ban(Company.Customer), [], []),
    };

    static IEnumerable<Type> Outcomes() =>
        typeof(Lead)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsNestedPublic: true, IsAbstract: false }
                && type.GetProperty("Text")?.PropertyType == typeof(LocalText)
            )
            .Where(type => type.DeclaringType!.Namespace != "Leadwerk.Domain.Zombies")
            .Select(type => type.ContainsGenericParameters ? type.MakeGenericType(typeof(Company)) : type);

    [Fact]
    public void Every_outcome_says_in_both_languages_what_happened()
    {
        var outcomes = Outcomes().ToArray();
        Assert.True(outcomes.Length > 80);
        foreach (var outcome in outcomes)
        {
            var text = (LocalText)outcome.GetProperty("Text")!.GetValue(Sample(outcome))!;
            Assert.True(text.German.Length > 5 && text.German != text.English, outcome.FullName);
            Assert.True(text.German[^1] is '.' or '!' or '?' or '“', $"{outcome.FullName}: {text.German}");
            Assert.DoesNotMatch(
                @"\b(du|dein|fuer|ueber|koennen|moeglich)\b|\{[a-z]*\}\{|System\.|Leadwerk\.",
                text.German
            );
            Assert.DoesNotMatch(@"[äöüß]|System\.|Leadwerk\.", text.English);
        }
    }

    static object Sample(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).Single();
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    static object? Value(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (Samples.TryGetValue(type, out var sample))
            return sample;
        return type.IsEnum ? Enum.GetValues(type).GetValue(0) : Activator.CreateInstance(type);
    }

    [Theory]
    [InlineData(TextProblem.Missing, "Bitte füllen Sie das Feld „Grund“ aus.")]
    [InlineData(TextProblem.TooLong, "Das Feld „Grund“ fasst 10 Zeichen. Bitte kürzen Sie den Text.")]
    [InlineData(
        TextProblem.Unreadable,
        "Im Feld „Grund“ steht ein unlesbares Zeichen. Bitte schreiben Sie den Text neu."
    )]
    [InlineData(TextProblem.WrongForm, "Das Feld „Grund“ hat nicht die richtige Form. Bitte prüfen Sie die Angabe.")]
    public void A_refused_text_says_its_field(TextProblem problem, string german) =>
        Assert.Equal(german, new TextRefusal(new("Grund", "Reason"), problem, 10).Text.German);

    [Theory]
    [InlineData(LeadOutcome.Won, "gewonnen")]
    [InlineData(LeadOutcome.Lost, "neuer Lead, verbunden mit diesem")]
    [InlineData(LeadOutcome.Expired, "endgültig")]
    [InlineData(null, "zurückgenommen")]
    public void What_is_over_says_how_it_ended(LeadOutcome? outcome, string german) =>
        Assert.Contains(german, new EndResult.AlreadyOver(outcome).Text.German, StringComparison.Ordinal);

    [Fact]
    public void An_expiry_names_the_last_working_day_and_the_date()
    {
        var text = new HandOverResult.HandedOver(UserId.New(), new DateOnly(2026, 3, 1)).Text;
        Assert.Equal(
            "Übergeben. Letzter Arbeitstag ist der 28.02.2026; am 01.03.2026 verfällt der Lead, endgültig.",
            text.German
        );
        Assert.Equal(
            "Handed over. The last working day is 28 February 2026; on 1 March 2026 the lead expires for good.",
            text.English
        );
    }

    [Fact]
    public void An_order_that_came_says_so_and_a_phase_that_moved_is_named()
    {
        EvidenceResult Record(PhaseCode? before, PhaseCode after, LeadOutcome? outcome) =>
            new EvidenceResult.Recorded(Lead.Evidence[0], before, after, outcome);

        var e = Company.Plan.Phases[1].Code;
        Assert.Contains("gewonnen", Record(e, e, LeadOutcome.Won).Text.German, StringComparison.Ordinal);
        Assert.Contains("jetzt in Phase E", Record(DefaultPhasePlan.F, e, null).Text.German, StringComparison.Ordinal);
        Assert.Contains("Die Phase bleibt", Record(e, e, null).Text.German, StringComparison.Ordinal);
        Assert.Contains(
            "verlangt einen Beleg und ein Datum und einen Betrag",
            new EvidenceResult.WrongKind(Company.Criterion("A"), EvidenceKinds.Act).Text.German,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "asks for an act or a conversation",
            new EvidenceResult.WrongKind(Company.Criterion("F"), EvidenceKinds.Date).Text.English,
            StringComparison.Ordinal
        );
    }
}
