using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Privacy;
using Leadwerk.Domain.Settings;
using Leadwerk.Domain.Users;
using Leadwerk.Storage.Accounts;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Documents;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Forecasts;
using Leadwerk.Storage.Imports;
using Leadwerk.Storage.Jobs;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Mapping;
using Leadwerk.Storage.Marketing;
using Leadwerk.Storage.Privacy;
using Leadwerk.Storage.Sums;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Leadwerk.Storage;

/// <summary>The company's data. One context is one piece of work: load, let the domain decide, save.</summary>
/// <remarks>Two derived contexts, one per database, because each has migrations of its own; the model is the same.</remarks>
abstract partial class LeadwerkDb(DbContextOptions options, TimeProvider clock) : DbContext(options)
{
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<Company> Companies => Set<Company>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<CompaniesApart> CompaniesApart => Set<CompaniesApart>();
    public DbSet<PeopleApart> PeopleApart => Set<PeopleApart>();
    public DbSet<InboundContact> InboundContacts => Set<InboundContact>();
    public DbSet<ContactBan> Bans => Set<ContactBan>();
    public DbSet<User> Users => Set<User>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<SignIn> SignIns => Set<SignIn>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<OwnCompany> OwnCompanies => Set<OwnCompany>();
    public DbSet<PrivacyRules> PrivacyRules => Set<PrivacyRules>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<PhasePlan> PhasePlans => Set<PhasePlan>();
    public DbSet<EscalationPlan> EscalationPlans => Set<EscalationPlan>();
    public DbSet<ExpiryRule> ExpiryRules => Set<ExpiryRule>();
    public DbSet<Note> Notes => Set<Note>();

    /// <summary>What stands in the files of documents. Never tracked without need: each is up to ten million bytes.</summary>
    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<Effort> Efforts => Set<Effort>();
    public DbSet<Erasure> Erasures => Set<Erasure>();
    public DbSet<BannedTrace> BannedTraces => Set<BannedTrace>();
    public DbSet<StoreSecret> Secrets => Set<StoreSecret>();
    public DbSet<ListImport> ListImports => Set<ListImport>();
    public DbSet<ListBatch> ListBatches => Set<ListBatch>();
    public DbSet<ListRow> ListRows => Set<ListRow>();
    public DbSet<JobEffect> JobEffects => Set<JobEffect>();
    public DbSet<ForecastSnapshot> Forecasts => Set<ForecastSnapshot>();
    public DbSet<MailSetup> MailSetups => Set<MailSetup>();
    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();

    public DbSet<PublicTexts> PublicTexts => Set<PublicTexts>();
    public DbSet<TargetGroup> TargetGroups => Set<TargetGroup>();
    public DbSet<ContentPiece> ContentPieces => Set<ContentPiece>();
    public DbSet<CaptureForm> CaptureForms => Set<CaptureForm>();
    public DbSet<Follower> Followers => Set<Follower>();

    /// <summary>What people declared about advertising. Added to, never changed.</summary>
    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Touch> Touches => Set<Touch>();
    public DbSet<SignUp> SignUps => Set<SignUp>();
    public DbSet<Sequence> Sequences => Set<Sequence>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<SendingRules> SendingRules => Set<SendingRules>();

    /// <summary>What marketing spent on content, sources and campaigns.</summary>
    public DbSet<Spending> Spendings => Set<Spending>();

    /// <summary>How many visits of each phase went out in which way. Written by saving, never by hand.</summary>
    public DbSet<VisitSum> VisitSums => Set<VisitSum>();

