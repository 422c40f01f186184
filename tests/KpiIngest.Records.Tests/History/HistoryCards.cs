using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Records.Tests.History;

/// <summary>Reports as they come over the rounds of a year.</summary>
internal static class HistoryCards
{
    public const string Name = "ร้อยละความสำเร็จของการเบิกจ่ายงบประมาณ";

    /// <summary>A card that scores its indicator in one row.</summary>
    public static ReportResult Card(
        string number,
        int round,
        string? score,
        int year = 2568,
        string name = Name,
        string weight = "5",
        string? weighted = null
    ) =>
        new()
        {
            Indicator = new IndicatorResult(number, name),
            FiscalYear = year,
            Round = round,
            ScoringTables =
            [
                Table(
                    "detail",
                    new RowResult(number, name, weight, "๘๗.๕", score, weighted ?? (score is null ? null : Product(weight, score)))
                ),
            ],
            StatedAverage = score,
            Recomputed = new RecomputedResult(weight, score is null ? null : Product(weight, score), score),
            Checked = new CheckedResult(1, 2),
            Figures = FigureList.Of([
                Figure("5", new FigureSite(FigureName.Weight) { Table = 0, Row = 0 }),
                Figure(score ?? "-", new FigureSite(FigureName.Score) { Table = 0, Row = 0 }),
            ]),
        };

    public static ScoringTableResult Table(string kind, params RowResult[] rows) =>
        new()
        {
            Kind = kind,
            Convention = "product",
            Rows = rows,
            Total = new TotalResult(null, null),
        };

    public static CriteriaResult Criteria(params string[] targets) =>
        new(null, [.. targets.Select((t, i) => new LevelResult($"{i + 1}", t, $"{i + 1}"))]);

    /// <summary>Several indicators of an agency in one table.</summary>
    public static ReportResult Summary(int round, params RowResult[] rows) =>
        new()
        {
            AgencySummary = true,
            Indicator = new IndicatorResult(null, "สรุปผลการปฏิบัติราชการ"),
            FiscalYear = 2568,
            Round = round,
            ScoringTables = [Table("summary", rows) with { Total = new TotalResult("10", "30") }],
            StatedAverage = "3.0000",
            Recomputed = new RecomputedResult("10", "30", "3"),
            Checked = new CheckedResult(rows.Length, 4),
        };

    public static DiscrepancyResult Found(
        string code,
        string column,
        string? expected = null,
        int row = 0,
        Severity severity = Severity.Error
    ) =>
        new()
        {
            Code = code,
            Severity = severity,
            Report = 0,
            Message = "คะแนนถ่วงน้ำหนักคลาดเคลื่อน",
            MessageEn = "The weighted score is wrong",
            Expected = expected,
            At = new FigureAddress(0, row, column),
            Location = new LocationResult(null, 0, row + 1, "๓.๐.๐"),
        };

    public static FileResult File(ReportResult report, params DiscrepancyResult[] found) =>
        new()
        {
            Path = "x",
            Sha256 = "",
            Format = "docx",
            Outcome = FileOutcome.Checked,
            Reports = [report],
            Discrepancies = found,
        };

    private static string Product(string weight, string score) =>
        (
            decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)
            * decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture)
        ).ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture);

    private static FigureResult Figure(string value, FigureSite at) => new(value, value, at, new EvidenceLocation(null, 0, 1, 2));
}
