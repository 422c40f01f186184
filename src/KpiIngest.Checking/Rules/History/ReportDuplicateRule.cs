using KpiIngest.Checking.History;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Results;

namespace KpiIngest.Checking.Rules.History;

public sealed class ReportDuplicateRule : HistoryRule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "report-duplicate",
            Family = RuleFamily.History,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("ส่งรายงานฉบับเดียวกันซ้ำ", "The same report twice"),
            Why = new Bilingual(
                "รายงานที่ส่งซ้ำอาจถูกนับสองครั้ง หรือเป็นฉบับที่ขอให้แก้ไขแล้วแต่ตัวเลขยังเหมือนเดิม ถือว่าซ้ำเมื่อหน่วยงานเดียวกันส่งไฟล์ที่เหมือนกันทุกไบต์ "
                    + "หรือไฟล์อื่นของปี รอบ และตัวชี้วัดเดียวกันที่ตัวเลขทุกตัวเท่ากัน",
                "A report received twice may be counted twice, or a correction was asked for and no figure was changed. The same means: the same bytes from the same unit, "
                    + "or another file of the same unit, year, round and indicator with every figure equal."
            ),
            Wrong = """
                file
                year 2556
                round 12
                summary
                1 | 1 | 3 | 3 | 3.0000
                file
                year 2556
                round 12
                summary
                1 | 1 | 3 | 3 | 3.00
                """,
            Right = """
                file
                year 2556
                round 12
                summary
                1 | 1 | 3 | 3 | 3.0000
                file
                year 2556
                round 6
                summary
                1 | 1 | 3 | 3 | 3.0000
                """,
        };

    public override IEnumerable<HistoryFinding> Check(ReportHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (List<int> group in history.SameBytes.Select(g => g.Order().ToList()))
        {
            Bilingual names = Names([.. group.Select(f => history.Files[f].Name)]);
            yield return new HistoryFinding(
                Identity,
                group,
                [],
                [],
                new Bilingual(
                    $"ขอให้ตรวจสอบ ส่งไฟล์เดียวกันซ้ำ เหมือนกันทุกไบต์: {names.Thai}",
                    $"Please check: the same file twice, equal in every byte: {names.English}"
                )
            );
        }

        foreach (ReportVersions versions in history.Versions)
        {
            foreach (IReadOnlyList<HistoryReport> repeated in versions.Repeated)
            {
                Bilingual round = Round(versions.Key.Round);
                yield return Found(
                    repeated,
                    [],
                    new Bilingual(
                        $"{round.Thai} ส่งมาเป็นไฟล์อื่น แต่ตัวเลขทุกตัวเหมือนกัน",
                        $"{round.English}, sent as another file with every figure the same"
                    )
                );
            }
        }
    }
}
