using KpiIngest.Checking.Language;
using KpiIngest.Checking.Register;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records;
using KpiIngest.Records.Register;
using KpiIngest.Reports;
using KpiIngest.Review.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.History;

/// <summary>A unit over two years: right and wrong, read and unread, replaced, keyed and missing reports, and a register that expects
/// them.</summary>
internal static class HistorySample
{
    public const string Unit = "กองแผนงาน";
    public const string Name = "ร้อยละความสำเร็จของการพัฒนาระบบข้อมูลสารสนเทศที่มีชื่อยาวมากเพื่อให้ขึ้นบรรทัดใหม่";

    public static async Task FillAsync(Desk desk)
    {
        await SendAsync(desk, 1, Card("9.2", 2568, 6, "3.0000", "15.0000"));
        await SendAsync(desk, 2, Card("9.2", 2568, 12, "4.0000", "20.0000"));
        await SendAsync(desk, 3, Card("9.2", 2569, 6, "3.5000", "17.5000", keyed: true));
        await SendAsync(desk, 4, Card("9.2", 2569, 12, "4.5000", "20.0000"));
        await SendAsync(
            desk,
            5,
            Card("9.2", 2569, 12, "4.2500", "20.2500", weight: "10"),
            Wrong("weighted-score", "weightedScore", "20.2500", "42.5")
        );
        await SendAsync(
            desk,
            6,
            Card("9.3", 2569, 6, null, null, name: "การเบิกจ่าย <b>งบประมาณ</b>") with
            {
                NotCheckable = [new NotCheckableResult("weighted-score", "9.3", "ไม่มีคะแนน", "there is no score")],
                Checked = new CheckedResult(1, 0),
            },
            Wrong("number-unclear", "score", null, null, Severity.Warning)
        );
        await SendAsync(desk, 7, Card("9.2", 2569, 12, "4", "20") with { FiscalYear = null });
        await SendAsync(desk, 8, Summary());
        AgreedIndicator agreed = new("9.3", "การเบิกจ่าย")
        {
            Weight = new Figure("", 5, 0),
            Due = new Dictionary<int, DateOnly> { [6] = new(2026, 4, 15), [12] = new(2026, 10, 15) },
        };
        await desk
            .Services.GetRequiredService<RegisterLedger>()
            .ApplyAsync(new RegisterSeen(0, null), [new AgreedYear(0, Unit, 2569, [agreed])], "somsri", null, null, CancellationToken.None);
    }

    public static ReportResult Card(
        string number,
        int year,
        int round,
        string? score,
        string? weighted,
        string weight = "5",
        string name = Name,
        bool keyed = false
    ) =>
        new()
        {
            Indicator = new IndicatorResult(number, name),
            FiscalYear = year,
            Round = round,
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "detail",
                    Convention = "product",
                    Certainty = keyed ? ScoringTableResult.Keyed : null,
                    Rows = [new RowResult(number, name, weight, "ทำได้ ๓ ข้อ", score, weighted)],
                    Total = new TotalResult(null, null),
                },
            ],
            StatedAverage = score,
            Recomputed = new RecomputedResult(weight, score is null ? null : "21.25", score),
            Checked = new CheckedResult(1, 3),
            Figures = FigureList.Of([
                new FigureResult(
                    weight,
                    "๕",
                    new FigureSite(FigureName.Weight) { Table = 0, Row = 0 },
                    new EvidenceLocation(null, 0, 1, 1)
                ),
                new FigureResult(
                    weighted ?? "0",
                    "๒๐.๐๐๐๐",
                    new FigureSite(FigureName.WeightedScore) { Table = 0, Row = 0 },
                    new EvidenceLocation(null, 0, 1, 4)
                ),
            ]),
        };

    private static ReportResult Summary() =>
        Card("1", 2569, 12, "4", "20") with
        {
            AgencySummary = true,
            Indicator = new IndicatorResult(null, "สรุปผลการปฏิบัติราชการ"),
            StatedAverage = "4.0000",
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "summary",
                    Convention = "product",
                    Total = new TotalResult("10", "40.0000"),
                    Rows =
                    [
                        new RowResult("9.2", Name, "5", null, "4.2500", "21.2500"),
                        new RowResult("9.4", "การพัฒนาบุคลากร", "5", null, "3.7500", "18.7500"),
                    ],
                },
            ],
            Recomputed = new RecomputedResult("10", "40", "4"),
        };

    private static DiscrepancyResult Wrong(
        string code,
        string column,
        string? stated,
        string? expected,
        Severity severity = Severity.Error
    ) =>
        new()
        {
            Code = code,
            Severity = severity,
            Report = 0,
            Message = "ข้อ ๙.๒ คะแนนถ่วงน้ำหนักคลาดเคลื่อน",
            MessageEn = "item 9.2, weighted score is wrong",
            Stated = stated,
            Expected = expected,
            At = new FigureAddress(0, 0, column),
            Location = new LocationResult(null, 0, 1, "๔.๒.๕"),
        };

    private static async Task SendAsync(Desk desk, int number, ReportResult report, params DiscrepancyResult[] found)
    {
        await desk.RecordAsync($"{Unit}/SAR {number}.docx", number, report, FileOutcome.Checked, found);
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        await new AcrossRecorder(desk.Records, TimeProvider.System).CompareAsync(
            await db.Submissions.MaxAsync(s => s.Id),
            CancellationToken.None
        );
    }
}
