using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records.Accounts;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Records.Identity;
using KpiIngest.Records.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Records.Tests.Audit;

/// <summary>Submissions of every kind in a database and an archive: read, read twice, without a report, unreadable, waiting, duplicate,
/// unpacked, compared, told, decided, corrected, taken back.</summary>
internal sealed class FilledRecords(RecordsDatabase records, FixedTime time, string archiveFolder)
{
    private readonly SubmissionLedger ledger = new(records, time);
    private readonly ReadingRecorder recorder = new(records, time);
    private readonly AcrossRecorder across = new(records, time);

    private readonly DecisionLedger decider = new(records, time, new DecisionRules { AcceptedNeedsSecond = true });
    private readonly ConfirmationLedger confirmer = new(records, time);
    private readonly BatchLedger batches = new(records, time);

    public Archive Archive { get; } = new(archiveFolder);

    public async Task FillAsync(int submissions)
    {
        await SettleAsync();
        for (int i = 0; i < submissions; i++)
            await AddAsync(i);
        FindingFilter together = new() { Units = ["กองช่าง"], LatestOnly = false };
        for (int round = 0; round < 2; round++)
        {
            BatchDraft draft = new(together, await batches.SetAsync(together, CancellationToken.None), DecisionAct.Accepted, "สมหญิง")
            {
                Reason = "ปัดเศษตามคู่มือ",
                Comment = "ทั้งชุด",
            };
            if (await batches.DecideAsync(draft, CancellationToken.None) is DecisionOutcome.MadeAll { Batch.Id: var made } && round == 1)
                await batches.TakeBackAsync(made, "สมชาย", null, leaveOthers: true, CancellationToken.None);
        }
    }

    /// <summary>Two services with their settings, one of which changed, and accounts.</summary>
    private async Task SettleAsync()
    {
        SettingsLedger settings = new(records, time);
        foreach (string node in new[] { "one", "two" })
            await settings.RecordAsync(
                node,
                false,
                new Dictionary<string, string?>
                {
                    ["inbox"] = "/srv/" + node,
                    ["readers"] = "2",
                    ["backup"] = null,
                },
                CancellationToken.None
            );
        await settings.RecordAsync(
            "two",
            false,
            new Dictionary<string, string?>
            {
                ["inbox"] = "/srv/two",
                ["readers"] = "4",
                ["backup"] = "/backup",
            },
            CancellationToken.None
        );
        ServiceCollection collection = [];
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(time);
        collection.AddSingleton<IDbContextFactory<RecordsDbContext>>(records);
        collection.AddAccounts(10);
        await using ServiceProvider services = collection.BuildServiceProvider();
        AccountLedger accounts = services.GetRequiredService<AccountLedger>();
        await accounts.AddAsync(
            "somchai",
            "สมชาย",
            AccountRole.Reviewer,
            "a long test sentence",
            false,
            "command:root",
            CancellationToken.None
        );
        await accounts.AddAsync(
            "somying",
            "สมหญิง",
            AccountRole.Administrator,
            "a long test sentence",
            false,
            "command:root",
            CancellationToken.None
        );
        await accounts.DisableAsync("somchai", false, "command:root", CancellationToken.None);
    }

    /// <summary>One finding of each card of a unit: decided, corrected, taken back, by turns.</summary>
    private async Task DecideAsync(Submission submission, int i)
    {
        await using RecordsDbContext db = records.CreateDbContext();
        if (
            await db.FindingLines.AsNoTracking().FirstOrDefaultAsync(l => l.SubmissionId == submission.Id && l.Ordinal == 0) is not { } line
        )
            return;
        DecisionDraft draft = new(
            FindingSets.VersionOf(line),
            (i % 3) switch
            {
                0 => DecisionAct.Accepted,
                1 => DecisionAct.Confirmed,
                _ => DecisionAct.Misread,
            },
            "สมชาย"
        )
        {
            Reason = "ตามมติ",
            Comment = i % 2 == 0 ? "ดูแล้ว" : null,
        };
        if (draft.Act == DecisionAct.Misread)
            draft = draft with
            {
                Values = [new TypedValue(FigureIdentity.Of(submission.Id, submission.Unit, Card(i))[0].Key, 0, "2", "2.5")],
            };
        if (await decider.DecideAsync(draft, CancellationToken.None) is DecisionOutcome.Made { Now: var now } && i % 4 == 0)
            await decider.TakeBackAsync(now, "สมหญิง", "ผิดข้อ", CancellationToken.None);
    }

    private async Task AddAsync(int i)
    {
        time.Now += TimeSpan.FromSeconds(1);
        bool repeats = i % 11 == 10;
        using MemoryStream bytes = new(System.Text.Encoding.UTF8.GetBytes($"รายงานฉบับที่ {(repeats ? i - 1 : i)}"));
        ArchivedFile original = await Archive.StoreAsync(bytes, CancellationToken.None);
        string unit = i % 2 == 0 && !repeats ? "กองคลัง" : "กองช่าง";
        Submission submission = await ledger.ReceiveAsync(
            new ReceivedFile($"filled {i}", original.Sha256, $"SAR {i}.docx", unit, $"{unit}/SAR {i}.docx", original.Size),
            CancellationToken.None
        );
        await FollowAsync(submission, i);
        await ConfirmAsync(submission, i);
        await ledger.NotedAsync(submission.Id, (await StateAsync(submission.Id)), "outbox/x.html", CancellationToken.None);
    }

