using KpiIngest.Records.Accounts;
using KpiIngest.Records.Accounts.Tokens;
using KpiIngest.Records.Assignments;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Inbox;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Notifications;
using KpiIngest.Records.Register;
using KpiIngest.Records.Settings;
using KpiIngest.Records.Views;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KpiIngest.Records;

/// <summary>The records. One instance is one unit of work: create it, use it, dispose of it. Each provider has a class of its own, and its
/// own migrations.</summary>
public abstract class RecordsDbContext : DbContext
{
    private IDbContextTransaction? writing;

    private protected RecordsDbContext(DbContextOptions options)
        : base(options) { }

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<Reading> Readings => Set<Reading>();

    public DbSet<RecordedReport> Reports => Set<RecordedReport>();

    public DbSet<RecordedTable> Tables => Set<RecordedTable>();

    public DbSet<RecordedRow> Rows => Set<RecordedRow>();

    public DbSet<RecordedGap> Gaps => Set<RecordedGap>();

    public DbSet<RecordedDiscrepancy> Discrepancies => Set<RecordedDiscrepancy>();

    public DbSet<RecordedAcross> AcrossFindings => Set<RecordedAcross>();

    public DbSet<AcrossRun> AcrossRuns => Set<AcrossRun>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<DecisionBatch> DecisionBatches => Set<DecisionBatch>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<KeyedEntry> KeyedEntries => Set<KeyedEntry>();

    public DbSet<KeyedDraft> KeyedDrafts => Set<KeyedDraft>();

    public DbSet<Confirmation> Confirmations => Set<Confirmation>();

    public DbSet<FindingLine> FindingLines => Set<FindingLine>();

    public DbSet<FindingCard> FindingCards => Set<FindingCard>();

    public DbSet<FindingCell> FindingCells => Set<FindingCell>();

    public DbSet<FindingsMark> FindingsMarks => Set<FindingsMark>();

    public DbSet<RegisterVersion> RegisterVersions => Set<RegisterVersion>();

    public DbSet<RegisterPart> RegisterParts => Set<RegisterPart>();

    public DbSet<RegisterRow> RegisterRows => Set<RegisterRow>();

    public DbSet<RegisterCheck> RegisterChecks => Set<RegisterCheck>();

    public DbSet<RegisterDraft> RegisterDrafts => Set<RegisterDraft>();

    public DbSet<InboxEntry> InboxEntries => Set<InboxEntry>();

    public DbSet<Node> Nodes => Set<Node>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<JobWish> JobWishes => Set<JobWish>();

    public DbSet<RecurringMark> RecurringMarks => Set<RecurringMark>();

    public DbSet<NotificationEvent> NotificationEvents => Set<NotificationEvent>();

    public DbSet<NotificationMessage> NotificationMessages => Set<NotificationMessage>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<SettingsChange> SettingsChanges => Set<SettingsChange>();

    public DbSet<ChangedSetting> ChangedSettings => Set<ChangedSetting>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Of what is recorded in this unit of work, what people are told of.</summary>
    internal IReadOnlySet<NotificationKind> Notified { get; init; } = new HashSet<NotificationKind>();

    /// <summary>True inside a transaction of <see cref="BeginWriteAsync"/>.</summary>
    internal bool IsOnlyWriter => writing is not null && ReferenceEquals(writing, Database.CurrentTransaction);

