using System.IO.Compression;
using System.Text;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Privacy;
using Leadwerk.Domain.Settings;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Forecasts;
using Leadwerk.Storage.Imports;
using Leadwerk.Storage.Journal;

namespace Leadwerk.Features.Export;

/// <summary>Everything that is kept, in one zip of CSV files, as it was at one moment.</summary>
sealed class ExportArchive(LeadwerkDb db, DateOnly today, string readme)
{
    /// <summary>
    /// Tables that are exported. The list is explicit, so that no later table with passwords or keys leaves the house
    /// because nobody thought of it.
    /// </summary>
    public static readonly IReadOnlyList<Type> Exported =
    [
        typeof(Company),
        typeof(Person),
        typeof(CompaniesApart),
        typeof(PeopleApart),
        typeof(ContactBan),
        typeof(InboundContact),
        typeof(Lead),
        typeof(Evidence),
        typeof(PhaseEntry),
        typeof(FollowUp),
        typeof(HandOver),
        typeof(LeadContact),
        typeof(Note),
        typeof(Effort),
        typeof(PublicTexts),
        typeof(TargetGroup),
        typeof(ContentPiece),
        typeof(ContentVersion),
        typeof(CaptureForm),
        typeof(FormVersion),
        typeof(FormQuestion),
        typeof(Follower),
        typeof(MutedTopic),
        typeof(Consent),
        typeof(Touch),
        typeof(SendingRules),
        typeof(Sequence),
        typeof(SequenceVersion),
        typeof(SequenceStep),
        typeof(Enrolment),
        typeof(Spending),
        typeof(OwnCompany),
        typeof(PrivacyRules),
        typeof(User),
        typeof(Absence),
        typeof(SavedView),
        typeof(PhasePlan),
        typeof(Phase),
        typeof(Criterion),
        typeof(EscalationPlan),
        typeof(EscalationStep),
        typeof(ExpiryRule),
        typeof(ListImport),
        typeof(ListBatch),
        typeof(ListRow),
        typeof(Erasure),
        typeof(ForecastSnapshot),
        typeof(JournalEntry),
    ];

    /// <summary>Writes the archive.</summary>
    /// <param name="output">Receives it; nothing is kept in memory but a page of leads.</param>
    /// <param name="progress">Told the share of leads written, 0 to 1.</param>
    /// <param name="cancel">Stops between rows.</param>
    /// <returns>How many leads it holds.</returns>
    public async Task<int> Write(Stream output, Action<double>? progress, CancellationToken cancel)
    {
        await db.BeginReading(cancel);
        var hidden = await HiddenContacts.Of(db, cancel);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        using (var text = Entry(zip, "README.txt"))
            await text.WriteAsync(readme);
        var leads = 0;
        using (var sheet = Entry(zip, "leads.csv"))
            leads = await (await LeadSheet.Of(db, hidden, today, cancel)).Write(sheet, progress, cancel);
        foreach (var table in Exported.Select(entity => ExportedTable.Of(db, entity)))
        {
            using var file = Entry(zip, $"tables/{table.Name}.csv");
            await table.Write(db, file, hidden.In(table.Name), cancel);
        }
        await new ExportedFiles(db, hidden).Write(zip, cancel);
        return leads;
    }

    // With its mark, because spreadsheets would otherwise take the umlauts for something else.
    static StreamWriter Entry(ZipArchive zip, string name) =>
        new(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(true), 1 << 16);
}
