using KpiIngest.Checking.Evidence;
using KpiIngest.Checking.Language;
using KpiIngest.Checking.Recompute;
using KpiIngest.Checking.Results;
using KpiIngest.Reports;

namespace KpiIngest.Checking.Rules.Form;

public sealed class IndicatorMismatchRule : Rule
{
    public override RuleIdentity Identity { get; } =
        new()
        {
            Code = "indicator-mismatch",
            Family = RuleFamily.Form,
            Severity = Severity.Warning,
            ForAPerson = true,
            Title = new Bilingual("เลขตัวชี้วัดในตารางไม่ตรงกับหัวรายงาน", "The table scores another indicator than the heading names"),
            Why = new Bilingual(
                "เมื่อตารางคะแนนมีแถวเดียวซึ่งเป็นคะแนนของตัวชี้วัดเอง เลขในแถวต้องตรงกับหัวรายงาน มิฉะนั้นอาจเป็นการคัดลอกจากรายงานอื่น",
                "Where the one row scores the indicator itself, its number must be the heading's; else the table may come from another report."
            ),
            Wrong = """
                indicator 9.2 ตัวอย่าง
                detail
                9.3 | 3 | 4 | 4 | 12.0000
                """,
            Right = """
                indicator 9.2 ตัวอย่าง
                detail
                9.2 | 3 | 4 | 4 | 12.0000
                """,
        };

    public override IEnumerable<Discrepancy> Check(RecomputedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Report is not { AgencySummary: false, Indicator: { Number: { } heading } indicator })
            yield break;
        if (
            report.Tables.Any(t => t.Rows.Count != 1)
            || report.Tables.Select(t => t.Rows[0].Row.Number).Distinct(StringComparer.Ordinal).Count() != 1
        )
            yield break;
        foreach (RecomputedRow row in report.Tables.Select(t => t.Rows[0]))
        {
            if (row.Row.Number is not { } number || string.Equals(number, heading, StringComparison.Ordinal))
                continue;
            if (!ScoresIndicator(row.Row, indicator, heading))
                continue;
            yield return new Discrepancy
            {
                Rule = Identity,
                Message = Message(
                    Subject.Of(report.Report),
                    new Bilingual("เลขในตารางคะแนน", "number in the scoring table"),
                    new Bilingual(
                        Bilingual.Digits($"ระบุ {number} แต่หัวรายงานระบุ {heading}").Thai,
                        $"{number}, but {heading} in the heading"
                    )
                ),
                Position = ReadingPosition.OfRow(row.Item.Table, row.Item.Index),
                Location = new PlacedText($"{number} {row.Row.Name}".Trim(), row.Row.Place),
                Proof = () =>
                    Proof.Of(
                        Operand.Said(OperandRole.Stated, number, row.Row.Place),
                        Operand.Said(OperandRole.Expected, heading, indicator.Place)
                    ),
                Also = Discrepancy.PlacedOrNull(indicator.Place, heading) is { } place ? [place] : [],
            };
        }
    }

    /// <summary>A single row may also be item 1 of the indicator: only the same name, or a number of the same depth other than 1, is
    /// another indicator.</summary>
    private static bool ScoresIndicator(ScoredRow row, Indicator indicator, string heading) =>
        (row.Name is not null && string.Equals(Letters(row.Name), Letters(indicator.Name ?? ""), StringComparison.Ordinal))
        || (Depth(row.Number!) == Depth(heading) && row.Number != "1");

    private static int Depth(string number) => number.Count(c => c == '.');

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
