using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Settings;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Jobs;

/// <summary>
/// Writes the mails of sequences that are due into the outbox, in the hours in which they can leave at once. A batch
/// asks the database a fixed number of questions, however many people are in it.
/// </summary>
sealed class SequenceMailJob(CompanyTime time, MailSettings settings) : Job
{
    /// <summary>After so many days it is asked again whether somebody may be written to.</summary>
    const int AskedAgain = 7;

    public override string Name => "sequence-mails";
    public override string Action => "write-sequence-mail";
    public override int Batch => 200;
    public override TimeSpan Lease => TimeSpan.FromSeconds(30);

    public override async Task<IReadOnlyList<string>> Due(LeadwerkDb db, CancellationToken cancel)
    {
        if (await MailSettings.Setup(db, cancel) is null || !(await SendingHours.Of(db, time, cancel)).AreOpen)
            return [];
        var due = await db.Due(time.Today).Select(one => new { one.Id, one.NextStep }).ToListAsync(cancel);
        return due.ConvertAll(one => Key(one.Id, one.NextStep));
    }

    public override async Task<IReadOnlyList<string>> Do(
        LeadwerkDb db,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        if (await MailSettings.Setup(db, cancel) is not { } setup || !(await SendingHours.Of(db, time, cancel)).AreOpen)
            return [];
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        var ids = keys.Select(key => EnrolmentId.From(Guid.Parse(key.Split('/')[0]))).ToList();
        var among = db.Due(time.Today).Where(one => ids.Contains(one.Id));
        var ways = (await among.ToListAsync(cancel)).FindAll(way => wanted.Contains(Key(way.Id, way.NextStep)));
        var ends = await db.Ends(among, time.Today, cancel);
        var batch = await Load(db, ways, setup, cancel);
        var (mail, secret) = (new FollowerMail(db, time, settings), await AddressKey.Ensure(db, cancel));
        var happened = new List<string>();
        foreach (var way in ways)
        {
            var key = Key(way.Id, way.NextStep);
            var person = batch.People[way.Person];
            var sequence = batch.Sequences[way.Sequence];
            if (ends.TryGetValue(way.Id, out var end))
                way.Stop(end, time.Stamp());
            else if (
                batch.Grounds.Decide(person, sequence.Group) is var decision
                && decision is not ContactDecision.Allowed
            )
            {
                if (!Refused(way, decision))
                    continue;
            }
            else
            {
                var follower = batch.Grounds.FollowerOf(person.Id)!;
                var version = sequence.Versions.Single(one => one.Id == way.Wording);
                var letter = batch
                    .FormOf(version, way.NextStep, follower.Language)
                    .For(person.Name, batch.CompanyOf(person), batch.Own);
                var effect = $"sequence/{sequence.Id.Value}/{way.NextStep.ToString(CultureInfo.InvariantCulture)}";
                mail.Add(follower, person, effect, letter, setup, secret, new MailCause.StepOf(way.Id, way.NextStep));
                batch.Grounds.Wrote(person.Id);
                way.Wrote(version, time.Stamp());
            }
            happened.Add(key);
        }
        return happened;
    }

    /// <returns>False where it only has to wait, and can become due again.</returns>
    bool Refused(Enrolment way, ContactDecision decision)
    {
        switch (decision)
        {
            case ContactDecision.Paused paused:
                way.PutOff(Sooner(paused.Until));
                return false;
            case ContactDecision.PaceReached pace:
                way.PutOff(Sooner(pace.Next));
                return false;
            default:
                way.Stop(End(decision), time.Stamp());
                return true;
        }
    }

    /// <summary>They may change their mind meanwhile, and then need not wait for a day that was chosen long ago.</summary>
    DateOnly Sooner(DateOnly until) => until < time.Today.AddDays(AskedAgain) ? until : time.Today.AddDays(AskedAgain);

    static EnrolmentEnd End(ContactDecision decision) =>
        decision switch
        {
            ContactDecision.Banned => EnrolmentEnd.Banned,
            ContactDecision.Erased => EnrolmentEnd.Erased,
            ContactDecision.Merged => EnrolmentEnd.Merged,
            ContactDecision.TopicMuted => EnrolmentEnd.Muted,
            ContactDecision.AddressRefused => EnrolmentEnd.AddressRefused,
            ContactDecision.NoAddress => EnrolmentEnd.Left,
            _ => EnrolmentEnd.Objected,
        };

    static string Key(EnrolmentId way, int step) => string.Create(CultureInfo.InvariantCulture, $"{way.Value}/{step}");

    async Task<Loaded> Load(LeadwerkDb db, IReadOnlyList<Enrolment> ways, MailSetup setup, CancellationToken cancel)
    {
        var ids = ways.Select(way => way.Person).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(cancel);
        var companies = people.Select(one => one.Company).Distinct().ToList();
        var sequences = ways.Select(way => way.Sequence).Distinct().ToList();
        var own = await db.OwnCompanies.AsNoTracking().FirstOrDefaultAsync(cancel) ?? OwnCompany.Unnamed;
        return new Loaded(
            people.ToDictionary(one => one.Id),
            await db
                .Companies.Where(one => companies.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, one => one.Name, cancel),
            await db
                .Sequences.AsNoTracking()
                .Where(one => sequences.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, cancel),
            await AdvertisingGrounds.Of(db, time, people, null, cancel),
            own.Name.Length > 0 ? own.Name : setup.SenderName
        );
    }

    /// <summary>What a batch needs to know.</summary>
    sealed record Loaded(
        IReadOnlyDictionary<PersonId, Person> People,
        IReadOnlyDictionary<CompanyId, string> Companies,
        IReadOnlyDictionary<SequenceId, Sequence> Sequences,
        AdvertisingGrounds Grounds,
        string Own
    )
    {
        readonly Dictionary<(Guid Version, int Step, string Language), LetterForm> forms = [];

        public string CompanyOf(Person person) => Companies[person.Company];

        public LetterForm FormOf(SequenceVersion version, int position, string language)
        {
            if (!forms.TryGetValue((version.Id, position, language), out var form))
            {
                var step = version.Steps[position];
                forms[(version.Id, position, language)] = form = new LetterForm(
                    step.Subject,
                    step.Body,
                    new Speech(language)
                );
            }
            return form;
        }
    }
}
