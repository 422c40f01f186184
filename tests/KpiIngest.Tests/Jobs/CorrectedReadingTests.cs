using System.Text.Json;
using KpiIngest.Checking.Results;
using KpiIngest.Isolation;
using KpiIngest.Jobs;
using KpiIngest.Jobs.Corrected;
using KpiIngest.Jobs.Reprocess;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Queries;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiIngest.Tests.Jobs;

/// <summary>A figure that a person says was misread: the card is checked again with its right value, and as it was when that is taken
/// back.</summary>
[Trait("Lane", "Whole")]
public sealed class CorrectedReadingTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RecordsDatabase records;
    private readonly Archive archive;
    private readonly ReaderVersion version = new(FormWordings.Folder);
    private CorrectedReading corrected = null!;
    private DecisionLedger decisions = null!;

    public CorrectedReadingTests()
    {
        records = RecordsDatabase.ForWriting(folder["data/kpi-ingest.db"]);
        archive = new Archive(folder["archive"]);
    }

    public async Task InitializeAsync()
    {
        EmptyRecords.Put(records.File!);
        await records.PrepareAsync(CancellationToken.None);
        DirectWork work = new(new FileChecker(StandardPipeline.Create()));
        OriginalReading originals = new(archive, work, version);
        ReadingRecorder recorder = new(records, TimeProvider.System);
        SubmissionQuery submissions = new(records);
        Rereading rereading = new(records, originals, recorder, version, NullLogger<Rereading>.Instance);
        corrected = new CorrectedReading(
            records,
            submissions,
            rereading,
            recorder,
            new WishLedger(records, TimeProvider.System),
            NullLogger<CorrectedReading>.Instance
        );
        decisions = new DecisionLedger(records, TimeProvider.System);

        await using FileStream file = File.OpenRead(Path.Combine(Repository.Fixtures, "layout-a", "weighted-score-summary", "report.docx"));
        ArchivedFile original = await archive.StoreAsync(file, CancellationToken.None);
        await new SubmissionLedger(records, TimeProvider.System).ReceiveAsync(
            new ReceivedFile("t1", original.Sha256, "SAR.docx", "กองคลัง", "กองคลัง/SAR.docx", original.Size),
            CancellationToken.None
        );
        Submission submission = (await submissions.SubmissionAsync(1, CancellationToken.None))!;
        (FileResult result, string by) = await originals.ReadAsync(
            submission,
            await originals.FindAsync(submission, CancellationToken.None),
            CancellationToken.None
        );
        Assert.True(await recorder.RecordAsync(1, by, result, CancellationToken.None));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_card_is_checked_with_the_typed_value_and_as_it_was_when_it_is_taken_back()
    {
        FindingLine line = await LineAsync("weighted-score");
        FindingDetail detail = (await FindingDetail.OfAsync(records, line.Id, CancellationToken.None))!;
        DiscrepancyResult found = detail.Found!;
        IdentifiedFigure stated = detail.Figures.First(f => f.Figure.Value == found.Stated && f.Figure.At.Column == "weightedScore");
        Decision decision = await MisreadAsync(detail, stated, found.Expected!);

        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        Reading now = await CurrentAsync();
        Assert.True(CorrectedVersion.Is(now.ReaderVersion));
        Assert.Equal(version.Current, CorrectedVersion.UncorrectedOf(now.ReaderVersion));
        Assert.True(await version.IsPresentAsync(now.ReaderVersion, CancellationToken.None));
        Assert.DoesNotContain(now.Discrepancies, d => d.Code == "weighted-score");
        Assert.Equal(found.Expected, Value(now, stated));
        Assert.False(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        await WholeAsync();

        Correction made = Assert.Single((await AppliedCorrections.OfAsync(records, 1, CancellationToken.None)).Applying).Correction;
        Assert.Equal((decision.Id, found.Stated, found.Expected), (made.DecisionId, made.Read, made.Value));
        Assert.NotNull(
            (await new CorrectionLedger(records, TimeProvider.System).TakeBackAsync(made.Id, "malee", CancellationToken.None)).Correction
        );
        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        Assert.False(CorrectedVersion.Is((await CurrentAsync()).ReaderVersion));
        FindingLine back = await LineAsync("weighted-score");
        Assert.Equal((line.Figures, FindingState.Misread), (back.Figures, back.State));
        await WholeAsync();
    }

    [Fact]
    public async Task A_second_correction_of_the_same_figure_is_laid_over_what_was_read_not_over_the_first()
    {
        FindingDetail detail = (await FindingDetail.OfAsync(records, (await LineAsync("weighted-score")).Id, CancellationToken.None))!;
        IdentifiedFigure stated = detail.Figures.First(f =>
            f.Figure.Value == detail.Found!.Stated && f.Figure.At.Column == "weightedScore"
        );
        await MisreadAsync(detail, stated, "9.9999");
        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        Assert.Equal("9.9999", Value(await CurrentAsync(), stated));

        FindingDetail wrong = (await FindingDetail.OfAsync(records, (await LineAsync("weighted-score")).Id, CancellationToken.None))!;
        await MisreadAsync(wrong, wrong.Figures.First(f => f.Figure.Value == "9.9999"), detail.Found!.Expected!);
        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        Assert.Equal(detail.Found!.Expected, Value(await CurrentAsync(), stated));
        await WholeAsync();
    }

    [Fact]
    public async Task What_a_person_says_that_it_is_is_checked_again_with_a_correction_beside_it_and_taken_back()
    {
        ConfirmationLedger confirmer = new(records, TimeProvider.System);
        FindingDetail detail = (await FindingDetail.OfAsync(records, (await LineAsync("weighted-score")).Id, CancellationToken.None))!;
        IdentifiedFigure stated = detail.Figures.First(f =>
            f.Figure.Value == detail.Found!.Stated && f.Figure.At.Column == "weightedScore"
        );
        await MisreadAsync(detail, stated, "9.9999");
        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        Assert.IsType<ConfirmationOutcome.Made>(
            await confirmer.MakeAsync(
                new ConfirmationDraft(
                    await confirmer.VersionAsync(1, CancellationToken.None),
                    [new TypedPart(0, IdentityPart.FiscalYear, "๒๕๗๐"), new TypedPart(0, IdentityPart.IndicatorNumber, "7.7")],
                    "malee"
                )
                {
                    Reason = "ตามหน้าปก",
                },
                CancellationToken.None
            )
        );
        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        Reading now = await CurrentAsync();
        ReportResult report = RecordedAnswer.Of(now)!.Reports[0];
        Assert.Equal((2570, "7.7", "9.9999"), (report.FiscalYear, report.Indicator.Number, Value(now, stated)));
        Assert.Equal((2570, "7.7"), ((await LineAsync("weighted-score")).FiscalYear, (await LineAsync("weighted-score")).IndicatorNumber));
        Assert.False(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        await WholeAsync();

        foreach (Confirmation made in await StandingConfirmations.Of(records.CreateDbContext()).ToListAsync())
            await confirmer.TakeBackAsync(made.Id, "malee", null, CancellationToken.None);
        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        now = await CurrentAsync();
        Assert.NotEqual("7.7", RecordedAnswer.Of(now)!.Reports[0].Indicator.Number);
        Assert.Equal("9.9999", Value(now, stated));
        await WholeAsync();
    }

    [Fact]
    public async Task Another_unit_holds_at_once_and_nothing_is_read_for_it()
    {
        ConfirmationLedger confirmer = new(records, TimeProvider.System);
        Assert.IsType<ConfirmationOutcome.Made>(
            await confirmer.MakeAsync(
                new ConfirmationDraft(
                    await confirmer.VersionAsync(1, CancellationToken.None),
                    [new TypedPart(null, IdentityPart.Unit, "กองช่าง")],
                    "malee"
                )
                {
                    Reason = "วางผิดโฟลเดอร์",
                    NewUnit = true,
                },
                CancellationToken.None
            )
        );
        Assert.Equal("กองช่าง", (await LineAsync("weighted-score")).Unit);
        Assert.False(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        Assert.Equal(2, await records.CreateDbContext().Readings.CountAsync());
        await WholeAsync();
    }

    [Fact]
    public async Task Without_corrections_nothing_is_read_and_nothing_added()
    {
        await archive.VerifyAsync((await records.CreateDbContext().Submissions.SingleAsync()).Sha256, CancellationToken.None);
        Assert.False(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        Assert.Equal(1, await records.CreateDbContext().Readings.CountAsync());
    }

    private async Task<Decision> MisreadAsync(FindingDetail detail, IdentifiedFigure figure, string value)
    {
        DecisionDraft draft = new(detail.Version, DecisionAct.Misread, "malee")
        {
            Values = [new TypedValue(figure.Key, figure.Occurrence, figure.Figure.Value, value)],
        };
        return Assert.IsType<DecisionOutcome.Made>(await decisions.DecideAsync(draft, CancellationToken.None)).Decision;
    }

    private async Task<FindingLine> LineAsync(string code)
    {
        await using RecordsDbContext db = records.CreateDbContext();
        return await db.FindingLines.AsNoTracking().Where(l => l.Code == code).OrderBy(l => l.Position).FirstAsync();
    }

    private async Task<Reading> CurrentAsync()
    {
        await using RecordsDbContext db = records.CreateDbContext();
        return await db.Readings.AsNoTracking().Include(r => r.Discrepancies).OrderByDescending(r => r.Id).FirstAsync();
    }

    private static string? Value(Reading reading, IdentifiedFigure figure) =>
        JsonSerializer
            .Deserialize(reading.ResultJson, ResultJson.Compact.FileResult)!
            .Reports[figure.Report]
            .Figures.Single(f => f.At == figure.Figure.At)
            .Value;

    private async Task WholeAsync()
    {
        VerificationResult whole = await new RecordsVerification(records, archive, TimeProvider.System).RunAsync(
            [],
            1,
            null,
            CancellationToken.None
        );
        Assert.Equal(0, whole.Damages.Count);
    }

    private sealed class DirectWork(FileChecker checker) : IReaderWork
    {
        public Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
            checker.CheckAsync(file, shownPath, cancellationToken);

        public Task<FileResult> CheckTypedAsync(
            string file,
            string shownPath,
            Checking.Typed.TypedValues typed,
            CancellationToken cancellationToken
        ) => checker.CheckTypedAsync(file, shownPath, typed, cancellationToken);
    }
}
