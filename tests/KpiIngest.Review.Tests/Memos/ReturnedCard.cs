using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;
using KpiIngest.Records;
using KpiIngest.Records.Decisions;
using KpiIngest.Records.Findings;
using KpiIngest.Review.Memos;
using KpiIngest.Review.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiIngest.Review.Tests.Memos;

/// <summary>A card of two items in a summary, with what is wrong in it.</summary>
internal sealed record ReturnedCard
{
    public string? Number { get; init; } = "5";

    public string Name { get; init; } = "ร้อยละความสำเร็จของการจัดทำบัญชีต้นทุน";

    public string Weighted { get; init; } = "1.6000";

    public string Score { get; init; } = "3";

    /// <summary>Null to leave the first item out.</summary>
    public string? First { get; init; } = "1";

    public int Comparisons { get; init; } = 6;

    public IReadOnlyList<NotCheckableResult> Gaps { get; init; } = [];

    public IReadOnlyList<DiscrepancyResult> Found { get; init; } = [WeightedScore(), WeightedTotal()];

    /// <summary>Figures of the answer by what they are.</summary>
    public IReadOnlyList<FigureResult> Figures { get; init; } = [];

    /// <summary>How many formulas the card writes out.</summary>
    public int Formulas { get; init; }

    /// <summary>What the answer says of mending; null for one of before it did.</summary>
    public IReadOnlyList<MendingResult>? Mendings { get; init; }

    private static TableRoleResult Role { get; } = new("summary", null, null);

    public ReportResult Report =>
        new()
        {
            Indicator = new IndicatorResult(Number, Name),
            FiscalYear = 2569,
            Round = 12,
            StatedAverage = "3.7333",
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "summary",
                    Convention = "product",
                    Rows =
                    [
                        .. First is { } first ? new[] { new RowResult(first, "ประเด็นแรก", "0.5", null, Score, Weighted) } : [],
                        new RowResult("2", "ประเด็นที่สอง", "1", null, "4", "4.0000"),
                    ],
                    Total = new TotalResult("1.5", "5.6000"),
                },
            ],
            Recomputed = new RecomputedResult("1.5", "5.5", "3.6666666667"),
            Checked = new CheckedResult(2, Comparisons),
            NotCheckable = Gaps,
            Figures = FigureList.Of(Figures),
            Formulas = [.. Enumerable.Repeat(new FormulaResult("(0.5 × 3) + (1 × 4)", null), Formulas)],
        };

    public static DiscrepancyResult WeightedScore(string stated = "1.6000", string expected = "1.5", string score = "3") =>
        new()
        {
            Code = "weighted-score",
            Severity = Severity.Error,
            Report = 0,
            Stated = stated,
            Expected = expected,
            Message = "ตัวชี้วัด ๕ ข้อ ๑ (ตารางสรุป) คะแนนถ่วงน้ำหนักคลาดเคลื่อน",
            MessageEn = "Indicator 5, item 1 (summary), weighted score is wrong",
            Arithmetic = $"0.5 × {score} = {expected}; stated {stated} (+0.1)",
            At = new FigureAddress(0, 0, "weightedScore"),
            TableRole = Role,
            Location = new LocationResult(3, 4, 2, "๑.๖๐๐๐"),
            Operands = OperandList.Of([
                new OperandResult("stated", stated, stated, new FigureSite("weightedScore") { Table = 0, Row = 0 }, null),
                new OperandResult("score", score, score, new FigureSite("score") { Table = 0, Row = 0 }, null),
            ]),
        };

    public static DiscrepancyResult WeightedTotal(int? of = 0) =>
        new()
        {
            Code = "weighted-total",
            Severity = Severity.Error,
            Report = 0,
            Stated = "5.6000",
            Expected = "5.5",
            ConsequenceOf = of,
            Message = "ตัวชี้วัด ๕ แถวรวม คะแนนถ่วงน้ำหนักคลาดเคลื่อน",
            MessageEn = "Indicator 5, total row, weighted score is wrong",
            Arithmetic = "1.5 + 4 = 5.5; stated 5.6000 (+0.1)",
            At = new FigureAddress(0, RowAddress.Total, "weightedScore"),
            TableRole = Role,
            Location = new LocationResult(3, 4, 4, "๕.๖๐๐๐"),
        };

    public static DiscrepancyResult ScoreRange() =>
        new()
        {
            Code = "score-range",
            Severity = Severity.Error,
            Report = 0,
            Stated = "4",
            Message = "ขอให้ตรวจสอบ ข้อ ๒ คะแนนอยู่นอกช่วง",
            MessageEn = "Please check: item 2, score out of range",
            At = new FigureAddress(0, 1, "score"),
            TableRole = Role,
        };

    public static DiscrepancyResult Truncated() =>
        new()
        {
            Code = "truncated",
            Severity = Severity.Note,
            Report = 0,
            Stated = "3.7333",
            Message = "ตัดทศนิยม",
            MessageEn = "cut off",
            At = new FigureAddress(0, RowAddress.Total, "average"),
            TableRole = Role,
        };
}

/// <summary>The desk with cards that came in and were decided.</summary>
internal static class ReturnedDesk
{
    /// <returns>The number of the submission, compared with the others.</returns>
    public static async Task<long> SendAsync(this Desk desk, string inboxPath, int number, ReturnedCard card, bool compared = true)
    {
        await desk.RecordAsync(
            inboxPath,
            number,
            card.Report,
            card.Comparisons > 0 ? FileOutcome.Checked : FileOutcome.NotChecked,
            card.Mendings,
            [.. card.Found]
        );
        await using RecordsDbContext db = desk.Records.CreateDbContext();
        long id = await db.Submissions.MaxAsync(s => s.Id);
        if (compared)
            await new AcrossRecorder(desk.Records, new Desk.FixedTime()).CompareAsync(id, CancellationToken.None);
        return id;
    }

    public static async Task DecideAsync(this Desk desk, long submission, int ordinal, DecisionAct act, string? said = null)
    {
        long line;
        await using (RecordsDbContext db = desk.Records.CreateDbContext())
            line = await db.FindingLines.Where(l => l.SubmissionId == submission && l.Ordinal == ordinal).Select(l => l.Id).SingleAsync();
        FindingVersion seen = (await FindingDetail.OfAsync(desk.Records, line, CancellationToken.None))!.Version;
        DecisionDraft draft = new(seen, act, "somsri")
        {
            Reason = act == DecisionAct.Accepted ? said ?? "ตามคู่มือ" : null,
            Comment = act == DecisionAct.Accepted ? null : said,
        };
        Assert.IsType<DecisionOutcome.Made>(
            await desk.Services.GetRequiredService<DecisionLedger>().DecideAsync(draft, CancellationToken.None)
        );
    }

    /// <summary>Decides, accepting, what two submissions show together.</summary>
    public static async Task AcceptTogetherAsync(this Desk desk, long submission)
    {
        List<long> lines;
        await using (RecordsDbContext db = desk.Records.CreateDbContext())
            lines = await db.FindingLines.Where(l => l.SubmissionId == submission && l.AcrossId != null).Select(l => l.Id).ToListAsync();
        foreach (long line in lines)
        {
            FindingVersion seen = (await FindingDetail.OfAsync(desk.Records, line, CancellationToken.None))!.Version;
            await desk
                .Services.GetRequiredService<DecisionLedger>()
                .DecideAsync(new DecisionDraft(seen, DecisionAct.Accepted, "somsri") { Reason = "แก้ตามที่ขอ" }, CancellationToken.None);
        }
    }

    public static MemoMaking Making(this Desk desk) => desk.Services.GetRequiredService<MemoMaking>();
}