    /// <summary>A unit, a year, one of them taken back.</summary>
    private async Task ConfirmAsync(Submission submission, int i)
    {
        if (i % 5 != 1)
            return;
        ConfirmationDraft draft = new(
            await confirmer.VersionAsync(submission.Id, CancellationToken.None),
            [new TypedPart(null, IdentityPart.Unit, "กองแผนงาน")],
            "สมหญิง"
        )
        {
            Reason = "วางผิดโฟลเดอร์",
            NewUnit = true,
        };
        ConfirmationOutcome outcome = await confirmer.MakeAsync(
            i % 2 == 0 ? draft : draft with { Parts = [new TypedPart(0, IdentityPart.FiscalYear, "๒๕๕๖")] },
            CancellationToken.None
        );
        if (outcome is ConfirmationOutcome.Made { Confirmations: [var made] } && i % 4 == 0)
            await confirmer.TakeBackAsync(made.Id, "สมชาย", null, CancellationToken.None);
    }

    private async Task FollowAsync(Submission submission, int i)
    {
        if (submission.State == SubmissionState.Duplicate)
            return;
        switch (i % 9)
        {
            case 5:
                await recorder.RecordAsync(
                    submission.Id,
                    "1",
                    RecordsFixture.Result() with
                    {
                        Outcome = FileOutcome.NoReport,
                    },
                    CancellationToken.None
                );
                break;
            case 6:
                await recorder.RecordAsync(
                    submission.Id,
                    "1",
                    RecordsFixture.Result() with
                    {
                        Outcome = FileOutcome.Unreadable,
                        Error = new FileError("damaged", "ไฟล์เสียหาย", "damaged"),
                    },
                    CancellationToken.None
                );
                break;
            case 7:
                await ledger.WaitForToolAsync(submission.Id, "soffice", "tool-missing", "not there", CancellationToken.None);
                break;
            case 8:
                await ledger.UnpackedAsync(submission.Id, 0, 2, CancellationToken.None);
                break;
            default:
                await recorder.RecordAsync(submission.Id, "1", Card(i), CancellationToken.None);
                if (i % 4 == 0)
                    await recorder.RecordAsync(submission.Id, "2", Card(i), CancellationToken.None);
                await across.CompareAsync(submission.Id, CancellationToken.None);
                await DecideAsync(submission, i);
                break;
        }
    }

    private async Task<SubmissionState> StateAsync(long id)
    {
        await using RecordsDbContext db = records.CreateDbContext();
        return (await db.Submissions.FindAsync(id))!.State;
    }

    /// <summary>Every few cards are versions of each other, with other figures.</summary>
    private static FileResult Card(int i)
    {
        string score = (1 + i % 5).ToString(System.Globalization.CultureInfo.InvariantCulture);
        ScoringTableResult table = new()
        {
            Kind = "summary",
            Assessor = i % 3 == 0 ? "self" : null,
            Convention = "product",
            Rows = [new RowResult("1", "จัดทำแผน", "2", "๓ ข้อ", score, null), new RowResult("2", "เผยแพร่", "1", null, "3", "3.0000")],
            Groups = [new GroupResult("1", "มิติที่ ๑", "3", "9.0000")],
            Total = new TotalResult("3", "9.0000"),
        };
        ReportResult report = RecordsFixture.Card($"{i % 6}.1") with
        {
            ScoringTables = [table],
            StatedAverage = "3.0000",
            Figures = FigureList.Of([
                new FigureResult("2", "๒", new FigureSite("weight") { Table = 0, Row = 0 }, new EvidenceLocation(3, 5, 1, 2)),
            ]),
            NotCheckable = [new NotCheckableResult("score-result", "1", "ก", "a"), new NotCheckableResult("convention", null, "ข", "b")],
        };
        DiscrepancyResult discrepancy = new()
        {
            Code = "weighted-total",
            Severity = Severity.Error,
            Report = 0,
            Message = "คลาดเคลื่อน",
            MessageEn = "wrong",
            Stated = "9.0000",
            Expected = "8",
            Arithmetic = "2 × 1 + 3 = 5",
            At = new FigureAddress(0, RowAddress.Total, "weightedScore"),
            Location = new LocationResult(3, 5, 1, "๙.๐๐๐๐"),
        };
        return RecordsFixture.Result(report) with
        {
            Discrepancies =
            [
                discrepancy,
                discrepancy with
                {
                    Report = null,
                    ConsequenceOf = 0,
                    Cause = new CauseResult("digit-misread", "ก", "a"),
                },
            ],
        };
    }
}
