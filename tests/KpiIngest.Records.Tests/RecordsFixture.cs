using System.Data.Common;
using KpiIngest.Checking.Results;
using Microsoft.EntityFrameworkCore;

namespace KpiIngest.Records.Tests;

/// <summary>A new database, with what writes to it. Each class of tests has one derived class for SQLite and one for PostgreSQL.</summary>
public abstract class RecordsFixture : IAsyncLifetime, IDisposable
{
    private int tickets;

    private protected RecordsFixture(TestDatabase database)
    {
        Database = database;
        Records = RecordsDatabase.ForWriting(database.Address);
        Ledger = new SubmissionLedger(Records, Time);
        Recorder = new ReadingRecorder(Records, Time);
    }

    private protected TestDatabase Database { get; }

    private protected FixedTime Time { get; } = new();

    private protected RecordsDatabase Records { get; }

    private protected SubmissionLedger Ledger { get; }

    private protected ReadingRecorder Recorder { get; }

    public virtual Task InitializeAsync() => Database.CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The name of a table as raw SQL has to write it.</summary>
    private protected string Table(string name) => Database.Table(name);

    /// <summary>The database itself refuses it, because it would change what is only ever added to.</summary>
    private protected async Task RefusedAsync(string sql)
    {
        await using RecordsDbContext db = Records.CreateDbContext();
        DbException refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    /// <param name="bytes">One letter stands for the content.</param>
    private protected Task<Submission> ReceiveAsync(string unit, string name, char bytes)
    {
        Time.Now += TimeSpan.FromSeconds(1);
        return Ledger.ReceiveAsync(
            new ReceivedFile($"t{++tickets}", new string(bytes, 64), name, unit, unit + "/" + name, 10),
            CancellationToken.None
        );
    }

    private protected Task<bool> ReadAsync(Submission submission, params ReportResult[] reports) =>
        Recorder.RecordAsync(submission.Id, "1", Result(reports), CancellationToken.None);

    internal static FileResult Result(params ReportResult[] reports) =>
        new()
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Reports = reports,
        };

    internal static ReportResult Card(string? number, int? round = 12, int? year = 2556) =>
        new()
        {
            Indicator = new IndicatorResult(number, "ตัวชี้วัดทดสอบ"),
            Round = round,
            FiscalYear = year,
            Recomputed = new RecomputedResult("1", "3", "3"),
        };
}
