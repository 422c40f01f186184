using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Records.Tests.Decisions;

/// <summary>A card with findings, as one reader or another sees it.</summary>
internal sealed record SampleCard(string Indicator, params IReadOnlyList<SampleFinding> Findings)
{
    public int? Year { get; init; } = 2556;

    public int? Round { get; init; } = 12;

    public string Kind { get; init; } = "summary";

    /// <summary>Rows that this reader sees above those of the findings.</summary>
    public int RowsAbove { get; init; }

    public int Page { get; init; } = 1;

    public FileResult Result
    {
        get
        {
            List<string?> items = [.. Findings.Select(f => f.Item).Distinct()];
            ScoringTableResult table = new()
            {
                Kind = Kind,
                Assessor = "self",
                Convention = "product",
                Rows =
                [
                    .. Enumerable.Range(0, RowsAbove).Select(i => new RowResult($"ก{i}", "หัวข้อ", null, null, null, null)),
                    .. items.Select(i => new RowResult(i, null, "2", "๓ ข้อ", "3", null)),
                    new RowResult("99", "ข้อสุดท้าย", "1", null, "3", "3.0000"),
                ],
                Total = new TotalResult("3", "9.0000"),
            };
            TableRoleResult role = new(Kind, "self", null);
            ReportResult report = new()
            {
                Indicator = new IndicatorResult(Indicator, "ร้อยละความสำเร็จของเก้าอี้น้ำ"),
                Round = Round,
                FiscalYear = Year,
                Supervisors = ["นางสมศรี ใจดี"],
                Recomputed = new RecomputedResult("1", "3", "3"),
                ScoringTables = [table],
                Figures = FigureList.Of([
                    .. Findings.Select((f, i) => new FigureResult(f.Weight, f.Weight, At(items, f, "weight"), Location(i))),
                ]),
            };
            return new FileResult
            {
                Path = "x",
                Sha256 = "",
                Format = "docx",
                Outcome = FileOutcome.Checked,
                Reports = [report],
                Discrepancies = [.. Findings.Select((f, i) => Of(f, i, items, role))],
            };
        }
    }

    private DiscrepancyResult Of(SampleFinding f, int index, List<string?> items, TableRoleResult role) =>
        new()
        {
            Code = f.Code,
            Severity = Severity.Error,
            Report = 0,
            Message = "คะแนนถ่วงน้ำหนักคลาดเคลื่อน",
            MessageEn = "The weighted score is wrong",
            Stated = f.Stated,
            Expected = f.Expected,
            At = new FigureAddress(0, RowsAbove + items.IndexOf(f.Item), "weightedScore"),
            ConsequenceOf = f.Follows,
            TableRole = role,
            Location = new LocationResult(Page, 0, RowsAbove + index + 1, f.Stated),
            Operands = OperandList.Of([
                new OperandResult("stated", f.Stated, f.Stated, At(items, f, "weightedScore"), Location(index)) { TableRole = role },
                new OperandResult("weight", f.Weight, f.Weight, At(items, f, "weight"), Location(index)) { TableRole = role },
                new OperandResult("score", "3", "๓", At(items, f, "score"), Location(index)) { TableRole = role },
            ]),
        };

    private FigureSite At(List<string?> items, SampleFinding f, string column) =>
        new(column) { Table = 0, Row = RowsAbove + items.IndexOf(f.Item) };

    private EvidenceLocation Location(int index) => new(Page, 0, RowsAbove + index + 1, 4);
}

/// <param name="Item">Number of the row.</param>
internal sealed record SampleFinding(
    string Item,
    string Stated,
    string Expected = "6",
    string Weight = "2",
    string Code = "weighted-score",
    int? Follows = null
);
