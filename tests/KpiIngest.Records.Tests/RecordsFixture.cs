using KpiIngest.Checking.Results;

namespace KpiIngest.Records.Tests;

/// <summary>A new database in a folder of its own, with the services that write to it.</summary>
public abstract class RecordsFixture : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int tickets;

    private protected RecordsFixture()
    {
        Records = RecordsDatabase.ForWriting(folder["records.db"]);
        Ledger = new SubmissionLedger(Records, Time);
        Recorder = new ReadingRecorder(Records, Time);
    }

    private protected FixedTime Time { get; } = new();

    private protected RecordsDatabase Records { get; }

    private protected SubmissionLedger Ledger { get; }

    private protected ReadingRecorder Recorder { get; }

    public Task InitializeAsync() => Records.PrepareAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <param name="bytes">One letter stands for the content.</param>
    private protected Task<Submission> ReceiveAsync(string unit, string name, char bytes)
    {
        Time.Now += TimeSpan.FromSeconds(1);
        return Ledger.ReceiveAsync(
            new ReceivedFile($"t{++tickets}", new string(bytes, 64), name, unit, unit + "/" + name, 10), CancellationToken.None);
    }

    private protected Task<bool> ReadAsync(Submission submission, params ReportResult[] reports) =>
        Recorder.RecordAsync(submission.Id, "1", Result(reports), CancellationToken.None);

    internal static FileResult Result(params ReportResult[] reports) =>
        new() { Path = "x", Sha256 = "", Format = "docx", Outcome = FileOutcome.Checked, Reports = reports };

    internal static ReportResult Card(string? number, int? round = 12, int? year = 2556) =>
        new() { Indicator = new IndicatorResult(number, "ตัวชี้วัดทดสอบ"), Round = round, FiscalYear = year, Recomputed = new RecomputedResult("1", "3", "3") };
}