    /// <summary>Begins a transaction that writes. One runs at a time, on all machines together; what it reads, it reads as of its beginning
    /// or later, so that what it decides by (the last entry of the audit trail, what was received before) still holds when it commits. Keep
    /// it short: others wait.</summary>
    /// <exception cref="System.Data.Common.DbException">Others have been writing for 30 seconds.</exception>
    public async Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancellationToken) =>
        writing = await BeginAsOnlyWriterAsync(cancellationToken);

    /// <summary>Begins a transaction that only reads, and reads everything as of one moment; nobody waits for it.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>UTC, to the millisecond, by the one clock of all who share these records: the database server's, or this machine's where
    /// the records are a file. The clocks of the machines need not agree.</summary>
    /// <param name="time">A clock other than <see cref="TimeProvider.System"/> is believed as it is.</param>
    public abstract Task<DateTimeOffset> NowAsync(TimeProvider time, CancellationToken cancellationToken);

    /// <returns>Names of the triggers that keep <see cref="AppendOnlyTables"/> from being changed and are not there, are switched off, or
    /// are others than they were; in ordinal order.</returns>
    internal abstract Task<IReadOnlyList<string>> MissingGuardsAsync(CancellationToken cancellationToken);

    /// <param name="names">As of <see cref="MissingGuardsAsync"/>.</param>
    internal abstract Task RestoreGuardsAsync(IReadOnlyList<string> names, CancellationToken cancellationToken);

    /// <summary>What is saved can be stored as it is (<see cref="StorableText"/>).</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StorableText.Mend(ChangeTracker);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        StorableText.Mend(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected abstract Task<IDbContextTransaction> BeginAsOnlyWriterAsync(CancellationToken cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<Submission>(submission =>
        {
            submission.HasIndex(s => s.Ticket).IsUnique();
            submission.HasIndex(s => new { s.Unit, s.Sha256 });
            submission.HasIndex(s => s.State);
            submission.HasOne<Submission>().WithMany().HasForeignKey(s => s.DuplicateOfId).OnDelete(DeleteBehavior.Restrict);
            submission.HasOne<Submission>().WithMany().HasForeignKey(s => s.ContainerId).OnDelete(DeleteBehavior.Restrict);
            submission.HasOne<Submission>().WithMany().HasForeignKey(s => s.GrownFromId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Reading>(reading =>
        {
            reading.HasIndex(r => new { r.SubmissionId, r.ReaderVersion }).IsUnique();
            reading
                .HasOne(r => r.Submission)
                .WithMany(s => s.Readings)
                .HasForeignKey(r => r.SubmissionId)
                .OnDelete(DeleteBehavior.Restrict);
            reading.HasMany(r => r.Reports).WithOne(r => r.Reading).HasForeignKey(r => r.ReadingId).OnDelete(DeleteBehavior.Restrict);
            reading.HasMany(r => r.Discrepancies).WithOne(d => d.Reading).HasForeignKey(d => d.ReadingId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RecordedReport>(report =>
        {
            report.ToTable("Reports");
            report.Ignore(r => r.IdentityUnsure);
            report.HasIndex(r => new { r.ReadingId, r.Ordinal }).IsUnique();
            report.HasIndex(r => new { r.IdentityKey, r.SubmissionId });
            report.HasIndex(r => new
            {
                r.Unit,
                r.FiscalYear,
                r.IndicatorNumber,
            });
            report.HasIndex(r => new { r.FiscalYear, r.Round });
            report.HasMany(r => r.Gaps).WithOne(g => g.Report).HasForeignKey(g => g.ReportId).OnDelete(DeleteBehavior.Restrict);
            report.HasMany(r => r.Tables).WithOne().HasForeignKey(t => t.ReportId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RecordedTable>(table =>
        {
            table.ToTable("Tables");
            table.HasIndex(t => new { t.ReportId, t.Ordinal }).IsUnique();
            table.HasMany(t => t.Rows).WithOne().HasForeignKey(r => r.TableId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RecordedGap>(gap =>
        {
            gap.ToTable("Gaps");
            gap.HasIndex(g => new { g.ReportId, g.Ordinal }).IsUnique();
        });
        modelBuilder.Entity<RecordedRow>(row =>
        {
            row.ToTable("Rows");
            row.HasIndex(r => new
                {
                    r.TableId,
                    r.Group,
                    r.Ordinal,
                })
                .IsUnique();
        });
        modelBuilder.Entity<RecordedDiscrepancy>(discrepancy =>
        {
            discrepancy.ToTable("Discrepancies");
            discrepancy.HasIndex(d => new { d.ReadingId, d.Ordinal }).IsUnique();
            discrepancy.HasIndex(d => d.Code);
            discrepancy.HasOne(d => d.Report).WithMany().HasForeignKey(d => d.ReportId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RecordedAcross>(across =>
        {
            across
                .HasIndex(a => new
                {
                    a.SubmissionId,
                    a.ReadingId,
                    a.OtherSubmissionId,
                    a.OtherReadingId,
                    a.Code,
                    a.ReportOrdinal,
                    a.OtherReportOrdinal,
                })
                .IsUnique()
                .HasDatabaseName("IX_AcrossFindings_Pair")
                .HasFilter("\"RegisterCheckId\" IS NULL");
            across.HasIndex(a => a.Code);
            across.HasOne(a => a.Submission).WithMany().HasForeignKey(a => a.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            across.HasOne(a => a.OtherSubmission).WithMany().HasForeignKey(a => a.OtherSubmissionId).OnDelete(DeleteBehavior.Restrict);
            across.HasOne<Reading>().WithMany().HasForeignKey(a => a.ReadingId).OnDelete(DeleteBehavior.Restrict);
            across.HasOne<Reading>().WithMany().HasForeignKey(a => a.OtherReadingId).OnDelete(DeleteBehavior.Restrict);
            across.HasIndex(a => a.RunId);
            across.HasIndex(a => a.RegisterCheckId);
            across.HasOne<RecordedReport>().WithMany().HasForeignKey(a => a.ReportId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<AcrossRun>(run =>
        {
            run.HasIndex(r => new { r.SubmissionId, r.ReadingId }).IsUnique();
            run.HasOne<Submission>().WithMany().HasForeignKey(r => r.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            run.HasOne<Reading>().WithMany().HasForeignKey(r => r.ReadingId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<InboxEntry>(entry =>
        {
            entry.HasIndex(e => e.OpenPath).IsUnique();
            entry.HasIndex(e => e.State);
            entry.HasOne(e => e.Submission).WithOne().HasForeignKey<InboxEntry>(e => e.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Node>(node => node.HasKey(n => n.Name));
        JobsMapping.Configure(modelBuilder);
        AccountsMapping.Configure(modelBuilder);
        TokensMapping.Configure(modelBuilder);
        AssignmentsMapping.Configure(modelBuilder);
        DecisionsMapping.Configure(modelBuilder);
        IdentityMapping.Configure(modelBuilder);
        FindingsMapping.Configure(modelBuilder);
        KeyingMapping.Configure(modelBuilder);
        SettingsMapping.Configure(modelBuilder);
        RegisterMapping.Configure(modelBuilder);
        NotificationsMapping.Configure(modelBuilder);
        modelBuilder.Entity<Lease>(lease => lease.HasKey(l => l.Name));
        modelBuilder.Entity<AuditEntry>(entry =>
        {
            entry.HasKey(e => e.Sequence);
            entry.Property(e => e.Sequence).ValueGeneratedNever();
            entry.HasIndex(e => e.Subject);
        });
        foreach (IMutableProperty property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            Type type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum)
                property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(ExactEnum<>).MakeGenericType(type))!);
        }
    }
}