    /// <summary>Who did what, in the order in which it became true. Written by saving, never by hand.</summary>
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    /// <summary>Name of the collation that sorts names as Germans do; for <c>EF.Functions.Collate</c>.</summary>
    /// <remarks>
    /// It stands in queries, never in columns or indexes: an index would silently be in the wrong order after the next
    /// update of ICU.
    /// </remarks>
    public abstract string GermanOrder { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        // Every index costs each save its time; those that a query needs are named in the mappings.
        conventions.Conventions.Remove<ForeignKeyIndexConvention>();
        conventions.Properties<DateTime>().HaveConversion<UtcMoment>();
        conventions.Properties<Currency>().HaveConversion<CurrencyCode>();
        conventions.Properties<PhaseCode>().HaveConversion<PhaseLetters>();
        conventions.Properties<Enum>().HaveConversion<string>();
        TypedIdMapping.Convert(conventions);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfiguration(new CompanyMapping());
        model.ApplyConfiguration(new PersonMapping());
        model.ApplyConfiguration(new InboundContactMapping());
        model.ApplyConfiguration(new ContactBanMapping());
        model.ApplyConfiguration(new UserMapping());
        model.ApplyConfiguration(new AbsenceMapping());
        model.ApplyConfiguration(new SavedViewMapping());
        model.ApplyConfiguration(new SignInMapping());
        model.ApplyConfiguration(new SessionMapping());
        model.ApplyConfiguration(new OneTimeLinkMapping());
        model.ApplyConfiguration(new RecoveryCodeMapping());
        model.ApplyConfiguration(new OwnCompanyMapping());
        model.ApplyConfiguration(new ProtectionKeyMapping());
        model.ApplyConfiguration(new PhasePlanMapping());
        model.ApplyConfiguration(new PhaseMapping());
        model.ApplyConfiguration(new CriterionMapping());
        model.ApplyConfiguration(new EscalationPlanMapping());
        model.ApplyConfiguration(new EscalationStepMapping());
        model.ApplyConfiguration(new ExpiryRuleMapping());
        model.ApplyConfiguration(new LeadMapping());
        model.ApplyConfiguration(new EvidenceMapping());
        model.ApplyConfiguration(new PhaseEntryMapping());
        model.ApplyConfiguration(new FollowUpMapping());
        model.ApplyConfiguration(new HandOverMapping());
        model.ApplyConfiguration(new LeadContactMapping());
        model.ApplyConfiguration(new NoteMapping());
        model.ApplyConfiguration(new CompaniesApartMapping());
        model.ApplyConfiguration(new PeopleApartMapping());
        model.ApplyConfiguration(new StoredFileMapping());
        model.ApplyConfiguration(new EffortMapping());
        model.ApplyConfiguration(new ErasureMapping());
        model.ApplyConfiguration(new BannedTraceMapping());
        model.ApplyConfiguration(new StoreSecretMapping());
        model.ApplyConfiguration(new PrivacyRulesMapping());
        model.ApplyConfiguration(new CalendarFeedMapping());
        model.ApplyConfiguration(new ListImportMapping());
        model.ApplyConfiguration(new ListBatchMapping());
        model.ApplyConfiguration(new ListRowMapping());
        model.ApplyConfiguration(new JobEffectMapping());
        model.ApplyConfiguration(new ForecastSnapshotMapping());
        model.ApplyConfiguration(new VisitSumMapping());
        model.ApplyConfiguration(new MailSetupMapping());
        model.ApplyConfiguration(new OutgoingMailMapping());
        model.ApplyConfiguration(new PublicTextsMapping());
        model.ApplyConfiguration(new TargetGroupMapping());
        model.ApplyConfiguration(new ContentPieceMapping());
        model.ApplyConfiguration(new ContentVersionMapping());
        model.ApplyConfiguration(new CaptureFormMapping());
        model.ApplyConfiguration(new FormVersionMapping());
        model.ApplyConfiguration(new FormQuestionMapping());
        model.ApplyConfiguration(new FollowerMapping());
        model.ApplyConfiguration(new MutedTopicMapping());
        model.ApplyConfiguration(new ConsentMapping());
        model.ApplyConfiguration(new TouchMapping());
        model.ApplyConfiguration(new SignUpMapping());
        model.ApplyConfiguration(new SequenceMapping());
        model.ApplyConfiguration(new SequenceVersionMapping());
        model.ApplyConfiguration(new SequenceStepMapping());
        model.ApplyConfiguration(new EnrolmentMapping());
        model.ApplyConfiguration(new SendingRulesMapping());
        model.ApplyConfiguration(new SpendingMapping());
        model.ApplyConfiguration(new JournalMapping());
        model.ApplyConfiguration(new JournalHeadMapping());
        TypedIdMapping.NameColumns(model);
    }
}
