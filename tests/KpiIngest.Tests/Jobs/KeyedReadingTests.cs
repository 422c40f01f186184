using KpiIngest.Checking.Results;
using KpiIngest.Checking.Typed;
using KpiIngest.Isolation;
using KpiIngest.Jobs;
using KpiIngest.Jobs.Corrected;
using KpiIngest.Jobs.Reprocess;
using KpiIngest.Records;
using KpiIngest.Records.Audit.Verify;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Jobs;
using KpiIngest.Records.Keying;
using KpiIngest.Records.Queries;
using KpiIngest.Reports.Keyed;
using KpiIngest.Review.Evidence;
using KpiIngest.Review.Keying;
using KpiIngest.Tests.Pdf;
using KpiIngest.Tests.Support;
using KpiIngest.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiIngest.Tests.Jobs;

/// <summary>A scan that a person keyed: what was keyed is checked by the same rules as what is read, is the current reading, and goes when
/// it is taken back.</summary>
[Trait("Lane", "Whole")]
public sealed class KeyedReadingTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RecordsDatabase records;
    private readonly Archive archive;
    private readonly ReaderVersion version = new(FormWordings.Folder);

    /// <summary>Without the machine that reads scans: what people key is the same with it and without.</summary>
    private readonly FileChecker checker = new(StandardPipeline.Create() with { ReadScan = null });
    private readonly KeyingLedger ledger;
    private Rereading rereading = null!;
    private CorrectedReading corrected = null!;

    public KeyedReadingTests()
    {
        records = RecordsDatabase.ForWriting(folder["data/kpi-ingest.db"]);
        archive = new Archive(folder["archive"]);
        ledger = new KeyingLedger(records, TimeProvider.System);
    }

    public async Task InitializeAsync()
    {
        EmptyRecords.Put(records.File!);
        await records.PrepareAsync(CancellationToken.None);
        OriginalReading originals = new(archive, new DirectWork(checker), version);
        ReadingRecorder recorder = new(records, TimeProvider.System);
        SubmissionQuery submissions = new(records);
        rereading = new Rereading(records, originals, recorder, version, NullLogger<Rereading>.Instance);
        corrected = new CorrectedReading(
            records,
            submissions,
            rereading,
            recorder,
            new WishLedger(records, TimeProvider.System),
            NullLogger<CorrectedReading>.Instance
        );
        await ScannedPdf.WriteAsync(
            folder["scan.pdf"],
            Path.Combine(Repository.Fixtures, "layout-a", "weighted-score-summary", "report.lo.pdf")
        );
        await using FileStream file = File.OpenRead(folder["scan.pdf"]);
        ArchivedFile original = await archive.StoreAsync(file, CancellationToken.None);
        await new SubmissionLedger(records, TimeProvider.System).ReceiveAsync(
            new ReceivedFile("t1", original.Sha256, "สแกน.pdf", "กองคลัง", "กองคลัง/สแกน.pdf", original.Size),
            CancellationToken.None
        );
        Submission submission = (await submissions.SubmissionAsync(1, CancellationToken.None))!;
        (FileResult result, string by) = await originals.ReadAsync(
            submission,
            await originals.FindAsync(submission, CancellationToken.None),
            CancellationToken.None
        );
        Assert.Equal(KeyingLedger.ScannedCode, result.Error?.Code);
        Assert.True(await recorder.RecordAsync(1, by, result, CancellationToken.None));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_right_card_is_clean_and_marked_as_keyed_everywhere_in_its_answer()
    {
        FileResult result = await KeyedAsync();
        Assert.Equal(FileOutcome.Checked, result.Outcome);
        Assert.Empty(result.Discrepancies);
        Assert.Equal((1L, "somsri"), (result.Keyed!.Entry, Assert.Single(result.Keyed.By)));
        ReportResult report = Assert.Single(result.Reports);
        Assert.Equal(
            ("9.2", 2569, 12, "3.6000", "3.6"),
            (report.Indicator.Number, report.FiscalYear, report.Round, report.StatedAverage, report.Recomputed.Average)
        );
        Assert.All(report.ScoringTables, t => Assert.Equal(ScoringTableResult.Keyed, t.Certainty));
        Assert.All(report.Figures.Where(f => f.At.Column != "average"), f => Assert.Equal(1, f.Location.Page));
        Assert.Contains(report.NotCheckable, n => n.What == "keyed");
        Assert.Equal(SubmissionState.Read, (await new SubmissionQuery(records).SubmissionAsync(1, CancellationToken.None))!.State);
        await WholeAsync();
    }

    [Theory]
    [InlineData("c0.t0.total.weightedScore", "๓.๙๐๐๐", "weighted-total")]
    [InlineData("c0.t0.total.weight", "๒", "weight-total")]
    [InlineData("c0.t0.total.score", "๓.๙๐๐๐", "weighted-average")]
    [InlineData("c0.t0.r1.weightedScore", "๒.๕๐๐๐", "weighted-score")]
    [InlineData("c0.t0.r1.weightedScore", "", "field-missing")]
    [InlineData("c0.t0.r0.score", "๓.๐.๐", "number-unclear")]
    [InlineData("c0.t0.r1.number", "๓", "row-missing")]
    [InlineData("c0.t0.r1.number", "๑", "row-duplicate")]
    [InlineData("c0.round", "unclear", "round-unclear")]
    [InlineData("c0.name", "", "field-missing")]
    [InlineData("c0.lines", "๒. การติดตามผล น้ำหนักร้อยละ ๐.๕", "weight-list")]
    [InlineData("c0.lines", "ผลรวมคะแนนเฉลี่ยถ่วงน้ำหนัก\r\n((๐.๔ × ๓) + (๐.๖ × ๕)) ÷ (๐.๔ + ๐.๖) = ๓.๖๐๐๐", "formula")]
    [InlineData("c0.lines", "คิดเป็นร้อยละ ๗๘.๐๐", "conversion")]
    public async Task What_is_wrong_on_the_paper_is_found_by_the_same_rules(string path, string typed, string code)
    {
        FileResult result = await KeyedAsync((path, typed));
        Assert.Contains(result.Discrepancies, d => d.Code == code);
        Assert.All(result.Discrepancies, d => Assert.True(d.Location is null or { Page: 1, Box: null }));
        await WholeAsync();
    }

    [Theory]
    [InlineData("c0.t0.r0.score", "3")]
    [InlineData("c0.t0.r1.weight", "0.60")]
    [InlineData("c0.t0.total.score", "")]
    [InlineData("c0.t0.r2.name", "หมายเหตุ")]
    [InlineData("c0.t0.page", "๑")]
    [InlineData("c0.lines", "๑. การจัดทำแผน น้ำหนักร้อยละ ๐.๔\r\n\r\n๒. การติดตามผล น้ำหนักร้อยละ ๐.๖")]
    [InlineData("c0.lines", "((๐.๔ × ๓) + (๐.๖ × ๔)) ÷ (๐.๔ + ๐.๖) = ๓.๖๐๐๐")]
    [InlineData("c0.lines", "คิดเป็นร้อยละ ๗๒.๐๐")]
    public async Task What_is_right_in_another_way_stays_clean(string path, string typed)
    {
        FileResult result = await KeyedAsync((path, typed));
        Assert.Empty(result.Discrepancies);
        Assert.DoesNotContain(result.Reports[0].NotCheckable, n => n.What == "keyed" && n.Why.Contains('“', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notes_are_held_against_the_criteria_that_they_stand_under()
    {
        (string, string)[] criteria = [("c0.k0.item", "๑"), .. Enumerable.Range(1, 5).Select(l => ($"c0.k0.l{l}", $"ทำได้ {l} ข้อ"))];
        FileResult right = await KeyedAsync([.. criteria, ("c0.k0.notes", "ทำได้ ๕ ข้อ เท่ากับ ๕ คะแนน")]);
        Assert.Empty(right.Discrepancies);
        Assert.NotNull((await ledger.TakeBackAsync(1, 1, "malee", CancellationToken.None)).Entry);
        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        FileResult wrong = await KeyedAsync([.. criteria, ("c0.k0.notes", "ทำได้ ๔ ข้อ เท่ากับ ๔ คะแนน\nทำได้ ๔ ข้อ เท่ากับ ๕ คะแนน")]);
        DiscrepancyResult conflict = Assert.Single(wrong.Discrepancies);
        Assert.Equal("criteria-conflict", conflict.Code);
        await WholeAsync();
    }

    [Fact]
    public async Task A_line_in_which_nothing_can_be_compared_is_named()
    {
        FileResult result = await KeyedAsync(("c0.lines", "ประชุมคณะทำงาน ๓ ครั้ง\n๒. การติดตามผล น้ำหนักร้อยละ ๐.๖"));
        Assert.Empty(result.Discrepancies);
        NotCheckableResult keyed = Assert.Single(result.Reports[0].NotCheckable, n => n.What == "keyed");
        Assert.Contains("“ประชุมคณะทำงาน ๓ ครั้ง”", keyed.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("การติดตามผล", keyed.WhyEn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_evidence_of_a_line_is_the_line()
    {
        FileResult result = await KeyedAsync(("c0.lines", "๑. การจัดทำแผน น้ำหนักร้อยละ ๐.๔\n๒. การติดตามผล น้ำหนักร้อยละ ๐.๕"));
        ShownOriginal keyed = (await KeyedDrawing.OfAsync(records, 1, CancellationToken.None))!;
        ShownOriginal scan = await checker.ShowAsync(folder["scan.pdf"], "scan.pdf", CancellationToken.None);
        IReadOnlyList<EvidencePlace> places = EvidencePlace.Of(result.Discrepancies.Single(d => d.Code == "weight-list"));
        IEnumerable<string?> framed =
            from view in EvidenceViews.OfKeyed(scan, keyed, places).OfType<TableView>()
            from frame in view.Frames
            select view.Table.Rows[frame.Row].Cells[frame.Column!.Value].Blocks[0].Text;
        Assert.Contains("๒. การติดตามผล น้ำหนักร้อยละ ๐.๕", framed);
    }

    [Fact]
    public async Task Reading_again_keeps_what_was_keyed_and_taking_it_back_gives_the_scan_again()
    {
        await KeyedAsync(("c0.t0.total.weightedScore", "๓.๙๐๐๐"));
        Submission submission = (await new SubmissionQuery(records).SubmissionAsync(1, CancellationToken.None))!;
        Assert.Single((await rereading.TryAsync(submission, 0, CancellationToken.None)).Result.Reports);
        await rereading.ReadAsync(submission, 0, null, CancellationToken.None);
        Reading keyed = await CurrentAsync();
        Assert.True(KeyedVersion.Is(keyed.ReaderVersion));
        Assert.True(await version.IsPresentAsync(keyed.ReaderVersion, CancellationToken.None));
        Assert.Equal(2, await records.CreateDbContext().Readings.CountAsync());

        FindingLine line = await records.CreateDbContext().FindingLines.SingleAsync(l => l.Code == "weighted-total");
        DecisionDraft draft = new(
            (await FindingDetail.OfAsync(records, line.Id, CancellationToken.None))!.Version,
            DecisionAct.Confirmed,
            "malee"
        );
        Assert.IsType<DecisionOutcome.Made>(
            await new DecisionLedger(records, TimeProvider.System).DecideAsync(draft, CancellationToken.None)
        );

        Assert.NotNull((await ledger.TakeBackAsync(1, 1, "malee", CancellationToken.None)).Entry);
        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        Assert.Equal(KeyingLedger.ScannedCode, (await CurrentAsync()).ErrorCode);
        Assert.Equal(SubmissionState.Unreadable, (await new SubmissionQuery(records).SubmissionAsync(1, CancellationToken.None))!.State);
        Assert.False(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        await KeyedAsync(("c0.t0.total.weightedScore", "๓.๙๐๐๐"));
        Assert.Equal(
            FindingState.Confirmed,
            (await records.CreateDbContext().FindingLines.SingleAsync(l => l.Code == "weighted-total")).State
        );
        await WholeAsync();
    }

    [Fact]
    public async Task A_figure_that_was_keyed_wrongly_is_corrected_like_one_that_was_misread()
    {
        await KeyedAsync(("c0.t0.r1.weightedScore", "๒.๕๐๐๐"));
        FindingLine line = await records.CreateDbContext().FindingLines.FirstAsync(l => l.Code == "weighted-score");
        FindingDetail detail = (await FindingDetail.OfAsync(records, line.Id, CancellationToken.None))!;
        IdentifiedFigure stated = detail.Figures.First(f => f.Figure.Value == "2.5000");
        DecisionDraft draft = new(detail.Version, DecisionAct.Misread, "malee")
        {
            Values = [new TypedValue(stated.Key, stated.Occurrence, "2.5000", "2.4000")],
        };
        Assert.IsType<DecisionOutcome.Made>(
            await new DecisionLedger(records, TimeProvider.System).DecideAsync(draft, CancellationToken.None)
        );
        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        Reading now = await CurrentAsync();
        Assert.True(CorrectedVersion.Is(now.ReaderVersion) && KeyedVersion.Is(CorrectedVersion.UncorrectedOf(now.ReaderVersion)));
        Assert.Empty(now.Discrepancies);
        await WholeAsync();
    }

    [Fact]
    public async Task The_evidence_is_the_page_and_the_keyed_table_with_the_figure_framed()
    {
        FileResult result = await KeyedAsync(("c0.t0.total.weightedScore", "๓.๙๐๐๐"));
        ShownOriginal scan = await checker.ShowAsync(folder["scan.pdf"], "scan.pdf", CancellationToken.None);
        Assert.NotEmpty(scan.Pages);
        ShownOriginal keyed = (await KeyedDrawing.OfAsync(records, 1, CancellationToken.None))!;
        IReadOnlyList<EvidencePlace> places = EvidencePlace.Of(result.Discrepancies.Single(d => d.Code == "weighted-total"));
        IReadOnlyList<EvidenceView> views = EvidenceViews.OfKeyed(scan, keyed, places);
        PageView page = Assert.IsType<PageView>(views[0]);
        Assert.Equal((1, true), (page.Page, page.Note is not null));
        Assert.Empty(page.Frames);
        TableView table = Assert.IsType<TableView>(views[1]);
        FramedCell framed = table.Frames.First(f => f.Role == PlaceRole.Disputed);
        Assert.Equal("๓.๙๐๐๐", table.Table.Rows[framed.Row].Cells[framed.Column!.Value].Blocks[0].Text);
    }

    [Fact]
    public async Task A_reader_process_of_its_own_checks_what_was_keyed()
    {
        await using ReaderProcess process = new();
        FileResult result = await process.CheckKeyedAsync(
            folder["scan.pdf"],
            "scan.pdf",
            Card(("c0.t0.total.weight", "๒")),
            TypedValues.None,
            CancellationToken.None
        );
        Assert.Equal(("pdf", "weight-total"), (result.Format, Assert.Single(result.Discrepancies).Code));
    }

    private async Task<FileResult> KeyedAsync(params (string Path, string Typed)[] instead)
    {
        KeyingOutcome outcome = await ledger.KeyAsync(1, Card(instead), false, "somsri", CancellationToken.None);
        Assert.Null(outcome.Refused);
        Assert.True(await corrected.BringUpToDateAsync(1, 0, CancellationToken.None));
        return RecordedAnswer.Of(await CurrentAsync())!;
    }

    private static KeyedFile Card(params (string Path, string Typed)[] instead)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal)
        {
            ["c0.year"] = "๒๕๖๙",
            ["c0.round"] = "12",
            ["c0.number"] = "๙.๒",
            ["c0.name"] = "ร้อยละของโครงการที่แล้วเสร็จตามแผน",
            ["c0.t0.r0.number"] = "๑",
            ["c0.t0.r0.name"] = "การจัดทำแผน",
            ["c0.t0.r0.weight"] = "๐.๔",
            ["c0.t0.r0.result"] = "ครบถ้วน",
            ["c0.t0.r0.score"] = "๓",
            ["c0.t0.r0.weightedScore"] = "๑.๒๐๐๐",
            ["c0.t0.r1.number"] = "๒",
            ["c0.t0.r1.name"] = "การติดตามผล",
            ["c0.t0.r1.weight"] = "๐.๖",
            ["c0.t0.r1.result"] = "บางส่วน",
            ["c0.t0.r1.score"] = "๔",
            ["c0.t0.r1.weightedScore"] = "๒.๔๐๐๐",
            ["c0.t0.total.weight"] = "๑",
            ["c0.t0.total.score"] = "๓.๖๐๐๐",
            ["c0.t0.total.weightedScore"] = "๓.๖๐๐๐",
        };
        foreach ((string path, string typed) in instead)
            fields[path] = typed;
        return KeyedFields.FileOf(fields);
    }

    private async Task<Reading> CurrentAsync()
    {
        await using RecordsDbContext db = records.CreateDbContext();
        return await db.Readings.AsNoTracking().Include(r => r.Discrepancies).OrderByDescending(r => r.Id).FirstAsync();
    }

    private async Task WholeAsync()
    {
        VerificationResult whole = await new RecordsVerification(records, archive, TimeProvider.System).RunAsync(
            [],
            1,
            null,
            CancellationToken.None
        );
        Assert.Empty(whole.Damages.First);
    }

    private sealed class DirectWork(FileChecker checker) : IReaderWork
    {
        public Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken) =>
            checker.CheckAsync(file, shownPath, cancellationToken);

        public Task<FileResult> CheckKeyedAsync(
            string file,
            string shownPath,
            KeyedFile keyed,
            TypedValues typed,
            CancellationToken cancellationToken
        ) => checker.CheckKeyedAsync(file, shownPath, keyed, typed, cancellationToken);
    }
}
