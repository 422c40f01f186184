using KpiIngest.Checking.Results;
using KpiIngest.Checking.Results.Evidence;

namespace KpiIngest.Review.Tests.Support;

/// <summary>A card of two rows as a machine read it of a scan: the first row proves itself, a weighted score of the second could not be
/// read.</summary>
internal static class ScannedCard
{
    /// <summary>As the answer of a file of which nothing else matters.</summary>
    public static FileResult Alone { get; } =
        Read(
            new()
            {
                Path = "x",
                Sha256 = "",
                Format = "pdf",
                Outcome = FileOutcome.Checked,
            }
        );

    /// <param name="degrees">By which its page is turned clockwise to be read.</param>
    public static FileResult Turned(FileResult file, int degrees)
    {
        FileResult read = Read(file);
        return read with { Scan = read.Scan! with { Turned = [new ScanTurnedResult(1, degrees)] } };
    }

    public static FileResult Read(FileResult file) =>
        file with
        {
            Reports =
            [
                new ReportResult
                {
                    Indicator = new IndicatorResult("9.2", "ร้อยละความสำเร็จ"),
                    FiscalYear = 2569,
                    Round = 12,
                    Recomputed = new RecomputedResult("3", null, null),
                    ScoringTables =
                    [
                        new ScoringTableResult
                        {
                            Kind = "summary",
                            Convention = "product",
                            Certainty = ScoringTableResult.Scan,
                            ScannedRows = ["closed", "unread"],
                            Rows =
                            [
                                new RowResult("1", "ขั้นตอนที่หนึ่ง", "1", "3 ข้อ", "3", "3.0000"),
                                new RowResult("2", "ขั้นตอนที่สอง", "2", null, "3", null),
                            ],
                            Total = new TotalResult("3", "9.0000"),
                            ScanProposals = [new ScanProposalResult(1, "weightedScore", "๖.๐๐๐๐", "6.0000")],
                        },
                    ],
                    Figures = FigureList.Of([
                        Figure("1", "๑", 0, "weight", 100, 200),
                        Figure("3", "๓", 0, "score", 200, 200),
                        Figure("3.0000", "๓.๐๐๐๐", 0, "weightedScore", 300, 200),
                        Figure("2", "๒", 1, "weight", 100, 230),
                        Figure("3", "๓", 1, "score", 200, 230),
                        Figure(null, "\uFFFD.๐๐๐๐", 1, "weightedScore", 300, 230),
                        Figure("3", "๓", RowAddress.Total, "weight", 100, 260),
                        Figure("9.0000", "๙.๐๐๐๐", RowAddress.Total, "weightedScore", 300, 260),
                    ]),
                },
            ],
            Discrepancies =
            [
                new DiscrepancyResult
                {
                    Code = "scan-unconfirmed",
                    Severity = Severity.Warning,
                    Report = 0,
                    Message = "ยังไม่มีผู้ยืนยัน",
                    MessageEn = "not confirmed",
                },
            ],
            Scan = new ScanResult([
                new ScanFigureResult(1, [302, 231, 330, 241], "\uFFFD.๐๐๐๐", 0.4m, false)
                {
                    Candidates =
                    [
                        new ScanCandidateResult("๕.๐๐๐๐", 0.5m),
                        new ScanCandidateResult("๖.๐๐๐๐", 0.4m),
                        new ScanCandidateResult("\uFFFD.๐๐๐๕", 0.1m),
                    ],
                },
            ]),
        };

    private static FigureResult Figure(string? value, string text, RowAddress row, string column, int left, int top) =>
        new(
            value,
            text,
            new FigureSite(column) { Table = 0, Row = row },
            new EvidenceLocation(1, 0, 1, 1) { Boxes = [new PageBoxResult(1, left, top, 40, 12)] }
        );
}
