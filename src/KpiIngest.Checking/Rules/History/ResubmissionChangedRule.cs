using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.History;

public sealed class ResubmissionChangedRule : HistoryRule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "resubmission-changed",
            Family = RuleFamily.History,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("รายงานฉบับเดียวกันส่งมาหลายครั้งและตัวเลขต่างกัน", "Versions of one report differ in figures"),
            Why = new Bilingual(
                "รายงานที่แก้ไขแล้วส่งใหม่ต้องต่างเฉพาะที่ขอให้แก้ไข จึงเทียบทุกตัวเลขของหน่วยงาน ปี รอบ และตัวชี้วัดเดียวกันตามเลขข้อ ตัวเลขที่อ่านไม่ชัดไม่นำมาเทียบ และ ๓ กับ ๓.๐๐ ถือว่าเท่ากัน",
                "A corrected card should differ only where a correction was asked for. Every figure of the same unit, year, round and indicator is compared by item number; "
                    + "a figure that cannot be read is not compared, and 3 is the same as 3.00."
            ),
            Wrong = """
                file
                year 2556
                round 12
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                file
                year 2556
                round 12
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 4 | 2.0000
                """,
            Right = """
                file
                year 2556
                round 12
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 3 | 1.5000
                file
                year 2557
                round 12
                summary
                1 | 1 | 3 | 3 | 3.0000
                2 | 0.5 | 3 | 4 | 2.0000
                """,
        };

    public override IEnumerable<HistoryFinding> Check(ReportHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (ReportVersions versions in history.Versions)
        {
            foreach (IReadOnlyList<HistoryReport> changed in versions.Changed)
            {
                IReadOnlyList<DifferingFigure> figures = FigureComparison.Differences(changed, history.Order);
                if (figures.Count == 0)
                    continue;
                Bilingual round = Round(versions.Key.Round);
                yield return Found(
                    changed,
                    figures,
                    history.Order == HistoryOrder.Received
                        ? new Bilingual(
                            $"{round.Thai} ฉบับที่ส่งใหม่มีตัวเลขต่างจากฉบับก่อน",
                            $"{round.English}, the new version differs from the one before"
                        )
                        : new Bilingual($"{round.Thai} มีหลายฉบับที่ตัวเลขไม่ตรงกัน", $"{round.English}, its versions differ")
                );
            }
        }
    }
}
