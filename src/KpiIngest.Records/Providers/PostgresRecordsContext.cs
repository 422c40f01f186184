using System.Data;
using KpiIngest.Records.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records;

/// <summary>The records in a schema of their own of a PostgreSQL database.</summary>
public sealed class PostgresRecordsContext(DbContextOptions<PostgresRecordsContext> options) : RecordsDbContext(options)
{
    /// <summary>The schema of the records.</summary>
    public const string Schema = "kpi_ingest";

    /// <summary>The schema of the jobs, whose tables Hangfire makes; the schema itself is made with that of the records.</summary>
    public const string JobsSchema = "kpi_ingest_jobs";

    internal const string HistoryTable = "__EFMigrationsHistory";

    /// <summary>Text is compared and ordered by code point, as everywhere in this program, whatever the language of the database.</summary>
    private const string Ordinal = "C";

    public override async Task<DateTimeOffset> NowAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (time != TimeProvider.System)
            return UtcText.Read(UtcText.Write(time.GetUtcNow()));
        DateTime now = await Database.SqlQueryRaw<DateTime>("SELECT clock_timestamp() AS \"Value\"").SingleAsync(cancellationToken);
        return UtcText.Read(UtcText.Write(new DateTimeOffset(now.ToUniversalTime())));
    }

    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    internal override Task<IReadOnlyList<string>> MissingGuardsAsync(CancellationToken cancellationToken) =>
        PostgresGuards.MissingAsync(this, cancellationToken);

    internal override Task RestoreGuardsAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        PostgresGuards.RestoreAsync(this, names, cancellationToken);

    /// <summary>One lock for all who write, taken before anything is read: what follows sees everything that was committed before, as with
    /// SQLite's one writer. Who waits gives up after 30 seconds; a machine that falls silent in the middle loses its transaction after as
    /// long.</summary>
    protected override async Task<IDbContextTransaction> BeginAsOnlyWriterAsync(CancellationToken cancellationToken)
    {
        IDbContextTransaction transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            await Database.ExecuteSqlRawAsync(
                $"SET LOCAL lock_timeout = '30s'; SET LOCAL idle_in_transaction_session_timeout = '30s'; SELECT pg_advisory_xact_lock(hashtextextended('{Schema} writer', 0))",
                cancellationToken
            );
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(Ordinal);
        configurationBuilder.Properties<DateTimeOffset>().UseCollation(Ordinal);
        configurationBuilder.Properties<Enum>().UseCollation(Ordinal);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<FindingCard>().HasIndex(c => c.Position);
    }

    internal static DbContextOptions<PostgresRecordsContext> OptionsOf(string connection) =>
        new DbContextOptionsBuilder<PostgresRecordsContext>()
            .UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable(HistoryTable, Schema))
            .Options;
}

/// <summary>For <c>scripts/add-migration.sh</c>, which opens no database.</summary>
internal sealed class PostgresRecordsDesign : IDesignTimeDbContextFactory<PostgresRecordsContext>
{
    public PostgresRecordsContext CreateDbContext(string[] args) => new(PostgresRecordsContext.OptionsOf("Host=design"));
}
