using KpiIngest.Checking.Results;
using KpiIngest.Records.History;

namespace KpiIngest.Records.Tests.History;

/// <summary>Reports of one unit as they come in and are compared with those before them.</summary>
public abstract class HistoryFixture(TestDatabase database) : RecordsFixture(database)
{
    internal const string Unit = "กองแผนงาน";

    private char content = 'a';

    private protected static HistoryRound Six => new(2568, 6);

    private protected static HistoryRound Twelve => new(2568, 12);

    private protected UnitHistoryQuery Query => new(Records, new RecordedStatements(), Time);

    private protected Task<UnitHistory> OfAsync(int? year = null) => Query.OfAsync(Unit, year, null, CancellationToken.None);

    private protected async Task<HistoryEntry> EntryAsync(HistoryRound round) =>
        (await Query.OfAsync(Unit, null, "5", CancellationToken.None)).Indicators.Single().Cells.Single(c => c.Round == round).Entry!;

    private protected Task<Submission> SendAsync(ReportResult report) => SendAsync(HistoryCards.File(report));

    private protected async Task<Submission> SendAsync(FileResult file, string unit = Unit)
    {
        Submission submission = await ReceiveAsync(unit, $"SAR {content}.docx", content++);
        await Recorder.RecordAsync(submission.Id, "1", file, CancellationToken.None);
        await new AcrossRecorder(Records, Time).CompareAsync(submission.Id, CancellationToken.None);
        return submission;
    }
}
