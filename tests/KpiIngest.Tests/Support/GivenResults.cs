using KpiIngest.Checking.Results;
using KpiIngest.Isolation;

namespace KpiIngest.Tests.Support;

/// <summary>Answers for each file what its name asks for: <c>clean</c>, <c>error</c>, <c>warning</c> (in a table of one round),
/// <c>none</c>, <c>broken</c>, <c>gap</c> (checked but for one point), <c>unproven</c> (nothing to compare).</summary>
internal sealed class GivenResults : IFileChecker
{
    public Task<FileResult> CheckAsync(string file, string shownPath, CancellationToken cancellationToken)
    {
        string name = Path.GetFileNameWithoutExtension(shownPath);
        return Task.FromResult(
            new FileResult
            {
                Path = shownPath,
                Sha256 = "00",
                Format = "docx",
                Outcome = name switch
                {
                    "none" => FileOutcome.NoReport,
                    "broken" => FileOutcome.Unreadable,
                    "unproven" => FileOutcome.NotChecked,
                    _ => FileOutcome.Checked,
                },
                Error = name == "broken" ? new FileError("damaged", "เสียหาย", "damaged") : null,
                Reports = name switch
                {
                    "none" or "broken" => [],
                    "warning" =>
                    [
                        Report with
                        {
                            ScoringTables = [Report.ScoringTables[0] with { Period = new PeriodResult(12, "รอบ ๑๒ เดือน") }],
                        },
                    ],
                    "gap" => [Report with { NotCheckable = [Gap] }],
                    "unproven" => [Report with { Checked = new CheckedResult(0, 0), NotCheckable = [Gap] }],
                    _ => [Report],
                },
                Discrepancies = name switch
                {
                    "error" => [Found(Severity.Error)],
                    "warning" => [Found(Severity.Warning)],
                    _ => [],
                },
            }
        );
    }

    private static ReportResult Report { get; } =
        new()
        {
            Indicator = new IndicatorResult("9.2", "ระดับความสำเร็จ"),
            Round = 12,
            FiscalYear = 2556,
            StatedAverage = "3.0000",
            Checked = new CheckedResult(1, 3),
            Recomputed = new RecomputedResult("5", "15.5", "3.1"),
            ScoringTables =
            [
                new ScoringTableResult
                {
                    Kind = "summary",
                    Convention = "product",
                    Rows = [new RowResult("1", "น้ำหนัก", "1", null, "3", "3.0000")],
                    Total = new TotalResult("5", "15.5000"),
                },
            ],
        };

    private static NotCheckableResult Gap { get; } = new("comparison", null, "ไม่มีตัวเลขให้เทียบ", "no figures to compare");

    private static DiscrepancyResult Found(Severity severity) =>
        new()
        {
            Code = severity == Severity.Error ? "weighted-score" : "number-unclear",
            Severity = severity,
            Report = 0,
            Message = "คลาดเคลื่อน",
            MessageEn = "wrong",
            Stated = "3.0000",
            Expected = "3.5",
            Arithmetic = "1 × 3.5 = 3.5; stated 3.0000 (-0.5)",
            At = new FigureAddress(0, 0, "weightedScore"),
            Location = new LocationResult(null, 5, 1, "=๓.๐๐๐๐"),
        };
}
