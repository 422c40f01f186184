using KpiIngest.Records.Findings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace KpiIngest.Records;

/// <summary>The records in a SQLite file.</summary>
public sealed class SqliteRecordsContext(DbContextOptions<SqliteRecordsContext> options) : RecordsDbContext(options)
{
    public override Task<DateTimeOffset> NowAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Task.FromResult(UtcText.Read(UtcText.Write(time.GetUtcNow())));
    }

    /// <summary>Deferred: it takes no lock of a writer, and sees what stands at its first read.</summary>
    public override async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        SqliteConnection connection = (SqliteConnection)Database.GetDbConnection();
        return (await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken))!;
    }

    /// <summary>Where most cards hold a text, they are looked at in the order of the list: from this index alone, in a third of the time.
    /// An entry of PostgreSQL's indexes is too short for it.</summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<FindingCard>().HasIndex(c => new { c.Position, c.Text });
    }

    internal override Task<IReadOnlyList<string>> MissingGuardsAsync(CancellationToken cancellationToken) =>
        SqliteGuards.MissingAsync(this, cancellationToken);

    internal override Task RestoreGuardsAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        SqliteGuards.RestoreAsync(this, names, cancellationToken);

    /// <summary>SQLite has one writer; the transaction begins as it (BEGIN IMMEDIATE).</summary>
    protected override Task<IDbContextTransaction> BeginAsOnlyWriterAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(cancellationToken);
}

/// <summary>For <c>scripts/add-migration.sh</c>, which opens no database.</summary>
internal sealed class SqliteRecordsDesign : IDesignTimeDbContextFactory<SqliteRecordsContext>
{
    public SqliteRecordsContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteRecordsContext>().UseSqlite("Data Source=:memory:").Options);
}
