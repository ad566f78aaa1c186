using System.Text;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

/// <summary>Somebody whose words stand in every place that takes words.</summary>
static class SpokenPerson
{
    public const string Canary = "Kanarienvogel";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Everything that was said by and about them, as it was written.</summary>
    public static readonly string[] Words =
    [
        $"{Canary} sucht eine Anlage.",
        $"{Canary} nannte eine Zahl",
        $"Für {Canary}.txt",
        $"{Canary} mag Hanfsamen.",
        $"{Canary} anrufen",
        $"{Canary} ist im Urlaub.",
        $"{Canary} weiß von nichts.",
        $"{Canary} sagt: nie gesagt.",
        $"{Canary} hier.",
        $"Lebwohl, {Canary}.",
    ];

    /// <summary>A lead in which every place that takes words holds the name: talks, steps, reasons, notes, a ban.</summary>
    public static async Task<(SampleFirm Firm, Person Person, LeadId Lead)> In(
        TestStore store,
        SampleFirm? known = null
    )
    {
        var firm = known ?? await SampleFirm.In(store);
        var person = Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(
                    firm.Company,
                    new PersonData(
                        $"{Canary} \"Kiki\" Müller",
                        $"{Canary} vom Dienst",
                        $"{Canary}@example.org",
                        "+49 89 471147"
                    ),
                    firm.Now
                )
            )
            .Value;
        var fact = new NewEvidence(
            firm.Plan.Phases[0].Criteria[0].Id,
            new EvidenceContent.Conversation(person.Id, $"{Canary} sucht eine Anlage."),
            firm.Now.Today,
            person
        );
        var lead = Assert
            .IsType<StartResult.Started>(
                Lead.Start(
                    new NewLead
                    {
                        Plan = firm.Plan,
                        Company = firm.Company,
                        Segment = SampleFirm.Segment,
                        Rule = firm.Rule,
                        Evidence = [fact],
                    },
                    firm.Now
                )
            )
            .Lead;
        lead.EstimateValue(new(100, Domain.Money.Currency.Parse("EUR")!.Value), $"{Canary} nannte eine Zahl", firm.Now);
        await firm.Save("start-lead", person, lead);
        await OfferAndNote(store, firm, lead);
        await HandOverAndReturn(store, firm, lead.Id);
        await WriteTo(store, firm, person, lead.Id);
        await CallAndBan(store, firm, person);
        return (firm, person, lead.Id);
    }

    static async Task OfferAndNote(TestStore store, SampleFirm firm, Lead lead)
    {
        var content = Encoding.UTF8.GetBytes($"Angebot für {Canary}");
        var file = Assert.IsType<FileResult.Accepted>(AttachedFile.Of($"Für {Canary}.txt", content)).File;
        var offer = new NewEvidence(
            firm.Plan.Phases[3].Criteria[0].Id,
            new EvidenceContent.Document("A-1", null, new(100, Domain.Money.Currency.Parse("EUR")!.Value), File: file),
            firm.Now.Today
        );
        await using var db = store.Open("record-evidence");
        await Leadwerk.Storage.Documents.StoredFiles.Keep(db, file, content, Cancel);
        Assert.IsType<EvidenceResult.Recorded>((await db.Lead(lead.Id)).Record(firm.Plan, offer, firm.Now));
        db.Notes.Add(Assert.IsType<NoteResult.Written>(Note.Write(lead, $"{Canary} mag Hanfsamen.", firm.Now)).Note);
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(1L, Convert.ToInt64(await store.Ask("SELECT count(*) FROM stored_file"), null));
    }

    /// <summary>One mail that left, one that waits, and one to a user that speaks of them.</summary>
    static async Task WriteTo(TestStore store, SampleFirm firm, Person person, LeadId lead)
    {
        var now = firm.Now.At;
        OutgoingMail Mail(string key, bool customer) =>
            new()
            {
                Purpose = customer ? MailPurpose.Wording : MailPurpose.MorningList,
                EffectKey = key,
                MessageId = $"{key}@example.org",
                Person = customer ? person.Id : null,
                User = customer ? null : firm.Rep.Id,
                Lead = customer ? lead : null,
                RecipientName = customer ? person.Name : null,
                Recipient = customer ? person.Mail! : firm.Rep.Mail,
                Subject = customer ? $"Für {Canary}" : "Ihr Tag",
                Text = $"{Canary} anrufen",
                Html = $"<p>{Canary} anrufen</p>",
                Language = "de",
                QueuedAt = now,
                NextAttemptAt = now,
                GiveUpAt = now.AddDays(90),
            };
        var sent = Mail("sent", customer: true);
        await firm.Save("write-mail", sent, Mail("waits", customer: true), Mail("morning", customer: false));
        await store.Run(
            $"UPDATE outgoing_mail SET state = 'Sent', ended_at = queued_at, last_answer = '250 <{Canary}@example.org>' WHERE effect_key = 'sent'"
        );
    }

    static async Task HandOverAndReturn(TestStore store, SampleFirm firm, LeadId id)
    {
        var first = new NextStep($"{Canary} anrufen", firm.Now.Today.AddDays(5));
        await firm.Work(
            "pull-lead",
            id,
            lead =>
                Assert.IsType<HandOverResult.HandedOver>(
                    lead.Pull(firm.Terms(firm.Rep) with { First = first }, firm.Now)
                )
        );
        store.Clock.Advance(TimeSpan.FromDays(1));
        await firm.Work(
            "defer",
            id,
            lead =>
                Assert.IsType<FollowUpResult.Deferred>(
                    lead.Defer(firm.Escalation, firm.Step(7), $"{Canary} ist im Urlaub.", BanList.None, firm.Now)
                )
        );
        store.Clock.Advance(TimeSpan.FromDays(1));
        await firm.Work(
            "return-lead",
            id,
            lead =>
                Assert.IsType<HandOverResult.Returned>(
                    lead.Return(firm.Plan, firm.Plan.Phases[0].Criteria[0].Id, $"{Canary} weiß von nichts.", firm.Now)
                )
        );
        await firm.Work(
            "revoke-evidence",
            id,
            lead =>
                Assert.IsType<EvidenceReviewResult.Revoked>(
                    lead.Revoke(
                        firm.Plan,
                        lead.Evidence[0].Id,
                        $"{Canary} sagt: nie gesagt.",
                        null,
                        BanList.None,
                        firm.Now
                    )
                )
        );
    }

    static async Task CallAndBan(TestStore store, SampleFirm firm, Person person)
    {
        var call = Assert
            .IsType<ContactResult<InboundContact>.Kept>(
                InboundContact.Record(person, InboundKind.Call, firm.Now.Today, $"{Canary} hier.", firm.Now)
            )
            .Value;
        await using var db = store.Open("ban-contact");
        var leads = await db.Leads.WithFacts().ToListAsync(Cancel);
        var imposed = Assert.IsType<BanResult.Imposed>(
            ContactBan.OnPerson(person, $"Lebwohl, {Canary}.", leads, BanList.None, firm.Now)
        );
        db.AddRange(call, imposed.Ban);
        await db.SaveChangesAsync(Cancel);
    }
}
