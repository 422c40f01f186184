using KpiIngest.Checking.Results;
using KpiIngest.Commands;
using KpiIngest.Records;
using KpiIngest.Tests.Jobs;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;

namespace KpiIngest.Tests.Commands;

/// <summary>A filter that names nothing that was ever sent is a mistake, and answered with the nearest that is known: an empty list would
/// read as “nothing was found”.</summary>
[Trait("Lane", "Whole")]
public sealed class KnownFilterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2, "2556”", "--year", "๒๕๕๕")]
    [InlineData(2, "2556”", "--year", "2565")]
    [InlineData(2, "9.2”", "--indicator", "9.3")]
    [InlineData(2, "กองคลัง”", "--unit", "กองครัง")]
    [InlineData(0, "", "--year", "๒๕๕๖")]
    [InlineData(0, "", "--indicator", "๙.๒")]
    [InlineData(0, "", "--unit", "กองคลัง")]
    [InlineData(0, "", "--round", "6")]
    public async Task Of_discrepancies(int expected, string says, params string[] filter)
    {
        RecordsDatabase records = await EmptyRecords.AtAsync(folder["data/kpi-ingest.db"]);
        Submission submission = await new SubmissionLedger(records, TimeProvider.System).ReceiveAsync(
            new ReceivedFile("t", new string('a', 64), "1.docx", "กองคลัง", "กองคลัง/1.docx", 1),
            CancellationToken.None
        );
        ReportResult report = new()
        {
            Indicator = new IndicatorResult("9.2", "ก"),
            Recomputed = new RecomputedResult(null, null, null),
            FiscalYear = 2556,
            Round = 12,
        };
        await new ReadingRecorder(records, TimeProvider.System).RecordAsync(
            submission.Id,
            "1",
            new FileResult
            {
                Path = "x",
                Sha256 = "",
                Format = "docx",
                Outcome = FileOutcome.Checked,
                Reports = [report],
            },
            CancellationToken.None
        );

        using RecordedTerminal recorded = new();
        Assert.Equal(
            expected,
            await CommandTree.RunAsync(
                ["discrepancies", .. filter, "--config", folder.Write("kpi-ingest.json", "{}")],
                recorded.Terminal,
                new FakeChecker(),
                CancellationToken.None
            )
        );
        Assert.Contains(says, recorded.Error, StringComparison.Ordinal);
    }
}
